package org.hecha.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words of the law beside what cites it. */
class CitedArticleTest {

    private static List<Law> laws = List.of();

    @BeforeAll
    static void load() throws FormException {
        laws = Forms.load(RuleFolder.packaged()).laws();
    }

    private static List<CitedArticle> in(String basis) {
        return CitedArticle.in(basis, laws);
    }

    @Test
    void anArticleIsOfTheVersionInForce() {
        assertThat(in("《中华人民共和国政府信息公开条例》第四十九条")).singleElement().satisfies(article -> {
            assertThat(article.number()).isEqualTo("国务院令第711号");
            assertThat(article.text()).startsWith("县级以上人民政府部门应当在每年1月31日前").endsWith("上一年度政府信息公开工作年度报告。");
        });
    }

    @Test
    void anArticleOfAnOldVersionIsOfThatOne() {
        assertThat(in("《中华人民共和国政府信息公开条例》（国务院令第492号）第三十二条")).singleElement().satisfies(article -> {
            assertThat(article.number()).isEqualTo("国务院令第492号");
            assertThat(article.text()).contains("（三）政府信息公开的收费及减免情况；").endsWith("（六）其他需要报告的事项。");
        });
        assertThat(in("《中华人民共和国政府信息公开条例》第三十二条")).as("another matter since 2019").noneMatch(CitedArticle::hasText);
        assertThat(in("《中华人民共和国政府信息公开条例》（国务院令第1号）第三十二条")).as("there is none").noneMatch(CitedArticle::hasText);
    }

    @Test
    void severalArticlesAreSeveral() {
        assertThat(in("《中华人民共和国政府信息公开条例》第四十六条、第五十条第四项；国办公开办函〔2021〕30号"))
                .extracting(CitedArticle::name)
                .containsExactly("第四十六条", "第五十条");
        assertThat(in("《甲法》第一条；《中华人民共和国政府信息公开条例》第五十条"))
                .extracting(CitedArticle::title, CitedArticle::hasText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲法", false),
                        org.assertj.core.groups.Tuple.tuple("中华人民共和国政府信息公开条例", true));
    }

    @Test
    void whatNamesNoArticleHasNone() {
        assertThat(in("公历")).isEmpty();
        assertThat(in("《党政机关公文格式》（GB/T 9704—2012）7.3.3")).isEmpty();
        assertThat(in("《中华人民共和国政府信息公开条例》（2019年修订）；国办公开办函〔2021〕30号")).isEmpty();
    }

    @Test
    void whatIsCitedWithoutItsWordsIsNamed() {
        assertThat(CitedArticle.withoutText(
                        "《党政机关公文处理工作条例》第十九条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号所附统计表及其勾稽关系", laws))
                .containsExactly("《党政机关公文处理工作条例》第十九条", "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）", "国办公开办函〔2021〕30号");
        assertThat(CitedArticle.withoutText("《中华人民共和国政府信息公开条例》第五十条；网址、邮箱应当可以使用", laws))
                .as("kept, or nothing to keep")
                .isEmpty();
    }
}
