package org.hecha.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final float[] THREE = {100, 200, 300, 400};
    private static final float[] ROWS = {100, 130, 160};

    @Test
    void mergedCellsKeepTheirSpans() {
        Sketch sketch = new Sketch()
                .line(true, 100, 100, 400)
                .line(true, 130, 200, 400)
                .line(true, 160, 100, 400)
                .line(false, 100, 100, 160)
                .line(false, 200, 100, 160)
                .line(false, 300, 130, 160)
                .line(false, 400, 100, 160)
                .text(110, 124, "名称")
                .text(250, 108, "合计")
                .text(240, 138, "1")
                .text(340, 138, "2");

        assertThat(Sketch.cells(sketch)).containsExactly("0 0 2×1 名称", "0 1 1×2 合计", "1 1 1×1 1", "1 2 1×1 2");
    }

    @Test
    void rulingsInPiecesAreWhole() {
        Sketch sketch = new Sketch().line(true, 100, 100, 400).line(true, 160, 100, 400);
        for (float at : THREE) {
            for (float y = 100; y < 160; y += 4) {
                sketch.line(false, at, y, y + 2);
            }
        }
        sketch.text(140, 120, "甲").text(240, 120, "乙").text(340, 120, "丙");

        assertThat(Sketch.cells(sketch)).containsExactly("0 0 1×1 甲", "0 1 1×1 乙", "0 2 1×1 丙");
    }

    @Test
    void doubleLinesMakeNoSliverColumns() {
        Sketch sketch = new Sketch()
                .grid(THREE, ROWS)
                .grid(new float[] {101.5f, 201.5f, 301.5f, 401.5f}, new float[] {101.5f, 131.5f, 161.5f});
        sketch.text(140, 110, "甲").text(340, 140, "5");

        assertThat(Sketch.cells(sketch)).hasSize(6).contains("0 0 1×1 甲", "1 2 1×1 5");
    }

    @Test
    void lastRowWithoutBottomRulingIsClosedWhereTheVerticalsEnd() {
        Sketch sketch = new Sketch().line(true, 100, 100, 400).line(true, 130, 100, 400);
        for (float at : THREE) {
            sketch.line(false, at, 100, 160);
        }
        sketch.text(140, 110, "甲").text(140, 140, "1").text(240, 140, "2").text(340, 140, "3");

        assertThat(Sketch.cells(sketch)).contains("1 0 1×1 1", "1 1 1×1 2", "1 2 1×1 3");
    }

    @Test
    void lineUnderWordsInACellIsNoRowEdge() {
        Sketch sketch = new Sketch().grid(THREE, ROWS).line(true, 120, 130, 170).text(130, 106, "下划线");

        assertThat(Sketch.cells(sketch)).hasSize(6).contains("0 0 1×1 下划线");
    }

    @Test
    void openSidesStillBoundCells() {
        Sketch sketch = new Sketch()
                .line(true, 100, 100, 400)
                .line(true, 130, 100, 400)
                .line(true, 160, 100, 400)
                .line(false, 250, 100, 160)
                .text(120, 110, "甲")
                .text(300, 110, "1")
                .text(120, 140, "乙")
                .text(300, 140, "2");

        assertThat(Sketch.cells(sketch)).containsExactly("0 0 1×1 甲", "0 1 1×1 1", "1 0 1×1 乙", "1 1 1×1 2");
    }

    @Test
    void overshootingRulingsAddNoBlankColumn() {
        Sketch sketch = new Sketch().grid(new float[] {100, 200}, ROWS);
        for (float at : ROWS) {
            sketch.line(true, at, 92, 208);
        }
        sketch.text(140, 110, "甲").text(140, 140, "1");

        assertThat(Sketch.cells(sketch)).containsExactly("0 0 1×1 甲", "1 0 1×1 1");
    }

    @Test
    void tableInsideACellIsATableOfItsOwn() {
        Sketch sketch = new Sketch()
                .grid(new float[] {100, 300, 500}, new float[] {100, 300, 400})
                .grid(new float[] {120, 200, 280}, new float[] {150, 180, 210})
                .text(130, 110, "外")
                .text(130, 160, "内");

        List<GridTable> tables =
                sketch.pieces().stream().map(GridTable.class::cast).toList();

        assertThat(tables).extracting(GridTable::columns).containsExactly(2, 2);
        assertThat(tables.get(0).cells()).extracting(GridCell::text).containsExactly("外", "", "", "");
        assertThat(tables.get(1).cells()).extracting(GridCell::text).containsExactly("内", "", "", "");
    }

    @Test
    void frameAroundThePageIsNoTable() {
        Sketch sketch = new Sketch()
                .grid(new float[] {50, 545}, new float[] {50, 800})
                .text(80, 100, "标题")
                .text(80, 140, "正文。");

        assertThat(Sketch.body(sketch)).containsExactly("标题", "正文。");
    }

    @Test
    void drawingsWithTooManyLinesAreNotTaken() {
        Sketch sketch = new Sketch().text(80, 700, "图");
        for (int i = 0; i < 3000; i++) {
            sketch.line(true, i * 0.2f, 0, 500).line(false, i * 0.2f, 0, 600);
        }

        assertThat(Sketch.body(sketch)).containsExactly("图");
    }
}
