package org.hecha.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "105条 | 105 | 条",
                "１０５件 | 105 | 件",
                "1,234条 | 1234 | 条",
                "3.2万次 | 32000 | 次",
                "一百零五条 | 105 | 条",
                "两千件 | 2000 | 件",
                "廿三件 | 23 | 件",
                "一万二千条 | 12000 | 条",
                "5万元 | 50000 | 元",
                "百分之三十 | 30 | %",
                "百分之三点五 | 3.5 | %",
                "千分之二 | 2 | ‰",
                "33.9% | 33.9 | %",
                "零件 | 0 | 件",
                "为0 | 0 | ''",
                "5500 余条 | 5500 | 条"
            })
    void numbersAreReadInAllTheirShapes(String text, String value, String uom) {
        List<Quantity> found = QuantityReader.read(text);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).value()).isEqualByComparingTo(value);
        assertThat(found.get(0).uom()).isEqualTo(uom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30余条 | 30 | 40",
                "近100条 | 90 | 100",
                "约300条 | 270 | 330",
                "3-5件 | 3 | 5",
                "3至5件 | 3 | 5",
                "100条左右 | 90 | 110"
            })
    void vagueNumbersKnowWhatTheyCanMean(String text, String low, String high) {
        Quantity found = QuantityReader.read(text).get(0);
        assertThat(found.vague()).isTrue();
        assertThat(found.low()).isEqualByComparingTo(low);
        assertThat(found.high()).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021年1月20日", "国办公开办函〔2021〕30号", "第二十条第（五）项", "0517-83605210", "邮编223001", "20个工作日", "V2.1个版本",
                "http://www.a.gov.cn/3条", "办成一件事", "第3次会议", "12345热线", "百货", "一起推进", "预约"
            })
    void whatIsNoCountIsNotRead(String text) {
        assertThat(QuantityReader.read(text)).isEmpty();
    }

    @Test
    void longParagraphsOfDigitsAreReadInLinearTime() {
        String text = "1,234，一百二十、3至5件（".repeat(2500);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> QuantityReader.read(text));
    }
}
