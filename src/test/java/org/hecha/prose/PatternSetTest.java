package org.hecha.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.Test;

class PatternSetTest {

    private static List<String> found(List<String> expressions, String text) {
        List<String> found = new ArrayList<>();
        PatternSet.of(expressions).find(text, (start, end) -> found.add(start + "–" + end));
        found.sort(null);
        return found;
    }

    private static List<String> foundByEach(List<String> expressions, String text) {
        List<String> found = new ArrayList<>();
        for (String expression : expressions) {
            Matcher matcher = Pattern.compile(expression).matcher(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(matcher.start() + "–" + matcher.end());
                }
            }
        }
        found.sort(null);
        return found;
    }

    @Test
    void setPhrasesAreFoundAsEachByItselfWouldBe() throws Exception {
        List<String> phrases = phrases();
        for (String text : texts(phrases)) {
            assertThat(found(phrases, text)).isEqualTo(foundByEach(phrases, text));
        }
    }

    @Test
    void expressionsThatLookAroundAreTriedEverywhere() {
        List<String> expressions = List.of(
                "(?<=。)下一步",
                "(?<!不)公开",
                "^本年度",
                "\\b甲",
                "公开(?!栏)",
                "(?=今年)今",
                "[^。]步$",
                "x*",
                "𠮷.",
                "[^公]开|年+",
                "(?i)Ab+");
        for (String text : List.of("", "。", "本年度。下一步公开，不公开公开栏 甲今年今x年年𠮷野AB", "下一步", "𠮷𠮷\ud842", "xx今abB步")) {
            assertThat(found(expressions, text)).as(text).isEqualTo(foundByEach(expressions, text));
        }
    }

    @Test
    void aMatchBeginsBehindTheOneBefore() {
        assertThat(found(List.of("公公", "公公公"), "公公公公公")).containsExactly("0–2", "0–3", "2–4");
    }

    private static List<String> phrases() throws FormException {
        List<String> phrases = Forms.load(RuleFolder.packaged()).setPhrases();
        assertThat(phrases).hasSizeGreaterThan(20);
        return phrases;
    }

    /** A report, and words of the expressions themselves thrown together. */
    private static List<String> texts(List<String> phrases) throws Exception {
        List<String> texts = new ArrayList<>();
        texts.add(Files.readString(Path.of("src", "samples", "dukou-2020.txt")));
        String letters =
                phrases.stream()
                        .flatMapToInt(String::chars)
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(c -> String.valueOf((char) c.intValue()))
                        .collect(Collectors.joining());
        List<String> words = phrases.stream()
                .flatMap(phrase ->
                        Pattern.compile("[\\[\\](){}|?*+\\\\^$.0-9=!<]+").splitAsStream(phrase))
                .filter(word -> !word.isEmpty())
                .toList();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 200) {
                text.append(words.get(random.nextInt(words.size())));
                text.append(random.nextInt(3) == 0 ? letters.charAt(random.nextInt(letters.length())) : "");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
