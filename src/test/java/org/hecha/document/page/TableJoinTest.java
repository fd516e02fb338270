package org.hecha.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableJoinTest {

    private static final float[] X = {100, 150, 250, 300};

    /** Two rows at the foot of a page: a label over both rows, entries, numbers. */
    private static Sketch upper() {
        return new Sketch()
                .line(true, 700, 100, 300)
                .line(true, 730, 150, 300)
                .line(true, 760, 100, 300)
                .line(false, 100, 700, 760)
                .line(false, 150, 700, 760)
                .line(false, 250, 700, 760)
                .line(false, 300, 700, 760)
                .text(106, 720, "（五）")
                .text(156, 708, "1.信访")
                .text(270, 708, "1")
                .text(156, 738, "2.重复")
                .text(270, 738, "2")
                .text(290, 810, "- 4 -");
    }

    private static Sketch lower() {
        return new Sketch()
                .line(true, 80, 100, 300)
                .line(true, 110, 150, 300)
                .line(true, 140, 100, 300)
                .line(false, 100, 80, 140)
                .line(false, 150, 80, 140)
                .line(false, 250, 80, 140)
                .line(false, 300, 80, 140)
                .text(270, 88, "3")
                .text(270, 118, "4")
                .text(290, 810, "- 5 -");
    }

    @Test
    void labelOverRowsThatTheBreakCutsIsOne() {
        Sketch lower = lower().text(156, 88, "3.出版物").text(156, 118, "4.反复");

        assertThat(Sketch.cells(upper(), lower))
                .containsExactly(
                        "0 0 4×1 （五）",
                        "0 1 1×1 1.信访",
                        "0 2 1×1 1",
                        "1 1 1×1 2.重复",
                        "1 2 1×1 2",
                        "2 1 1×1 3.出版物",
                        "2 2 1×1 3",
                        "3 1 1×1 4.反复",
                        "3 2 1×1 4");
    }

    @Test
    void labelThatTheBreakCutsIsReadOn() {
        Sketch lower = lower().text(106, 104, "不予处").text(156, 88, "3.出版物").text(156, 118, "4.反复");

        assertThat(Sketch.cells(upper(), lower)).contains("0 0 4×1 （五）不予处");
    }

    @Test
    void nextLabelIsNotTakenForTheRestOfTheLast() {
        Sketch lower = lower().text(106, 104, "（六）").text(156, 88, "1.其他").text(156, 118, "2.其他");

        assertThat(Sketch.cells(upper(), lower)).contains("0 0 2×1 （五）", "2 0 2×1 （六）");
    }

    @Test
    void rowThatTheBreakCutsIsOneRow() {
        Sketch upper = new Sketch()
                .grid(X, new float[] {700, 730, 760})
                .text(156, 708, "1.信访")
                .text(270, 708, "1")
                .text(156, 738, "5.要求行政机关")
                .text(270, 738, "12");
        Sketch lower = new Sketch()
                .grid(X, new float[] {80, 100, 130})
                .text(156, 84, "确认信息")
                .text(156, 108, "6.其他")
                .text(270, 108, "3");

        assertThat(Sketch.cells(upper, lower))
                .hasSize(9)
                .contains("1 1 1×1 5.要求行政机关确认信息", "1 2 1×1 12", "2 1 1×1 6.其他", "2 2 1×1 3");
    }

    @Test
    void rowsWithNumbersOnBothSidesOfTheBreakStayTwo() {
        Sketch upper = new Sketch()
                .grid(X, new float[] {700, 730, 760})
                .text(156, 738, "行政规范性文件")
                .text(270, 738, "12");
        Sketch lower = new Sketch()
                .grid(X, new float[] {80, 100, 130})
                .text(156, 84, "合计")
                .text(270, 84, "12");

        assertThat(Sketch.cells(upper, lower)).hasSize(12).contains("1 2 1×1 12", "2 1 1×1 合计", "2 2 1×1 12");
    }

    @Test
    void unfilledCellsAfterTheBreakStayCells() {
        Sketch upper = new Sketch()
                .grid(X, new float[] {700, 730, 760})
                .text(156, 738, "规章")
                .text(270, 738, "0");
        Sketch lower = new Sketch()
                .grid(X, new float[] {80, 100, 130})
                .text(156, 84, "行政许可")
                .text(156, 108, "行政处罚");

        assertThat(Sketch.cells(upper, lower)).hasSize(12).contains("2 1 1×1 行政许可", "2 2 1×1 ", "3 2 1×1 ");
    }

    @Test
    void headThatIsRepeatedIsReadOnce() {
        Sketch upper = new Sketch()
                .grid(X, new float[] {700, 730, 760})
                .text(156, 708, "申请人")
                .text(156, 738, "1");
        Sketch lower = new Sketch()
                .grid(X, new float[] {80, 100, 130})
                .text(156, 84, "申请人")
                .text(156, 108, "2");

        assertThat(Sketch.cells(upper, lower)).hasSize(9).contains("0 1 1×1 申请人", "1 1 1×1 1", "2 1 1×1 2");
    }

    @Test
    void columnsOfBothPiecesAreUnited() {
        Sketch upper = new Sketch()
                .grid(new float[] {100, 200, 300}, new float[] {700, 730})
                .text(110, 708, "全年")
                .text(210, 708, "申请");
        Sketch lower = new Sketch()
                .grid(new float[] {100, 250, 300}, new float[] {80, 110})
                .text(110, 88, "一")
                .text(260, 88, "9");

        assertThat(Sketch.cells(upper, lower)).containsExactly("0 0 1×1 全年", "0 1 1×2 申请", "1 0 1×2 一", "1 2 1×1 9");
    }

    @Test
    void tablesWithWordsBetweenStayTwo() {
        Sketch upper = new Sketch().grid(X, new float[] {700, 730}).text(156, 708, "甲");
        Sketch lower = new Sketch()
                .text(100, 60, "四、复议")
                .grid(X, new float[] {80, 110})
                .text(156, 88, "乙");

        assertThat(Sketch.pieces(upper, lower))
                .filteredOn(GridTable.class::isInstance)
                .hasSize(2);
    }
}
