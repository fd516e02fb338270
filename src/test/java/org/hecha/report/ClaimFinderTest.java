package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hecha.document.Place;
import org.hecha.form.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFinderTest {

    @Test
    void gapsWhereANumberIsDueAreFoundWithTheirPlace() {
        String text = "2019年，全乡累计主动公开政府信息  余条，收到和处理政府信息公开申请   件，办结率  %。";
        List<Claim> gaps = blanks(text);
        assertThat(gaps).extracting(Claim::raw).containsExactly("  余条", "   件", "  %");
        assertThat(gaps).allSatisfy(gap -> assertThat(
                        text.substring(gap.place().start(), gap.place().end()))
                .isEqualTo(gap.raw()));
        assertThat(gaps).extracting(Claim::value).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"共收到申请　件。", "共收到申请＿＿件，均已办结。", "全年发布信息 条，同比增长", "主动公开政府信息条，其中", "办结率为   %，", "（共计  件）"})
    void aBlankIsSeenInManyShapes(String text) {
        assertThat(blanks(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据《中华人民共和国政府信息公开 条例》的规定",
                "公开信息 110 条，收到申请 3 件",
                "一是加强 人员培训",
                "第二十条第（一）项",
                "联系  人：张三",
                "附  件：统计表",
                "日　　期：2022年1月10日",
                "姓  名",
                "各  部门、各 单位",
                "政府信息公开申请件数较多",
                "本报告  起草人",
                "信息条目齐全"
            })
    void spacesThatHideNoNumberAreNotBlanks(String text) {
        assertThat(blanks(text)).isEmpty();
    }

    @Test
    void numbersAreReadWithPowerVaguenessAndUnit() {
        List<Claim> claims = claims(prose("发布信息1,234条，阅读量12.5万次，回复100余件，占33.9%。"));
        assertThat(claims).extracting(Claim::raw).containsExactly("1,234条", "12.5万次", "100余件", "33.9%");
        assertThat(claims)
                .extracting(claim -> String.valueOf(claim.value()))
                .containsExactly("1234", "125000", "100", "33.9");
        assertThat(claims).extracting(Claim::vague).containsExactly(false, false, true, false);
    }

    private static List<Claim> blanks(String text) {
        return claims(prose(text)).stream().filter(Claim::isBlank).toList();
    }

    private static List<Claim> claims(ProseText prose) {
        Ownership ownership = new Ownership("", UnitKind.UNKNOWN, 2021);
        return new ClaimFinder(Measures.NONE)
                .read(List.of(prose), ownership).stream()
                        .flatMap(told -> told.claims().stream())
                        .toList();
    }

    private static ProseText prose(String text) {
        return new ProseText(text, "overview", true, false, Place.ofBlock(3, 0, null));
    }
}
