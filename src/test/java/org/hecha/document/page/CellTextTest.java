package org.hecha.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final float[] X = {100, 150, 200};
    private static final float[] Y = {100, 180};

    private static Sketch grid() {
        return new Sketch().grid(X, Y);
    }

    @Test
    void numberWiderThanItsCellStaysWhole() {
        Sketch sketch = grid().text(120, 110, "12345678").text(170, 140, "9");

        assertThat(Sketch.cells(sketch)).containsExactly("0 0 1×1 12345678", "0 1 1×1 9");
    }

    @Test
    void numberBrokenOverTwoLinesIsOneNumber() {
        Sketch sketch = grid().text(107, 110, "123456").text(107, 124, "78");

        assertThat(Sketch.cells(sketch)).contains("0 0 1×1 12345678");
    }

    @Test
    void numbersOnLinesWithRoomLeftAreTwoNumbers() {
        Sketch sketch = grid().text(107, 110, "12").text(107, 124, "78");

        assertThat(Sketch.cells(sketch)).contains("0 0 1×1 12\n78");
    }

    @Test
    void wordsBrokenByTheCellEdgeRunOn() {
        Sketch sketch = grid().text(106, 110, "商业企")
                .text(106, 124, "业")
                .text(156, 110, "科研")
                .text(156, 124, "机构");

        assertThat(Sketch.cells(sketch)).containsExactly("0 0 1×1 商业企业", "0 1 1×1 科研\n机构");
    }

    @Test
    void verticalTextReadsDownwardsAndFromTheRight() {
        Sketch sketch = grid().down(130, 104, "三、本年度").down(115, 104, "办理结果");

        assertThat(Sketch.cells(sketch)).contains("0 0 1×1 三、本年度\n办理结果");
    }

    @Test
    void charactersStackedByHandAreOneWord() {
        Sketch sketch = grid().text(120, 104, "三")
                .text(120, 118, "、")
                .text(120, 132, "本")
                .text(120, 146, "年");

        assertThat(Sketch.cells(sketch)).contains("0 0 1×1 三、本年");
    }

    @Test
    void boldTypeByDoubleStrikeIsReadOnce() {
        Sketch sketch = grid().text(107, 110, "110")
                .text(107.4f, 110, "110")
                .text(157, 110, "总计")
                .text(157.3f, 110, "总计");

        assertThat(Sketch.cells(sketch)).containsExactly("0 0 1×1 110", "0 1 1×1 总计");
    }

    @Test
    void whereCellsAndAlignmentDisagreeNothingIsSure() {
        Sketch acrossTheRuling = grid().text(120, 110, "12345678");
        Sketch twoNumbersInOneCell = grid().text(105, 110, "0").text(140, 110, "7");
        Sketch plain = grid().text(120, 110, "1234").text(170, 110, "9");

        assertThat(Sketch.confidences(acrossTheRuling)).containsExactly(0.5f, 1f);
        assertThat(Sketch.confidences(twoNumbersInOneCell)).containsExactly(0.5f, 1f);
        assertThat(Sketch.confidences(plain)).containsExactly(1f, 1f);
    }
}
