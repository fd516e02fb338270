package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListNumberTest {

    @Test
    void chineseNumbersAreWrittenAsPeopleWriteThem() {
        assertThat(IntStream.of(1, 10, 11, 19, 20, 21, 100, 101, 110, 111, 1001, 1010, 9999)
                        .mapToObj(ListNumber.CHINESE::of))
                .containsExactly(
                        "一", "十", "十一", "十九", "二十", "二十一", "一百", "一百零一", "一百一十", "一百一十一", "一千零一", "一千零一十", "九千九百九十九");
        assertThat(ListNumber.CHINESE_FORMAL.of(12)).isEqualTo("壹拾贰");
        assertThat(ListNumber.CHINESE_DIGITS.of(10)).isEqualTo("一〇");
    }

    @Test
    void noTwoNumbersLookTheSame() {
        for (ListNumber format : ListNumber.values()) {
            if (format != ListNumber.NONE) {
                Set<String> seen = new HashSet<>();
                IntStream.rangeClosed(1, 12000).forEach(number -> assertThat(seen.add(format.of(number)))
                        .as("%s %d", format, number)
                        .isTrue());
            }
        }
    }

    @Test
    void numbersThatAFormatCannotWriteArePlain() {
        assertThat(ListNumber.CIRCLED.of(21)).isEqualTo("21");
        assertThat(ListNumber.UPPER_ROMAN.of(0)).isEqualTo("0");
        assertThat(ListNumber.LOWER_LETTER.of(-3)).isEqualTo("-3");
        assertThat(ListNumber.CHINESE.of(10000)).isEqualTo("10000");
    }

    @Test
    void lettersGoOnBeyondTheAlphabet() {
        assertThat(ListNumber.LOWER_LETTER.of(27)).isEqualTo("aa");
        assertThat(ListNumber.UPPER_LETTER.of(28)).isEqualTo("AB");
        assertThat(ListNumber.UPPER_LETTER_REPEATED.of(28)).isEqualTo("BB");
        assertThat(ListNumber.LOWER_ROMAN.of(1994)).isEqualTo("mcmxciv");
        assertThat(ListNumber.FULL_WIDTH.of(12)).isEqualTo("１２");
    }

    @Test
    void samplesOfOpenDocumentNameTheirFormat() {
        assertThat(ListNumber.ofOpenDocument("一, 二, 三, ...", false)).isEqualTo(ListNumber.CHINESE);
        assertThat(ListNumber.ofOpenDocument("①, ②, ③, ...", false)).isEqualTo(ListNumber.CIRCLED);
        assertThat(ListNumber.ofOpenDocument("", false)).isEqualTo(ListNumber.NONE);
        assertThat(ListNumber.ofOpenDocument("A", true)).isEqualTo(ListNumber.UPPER_LETTER_REPEATED);
    }
}
