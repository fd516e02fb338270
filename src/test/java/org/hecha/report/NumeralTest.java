package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、总体情况 | CHINESE | 1",
                "　　十二、其他 | CHINESE | 12",
                "（三）平台建设 | CHINESE_BRACKETS | 3",
                "(二) 监督保障 | CHINESE_BRACKETS | 2",
                "1．组织领导 | DIGIT_DOT | 1",
                "2、改进措施 | DIGIT_COMMA | 2",
                "（4）其他 | DIGIT_BRACKETS | 4",
                "5）其他 | DIGIT_BRACKETS | 5",
                "③其他 | CIRCLED | 3",
                "第二部分 主动公开 | PART | 2"
            })
    void aNumberAtTheHeadIsRead(String text, NumberStyle style, int number) {
        assertThat(Numeral.of(text)).hasValueSatisfying(numeral -> {
            assertThat(numeral.style()).isEqualTo(style);
            assertThat(numeral.number()).isEqualTo(number);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019年，我镇", "1.5万条", "一是加强领导", "三公经费公开", "第二十条第（一）项", "十大重点", "", "  "})
    void otherBeginningsAreNoNumbers(String text) {
        assertThat(Numeral.of(text)).isEmpty();
    }
}
