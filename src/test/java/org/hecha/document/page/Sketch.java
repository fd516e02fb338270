package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;

/** Draws a page for tests: ideographs are one font size wide, all else half of that. */
final class Sketch {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;
    static final float SIZE = 12;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private int run;

    /** Text whose em boxes begin at the point. */
    Sketch text(float x, float y, String text) {
        return text(x, y, SIZE, text);
    }

    /** The same of another font size. */
    Sketch text(float x, float y, float size, String text) {
        run++;
        float left = x;
        for (int character : text.codePoints().toArray()) {
            float width = character < 0x2000 ? size / 2 : size;
            glyphs.add(glyph(Character.toString(character), left, y, width, size, Flow.RIGHT));
            left += width;
        }
        return this;
    }

    /** Text that runs down. */
    Sketch down(float x, float y, String text) {
        run++;
        float top = y;
        for (int character : text.codePoints().toArray()) {
            glyphs.add(glyph(Character.toString(character), x, top, SIZE, SIZE, Flow.DOWN));
            top += SIZE;
        }
        return this;
    }

    /** A grid with all its lines. */
    Sketch grid(float[] x, float[] y) {
        for (float at : y) {
            line(true, at, x[0], x[x.length - 1]);
        }
        for (float at : x) {
            line(false, at, y[0], y[y.length - 1]);
        }
        return this;
    }

    Sketch line(boolean across, float at, float from, float to) {
        rulings.add(new Ruling(across, at, from, to));
        return this;
    }

    Page page(int number) {
        return new Page(number, WIDTH, HEIGHT, glyphs, rulings);
    }

    /** All that one page holds. */
    List<Piece> pieces() {
        return pieces(this);
    }

    static List<Piece> pieces(Sketch... sketches) {
        Layout layout = new Layout(10_000);
        for (int i = 0; i < sketches.length; i++) {
            layout.add(sketches[i].page(i + 1));
        }
        return layout.pieces();
    }

    /** Paragraphs of the body as they read. */
    static List<String> body(Sketch... sketches) {
        return pieces(sketches).stream()
                .filter(piece -> piece instanceof Words words && words.kind() == Words.Kind.BODY)
                .map(piece -> ((Words) piece).text())
                .toList();
    }

    /** The only table, a line for each cell: {@code row column rowSpan×columnSpan text}. */
    static List<String> cells(Sketch... sketches) {
        return table(sketches).cells().stream()
                .map(cell -> cell.row() + " " + cell.column() + " " + cell.rowSpan() + "×" + cell.columnSpan() + " "
                        + cell.text())
                .toList();
    }

    /** How sure each cell of the only table is. */
    static List<Float> confidences(Sketch... sketches) {
        return table(sketches).cells().stream().map(GridCell::confidence).toList();
    }

    private static GridTable table(Sketch... sketches) {
        List<GridTable> tables = pieces(sketches).stream()
                .filter(GridTable.class::isInstance)
                .map(GridTable.class::cast)
                .toList();
        if (tables.size() != 1) {
            throw new AssertionError(tables.size() + " tables");
        }
        return tables.get(0);
    }

    private Glyph glyph(String text, float x, float y, float width, float size, Flow flow) {
        return new Glyph(text, new Rect(x, y, x + width, y + size), size, flow, run, Glyph.STATED);
    }
}
