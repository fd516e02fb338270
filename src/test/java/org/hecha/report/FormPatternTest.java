package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPatternTest {

    /** What is looked for first must stand in all that the pattern finds, or the pattern would miss some of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            value = {
                "[（(【\\[]文字描述[^）)】\\]]{0,40}[）)】\\]]\t文字描述",
                "(?<![\\u4e00-\\u9fff])填[报表]说明(?![》〉])\t说明",
                "（此处(填写|填报)[^）]{0,20}）\t此处",
                "收费|收取\t''",
                "信息处理费?\t信息处理",
                "[)条件]?公开\t公开",
                "依申请公开(情况)+\t依申请公开",
                "\\(填表\\)\t填表",
                ".*\t''"
            })
    void theWordsThatEveryMatchHoldsAreTakenFromOutsideAllBrackets(String regex, String always) {
        assertThat(FormPattern.always(regex)).isEqualTo(always);
    }
}
