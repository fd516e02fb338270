package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hecha.document.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodFinderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。",
                "报告中所列数据的统计期限为2021年1月1日至2021年12月31日。",
                "本报告数据统计期限从2021年1月1日起到2021年12月31日。",
                "所列数据统计时间：2021年1月1日—12月31日。",
                "本年报中所列数据的统计期限自2021 年 1 月 1 日起至 2021 年 12 月 31 日止",
                "数据统计期限为2021年1月至12月。"
            })
    void theCalendarYearIsRecognised(String text) {
        assertThat(find(text)).singleElement().satisfies(period -> {
            assertThat(period.garbled()).isEmpty();
            assertThat(period.covers(2021)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "本报告中所列数据的统计期限自2014年1月1日至2014年12月31日至。",
        "本报告所列数据的统计期限自202111日起至2021年12月31日止。",
        "本报告所列数据的统计期限自2021年1月1日起至2021年12月32日止。"
    })
    void aGarbledPeriodIsFoundAndNamedSo(String text) {
        assertThat(find(text)).singleElement().satisfies(period -> assertThat(period.garbled())
                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021年5月1日至2021年5月31日，开展政务公开宣传月活动。", "修订后的条例自2019年5月15日起施行。", "办理时限为20个工作日。"})
    void otherSpansOfTimeAreNotTheStatistics(String text) {
        assertThat(find(text)).isEmpty();
    }

    private static List<Period> find(String text) {
        return PeriodFinder.find(List.of(new ProseText(text, "", true, true, Place.ofBlock(2, 0, null))));
    }
}
