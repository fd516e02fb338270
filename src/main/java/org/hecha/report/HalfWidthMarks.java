package org.hecha.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.report.SlipFinder.Slips;

/**
 * Finds half-width marks between ideographs. Some sites turn all marks of a text to half width; there they are no slip of
 * the author, and are not told of.
 */
final class HalfWidthMarks {

    private static final Pattern HALF = Pattern.compile("(?<=[\\u4e00-\\u9fff》”）])[,;:?!](?=[\\u4e00-\\u9fff《“（])");
    private static final Pattern CONTACT = Pattern.compile("电话|地址|邮编|邮箱|网址|传真|联系人|https?:");
    private static final String FULL = "，；：？！";

    private HalfWidthMarks() {}

    static void find(List<ProseText> prose, Slips slips) {
        int full = 0;
        int half = 0;
        ProseText where = null;
        int at = 0;
        for (ProseText paragraph : prose) {
            String text = paragraph.text();
            boolean mayHold = false;
            for (int i = 0; i < text.length(); i++) {
                full += FULL.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
                mayHold |= ",;:?!".indexOf(text.charAt(i)) >= 0;
            }
            if (!mayHold || CONTACT.matcher(text).find()) {
                continue;
            }
            Matcher matcher = HALF.matcher(text);
            while (matcher.find()) {
                half++;
                if (where == null) {
                    where = paragraph;
                    at = matcher.start();
                }
            }
        }
        if (where != null && half * 3 <= full) {
            int from = Math.max(0, at - 6);
            int to = Math.min(where.text().length(), at + 7);
            slips.add(Slip.Kind.HALF_WIDTH, where, from, to, where.text().substring(at, at + 1), half);
        }
    }
}
