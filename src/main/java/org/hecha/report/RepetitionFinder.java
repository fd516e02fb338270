package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hecha.document.Place;
import org.hecha.prose.StartPattern;

/**
 * Finds paragraphs and long sentences that stand twice. What is said twice with good reason is left out: that nothing
 * happened, where to call, what the law says.
 */
final class RepetitionFinder {

    private static final int PARAGRAPH = 25;
    private static final int SENTENCE = 35;

    private static final String SENTENCE_ENDS = "。！？；\n";
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00a0]+");
    private static final StartPattern GOOD_REASON = StartPattern.of(
            "未|没有|无|均为[0０零]|为[0０零]|电话|邮编|邮箱|地址|网址|http|www" + "|^(?:根据|依据|按照|依照)|^本报告|^第[一二三四五六七八九十百]+条|附件|统计期限",
            "未没无均为电邮地网hw根依按本第附统");

    private RepetitionFinder() {}

    static List<Repetition> find(List<ProseText> prose, Set<Integer> headings) {
        Map<String, ProseText> paragraphs = new HashMap<>();
        Map<String, ProseText> sentences = new HashMap<>();
        List<Repetition> found = new ArrayList<>();
        for (ProseText paragraph : prose) {
            if (!paragraph.own() || headings.contains(paragraph.place().block())) {
                continue;
            }
            String words = withoutBlanks(paragraph.text());
            if (words.length() < PARAGRAPH) {
                continue;
            }
            ProseText first = hasGoodReason(words, PARAGRAPH) ? null : paragraphs.putIfAbsent(words, paragraph);
            if (first != null) {
                found.add(repetition(paragraph.text(), true, first, paragraph, paragraph.place()));
            } else {
                sentences(paragraph, sentences, found);
            }
        }
        return found;
    }

    private static void sentences(ProseText paragraph, Map<String, ProseText> seen, List<Repetition> found) {
        String text = paragraph.text();
        int end = 0;
        for (int start = 0; start < text.length(); start = Math.max(end, start + 1)) {
            end = sentenceEnd(text, start);
            if (end - start < SENTENCE) {
                continue;
            }
            String words = withoutBlanks(text.substring(start, end));
            if (words.length() < SENTENCE || hasGoodReason(words, SENTENCE)) {
                continue;
            }
            ProseText first = seen.putIfAbsent(words, paragraph);
            if (first != null) {
                String raw = text.substring(start, end).strip();
                found.add(repetition(raw, false, first, paragraph, paragraph.at(start, end)));
            }
        }
    }

    /** Offset behind the sentence that begins here, its mark included; {@code start} itself if none begins here. */
    private static int sentenceEnd(String text, int start) {
        int end = start;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean marked = end > start && end < text.length() && text.charAt(end) != '\n';
        return marked ? end + 1 : end;
    }

    private static String withoutBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i))) {
                return BLANKS.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u3000' || c == '\u00a0';
    }

    /** Long passages are never said twice with reason, whatever they say. */
    private static boolean hasGoodReason(String words, int least) {
        return words.length() < 4 * least && GOOD_REASON.isIn(words);
    }

    private static Repetition repetition(String raw, boolean whole, ProseText first, ProseText again, Place place) {
        return new Repetition(raw, whole, first.section(), again.section(), true, Certainty.CERTAIN, place);
    }
}
