package org.hecha.document;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Numbers as a sheet shows them by the formats of their cells. */
final class ShownNumber {

    /** Built-in formats that differ in Chinese programs (ECMA-376 part 1, 18.8.30, zh-cn). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(36, "yyyy年m月"),
            Map.entry(50, "yyyy年m月"),
            Map.entry(51, "m月d日"),
            Map.entry(52, "yyyy年m月"),
            Map.entry(53, "m月d日"),
            Map.entry(54, "m月d日"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));

    private static final Pattern QUOTED = Pattern.compile("\"([年月日时分秒])\"");

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean since1904;

    /** @param since1904 whether days are counted from 1904 on, not from 1900 */
    ShownNumber(boolean since1904) {
        this.since1904 = since1904;
    }

    /** @param format as the file writes it; null for a built-in one */
    String of(double value, int index, @Nullable String format) {
        String known = format == null ? CHINESE.get(index) : format;
        if (known == null) {
            String builtIn = BuiltinFormats.getBuiltinFormat(index);
            known = builtIn == null ? "General" : builtIn;
        }
        // The library takes quotes in dates for a part of what is shown.
        String bare = QUOTED.matcher(known).replaceAll("$1");
        return formatter.formatRawCellContents(value, index, bare, since1904).strip();
    }
}
