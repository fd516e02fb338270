package org.hecha.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    @Test
    void theLongestPhraseAtAPlaceWins() {
        PhraseIndex<Integer> index = index(List.of("政府", "政府信息公开", "政", "信息"));
        assertThat(longest(index, "政府信息公示", 0)).isEqualTo("政府");
        assertThat(longest(index, "政府信息公开", 0)).isEqualTo("政府信息公开");
        assertThat(longest(index, "政务", 0)).isEqualTo("政");
        assertThat(longest(index, "行政", 1)).isEqualTo("政");
        assertThat(longest(index, "信", 0)).isEmpty();
    }

    @Test
    void equalPhrasesKeepTheirOrder() {
        PhraseIndex<Integer> index = index(List.of("某某", "某", "某某"));
        assertThat(index.allAt("某某局", 0)).containsExactly(0, 2);
    }

    @Property(tries = 300)
    void findsWhatComparingEachPhraseFinds(@ForAll("phrases") List<String> phrases, @ForAll("texts") String text) {
        PhraseIndex<Integer> index = index(phrases);
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            String longest = phrases.stream()
                    .filter(phrase -> text.startsWith(phrase, at))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            assertThat(longest(index, text, at)).isEqualTo(longest);
            List<String> all = phrases.stream()
                    .filter(phrase -> phrase.length() > 1 && text.startsWith(phrase, at))
                    .toList();
            assertThat(index.allAt(text, at).stream().map(phrases::get).toList())
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        return letters(1, 5).list().ofMinSize(0).ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> texts() {
        return letters(1, 30);
    }

    /** Few letters, so that phrases begin alike; among them those whose numbers differ in one half only. */
    private static Arbitrary<String> letters(int least, int most) {
        return Arbitraries.strings()
                .withChars('公', '开', 'a', '一', '\uffff')
                .ofMinLength(least)
                .ofMaxLength(most);
    }

    private static PhraseIndex<Integer> index(List<String> phrases) {
        return new PhraseIndex<>(IntStream.range(0, phrases.size())
                .mapToObj(i -> new PhraseIndex.Entry<>(phrases.get(i), i))
                .toList());
    }

    private static String longest(PhraseIndex<Integer> index, String text, int at) {
        PhraseIndex.Entry<Integer> found = index.longestAt(text, at);
        return found == null ? "" : found.text();
    }
}
