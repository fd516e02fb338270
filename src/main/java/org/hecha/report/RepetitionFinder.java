package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Place;

/**
 * Finds paragraphs and long sentences that stand twice. What is said twice with good reason is left out: that nothing
 * happened, where to call, what the law says.
 */
final class RepetitionFinder {

    private static final int PARAGRAPH = 25;
    private static final int SENTENCE = 35;

    private static final Pattern SENTENCES = Pattern.compile("[^。！？；\\n]+[。！？；]?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00a0]+");
    private static final Pattern GOOD_REASON = Pattern.compile(
            "未|没有|无|均为[0０零]|为[0０零]|电话|邮编|邮箱|地址|网址|http|www" + "|^(?:根据|依据|按照|依照)|^本报告|^第[一二三四五六七八九十百]+条|附件|统计期限");

    private RepetitionFinder() {}

    static List<Repetition> find(List<ProseText> prose, Set<Integer> headings) {
        Map<String, ProseText> paragraphs = new HashMap<>();
        Map<String, ProseText> sentences = new HashMap<>();
        List<Repetition> found = new ArrayList<>();
        for (ProseText paragraph : prose) {
            if (!paragraph.own() || headings.contains(paragraph.place().block())) {
                continue;
            }
            String words = BLANKS.matcher(paragraph.text()).replaceAll("");
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
        Matcher sentence = SENTENCES.matcher(paragraph.text());
        while (sentence.find()) {
            String words = BLANKS.matcher(sentence.group()).replaceAll("");
            if (words.length() < SENTENCE || hasGoodReason(words, SENTENCE)) {
                continue;
            }
            ProseText first = seen.putIfAbsent(words, paragraph);
            if (first != null) {
                Place place = paragraph.at(sentence.start(), sentence.end());
                found.add(repetition(sentence.group().strip(), false, first, paragraph, place));
            }
        }
    }

    /** Long passages are never said twice with reason, whatever they say. */
    private static boolean hasGoodReason(String words, int least) {
        return words.length() < 4 * least && GOOD_REASON.matcher(words).find();
    }

    private static Repetition repetition(String raw, boolean whole, ProseText first, ProseText again, Place place) {
        return new Repetition(raw, whole, first.section(), again.section(), true, Certainty.CERTAIN, place);
    }
}
