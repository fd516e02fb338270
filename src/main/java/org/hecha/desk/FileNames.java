package org.hecha.desk;

import java.util.regex.Pattern;

/** Names that uploads carry. They are shown to people and never used as a path. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]");

    private FileNames() {}

    /** The last part of a path, without characters that nobody sees; {@code 未命名} if nothing is left. */
    static String plain(String given) {
        String name = UNSEEN.matcher(given).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "未命名";
        }
        // the end tells the format
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - 12) + "…" + name.substring(name.length() - 11);
    }
}
