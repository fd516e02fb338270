package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "１２ | 12",
                "' 7 ' | 7",
                "1,234 | 1234",
                "1，234 | 1234",
                "-8 | -8",
                "1.10 | 1.10",
                "3件 | 3",
                "251000元 | 251000",
                "22（其中修订16件） | 22",
                "55(含自然失效29件) | 55"
            })
    void aNumberIsRead(String raw, String value) {
        assertThat(FigureText.of(raw)).isEqualTo(new FigureText(Meaning.NUMBER, new BigDecimal(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u3000", "\u00A0", "\n"})
    void aBlankIsBlankAndNotZero(String raw) {
        assertThat(FigureText.of(raw)).isEqualTo(new FigureText(Meaning.BLANK, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "-", "—", "——", "／"})
    void aDashIsADash(String raw) {
        assertThat(FigureText.of(raw).meaning()).isEqualTo(Meaning.DASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"二O", "0 0", "1 2", "3件5", "若干", "12a", "1.2.3", "约3", "O", "共5件"})
    void whatIsNoNumberIsNotTakenForOne(String raw) {
        assertThat(FigureText.of(raw)).isEqualTo(new FigureText(Meaning.NOT_A_NUMBER, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "没有", "暂无"})
    void aWordForNothingIsNoNumber(String raw) {
        assertThat(FigureText.of(raw)).isEqualTo(new FigureText(Meaning.NONE, null));
    }
}
