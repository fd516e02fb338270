package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hecha.report.SlipFinder.Slips;

/**
 * Finds long sentences that stand twice. What a report has reason to say twice is left alone: where to reach the office,
 * what the law says, and in another section a figure or that something did not happen. A file that holds most of its
 * text twice is a matter of how it was made.
 */
final class RepeatedText {

    private static final int SHORTEST = 25;
    private static final String ENDS = "。！？\n";

    private static final Pattern SET_PHRASE =
            Pattern.compile("电话|地址|邮编|邮政编码|邮箱|网址|https?:|统计期限|[根依]据《|按照《|编制|第[一二三四五六七八九十百]+[条项款]|以下简称|注[:：]|单位[:：]|填报");

    private static final Pattern BARE_FACT = Pattern.compile("未|无|没有|不存在|零|[0-9０-９]");

    private record Sentence(ProseText paragraph, int start, int end, String words) {

        boolean follows(Sentence other) {
            return paragraph.place().equals(other.paragraph.place()) && start - other.end <= 1;
        }
    }

    private RepeatedText() {}

    static void find(List<ProseText> prose, Slips slips) {
        Map<String, Sentence> first = new HashMap<>();
        List<Sentence> again = new ArrayList<>();
        for (ProseText paragraph : prose) {
            if (paragraph.text().length() < SHORTEST) {
                continue;
            }
            for (Sentence sentence : sentences(paragraph)) {
                Sentence before = first.putIfAbsent(sentence.words(), sentence);
                if (before != null && isOwed(before, sentence)) {
                    again.add(sentence);
                }
            }
        }
        if (again.size() > 4 && again.size() * 3 > first.size()) {
            return;
        }
        for (int i = 0; i < again.size(); i++) {
            Sentence sentence = again.get(i);
            int last = i;
            while (last + 1 < again.size() && again.get(last + 1).follows(again.get(last))) {
                last++;
            }
            Sentence before = first.get(sentence.words());
            slips.add(
                    Slip.Kind.REPEATED_TEXT,
                    sentence.paragraph(),
                    sentence.start(),
                    again.get(last).end(),
                    before == null ? "" : before.paragraph().section());
            i = last;
        }
    }

    private static boolean isOwed(Sentence before, Sentence sentence) {
        boolean sameSection =
                before.paragraph().section().equals(sentence.paragraph().section());
        return !SET_PHRASE.matcher(sentence.words()).find()
                && (sameSection || !BARE_FACT.matcher(sentence.words()).find());
    }

    private static List<Sentence> sentences(ProseText paragraph) {
        String text = paragraph.text();
        List<Sentence> sentences = new ArrayList<>();
        int start = Numeral.of(text).map(Numeral::end).orElse(0);
        for (int i = start; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                add(sentences, paragraph, start, i + 1);
                start = i + 1;
            }
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, ProseText paragraph, int start, int end) {
        if (end - start < SHORTEST || paragraph.text().charAt(end - 1) == '\n') {
            return;
        }
        int from = start;
        while (from < end && isSpace(paragraph.text().charAt(from))) {
            from++;
        }
        StringBuilder words = new StringBuilder();
        int ideographs = 0;
        for (int i = from; i < end; i++) {
            char c = paragraph.text().charAt(i);
            if (!isSpace(c)) {
                words.append(c);
            }
            ideographs += Character.isIdeographic(c) ? 1 : 0;
        }
        if (ideographs >= SHORTEST) {
            sentences.add(new Sentence(paragraph, from, end, words.toString()));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
