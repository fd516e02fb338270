package org.hecha.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    private static final String FULL = "主动公开政府信息依申请公开政府信息管理平台建设监督保障各项工作平稳";

    /** A page of full lines, so that margins are clear, with others below it. */
    private static Sketch page() {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 6; i++) {
            sketch.text(i == 0 ? 100 : 76, 100 + i * 20, i == 0 ? FULL.substring(2) : i == 5 ? "结束。" : FULL);
        }
        return sketch;
    }

    private static String last(Sketch... sketches) {
        var body = Sketch.body(sketches);
        return body.get(body.size() - 1);
    }

    @Test
    void linesOfAParagraphAreJoinedWithoutBlanks() {
        assertThat(Sketch.body(page())).containsExactly(FULL.substring(2) + FULL + FULL + FULL + FULL + "结束。");
    }

    @Test
    void indentedLineBeginsAParagraph() {
        Sketch sketch = page().text(100, 220, FULL.substring(2))
                .text(100, 240, FULL.substring(2))
                .text(76, 260, "止。");

        assertThat(Sketch.body(sketch)).hasSize(3).last().isEqualTo(FULL.substring(2) + "止。");
    }

    @Test
    void headingKeepsALineOfItsOwn() {
        Sketch sketch = page().text(76, 220, "一、总体情况").text(76, 240, FULL).text(76, 260, "止。");

        assertThat(Sketch.body(sketch)).contains("一、总体情况").last().isEqualTo(FULL + "止。");
    }

    @Test
    void paragraphRunsOnOverPagesPastPageNumbers() {
        Sketch first = page().text(100, 220, FULL.substring(2)).text(290, 800, "- 1 -");
        Sketch second = new Sketch().text(76, 100, "下页。").text(290, 800, "- 2 -");

        assertThat(last(first, second)).isEqualTo(FULL.substring(2) + "下页。");
        assertThat(Sketch.pieces(first, second))
                .filteredOn(piece -> piece instanceof Words words && words.kind() == Words.Kind.FOOT)
                .hasSize(2);
    }

    @Test
    void blanksWhereANumberIsDueStay() {
        assertThat(last(page().text(100, 220, "主动公开政府信息  余条。"))).isEqualTo("主动公开政府信息  余条。");
    }

    @Test
    void gapWithoutCharactersIsSeenAsBlanks() {
        Sketch sketch = page().text(100, 220, "主动公开政府信息").text(100 + 8 * 12 + 24, 220, "余条。");

        assertThat(last(sketch)).isEqualTo("主动公开政府信息    余条。");
    }

    @Test
    void quarterEmBetweenChineseAndDigitsIsNoBlank() {
        Sketch sketch = page().text(100, 220, "共").text(115, 220, "2428").text(142, 220, "条。");

        assertThat(last(sketch)).isEqualTo("共2428条。");
    }

    @Test
    void numberAndAddressCutByTheLineEndStayWhole() {
        Sketch number = page().text(76, 220, FULL.substring(1) + "12").text(76, 240, "34条。");
        Sketch address = page().text(76, 220, FULL.substring(5) + "www.exampl").text(76, 240, "e.gov.cn。");

        assertThat(last(number)).contains("1234条");
        assertThat(last(address)).contains("www.example.gov.cn");
    }

    @Test
    void entryUnderItsNumberHangsTogether() {
        Sketch sketch = page().text(76, 220, "1." + FULL.substring(1)).text(100, 240, "其余文字");

        assertThat(last(sketch)).isEqualTo("1." + FULL.substring(1) + "其余文字");
    }

    @Test
    void runningHeadsAreSetApart() {
        Sketch first = page().text(420, 50, "某某县人民政府");
        Sketch second = new Sketch().text(420, 50, "某某县人民政府").text(76, 100, "止。");

        assertThat(Sketch.body(first, second)).doesNotContain("某某县人民政府");
        assertThat(Sketch.pieces(first, second))
                .filteredOn(piece -> piece instanceof Words words && words.kind() == Words.Kind.HEAD)
                .hasSize(2);
    }

    @Test
    void titleAndSignatureAtTheTopOfTheirPagesAreNoRunningHead() {
        Sketch first = new Sketch().text(200, 85, 18, "青石县白塔镇人民政府").text(76, 140, FULL);
        Sketch second = new Sketch().text(380, 85, 16, "青石县白塔镇人民政府").text(400, 110, "2024年1月20日");
        assertThat(Sketch.body(first, second)).contains("青石县白塔镇人民政府");

        Sketch same = new Sketch().text(200, 85, "青石县白塔镇人民政府").text(76, 140, FULL);
        Sketch between = new Sketch().text(76, 100, FULL);
        Sketch last = new Sketch().text(380, 85, "青石县白塔镇人民政府");
        assertThat(Sketch.body(same, between, between, last)).contains("青石县白塔镇人民政府");
    }

    @Test
    void lastLineOfTheBodyThatIsANumberIsNoPageNumber() {
        assertThat(last(page().text(76, 220, "共计：").text(76, 790, "2024"))).isEqualTo("2024");
    }

    @Test
    void columnsWithoutRulingsAreAGuessedTable() {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 3; i++) {
            sketch.text(80, 100 + i * 20, "项目").text(250, 100 + i * 20, "1" + i).text(400, 100 + i * 20, "2" + i);
        }

        assertThat(sketch.pieces()).singleElement().isInstanceOfSatisfying(GridTable.class, table -> {
            assertThat(table.guessed()).isTrue();
            assertThat(table.rows()).isEqualTo(3);
            assertThat(table.columns()).isEqualTo(3);
            assertThat(table.cells().get(5).text()).isEqualTo("21");
        });
    }
}
