package org.hecha.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.report.SlipFinder.Slips;

/**
 * Finds characters that nobody typed. In a page's fonts they may be the reader's fault, so there they are only likely;
 * formats that state their text have them as they stand.
 */
final class GarbledText {

    private static final Pattern REPLACEMENT = Pattern.compile("\\uFFFD{1,40}");

    /** UTF-8 read as GBK or as Latin-1, and the reverse: runs that Chinese prose does not have. */
    private static final Pattern MOJIBAKE =
            Pattern.compile("锟斤拷[锟斤拷]{0,40}|烫烫烫|屯屯屯|ï»¿|â€[œ\\u009d\\u0080-\\u00bf˜™“”]?"
                    + "|(?:[ÃÂäåæçèéï][\\u0080-\\u00bf\\u0152-\\u017e\\u2013-\\u20ac]{1,2}){2,40}");

    /** At the head of a paragraph such a character is the bullet of a symbol font. */
    private static final Pattern PRIVATE =
            Pattern.compile("(?<=[\\u4e00-\\u9fff])[\\uE000-\\uF8FF]+(?=[\\u4e00-\\u9fff])");

    private static final Pattern RADICAL = Pattern.compile("[\\u2E80-\\u2FD5]+");

    private GarbledText() {}

    static void find(List<ProseText> prose, boolean paged, Slips slips) {
        for (ProseText paragraph : prose) {
            if (isSuspicious(paragraph.text())) {
                add(Slip.Kind.REPLACEMENT, REPLACEMENT, paragraph, paged, slips);
                add(Slip.Kind.MOJIBAKE, MOJIBAKE, paragraph, paged, slips);
                add(Slip.Kind.PRIVATE_USE, PRIVATE, paragraph, paged, slips);
                add(Slip.Kind.RADICAL, RADICAL, paragraph, paged, slips);
            }
        }
    }

    private static boolean isSuspicious(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0xC0 && c <= 0x17E)
                    || (c >= 0x2E80 && c <= 0x2FD5)
                    || (c >= 0xE000 && c <= 0xF8FF)
                    || c == 0xFFFD
                    || c == '锟'
                    || c == '烫'
                    || c == '屯') {
                return true;
            }
        }
        return false;
    }

    /** The first of each kind in a paragraph stands for all of them. */
    private static void add(Slip.Kind kind, Pattern pattern, ProseText paragraph, boolean paged, Slips slips) {
        Matcher matcher = pattern.matcher(paragraph.text());
        int count = 0;
        int start = 0;
        int end = 0;
        while (matcher.find()) {
            if (count++ == 0) {
                start = matcher.start();
                end = matcher.end();
            }
        }
        if (count > 0) {
            if (paged) {
                slips.add(kind, paragraph, start, end, "", count, Certainty.LIKELY);
            } else {
                slips.add(kind, paragraph, start, end, "", count);
            }
        }
    }
}
