package org.hecha.document.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hecha.document.page.CellBoxes;
import org.hecha.document.page.Glyph;
import org.hecha.document.page.Page;
import org.hecha.document.page.Rect;
import org.hecha.document.page.Ruling;

/** The picture of a page made straight, with its rulings and lines found, before anything is recognised. */
final class ScannedPage {

    /** So many lines tell which way up a page is. */
    private static final int SAMPLE = 8;

    /** Lines recognised at a time. */
    private static final int BATCH = 200;

    /** More lines than this are no page of text. */
    private static final int MOST_LINES = 5_000;

    /** Lines of a cell that are set side by side to be read, and how long they may be for that, in their heights. */
    private static final int MOST_IN_ROW = 12;

    private static final float SHORT = 5;

    private final Grey picture;
    private final float scale;
    private final List<Ruling> rulings;
    private final TextLines text;
    private final Ink ink;
    private final List<List<Area>> lines;

    private ScannedPage(Grey picture, Ink ink, float scale, List<Ruling> rulings, int mostPlaces) {
        this.picture = picture;
        this.ink = ink;
        this.scale = scale;
        this.rulings = rulings;
        text = new TextLines(ink, 72 / scale);
        lines = lines(mostPlaces);
    }

    /** @param shortSide of the page in points */
    static ScannedPage of(Grey grey, float shortSide, int mostPlaces) {
        Grey white = Paper.whitened(grey);
        double skew = Skew.of(Ink.of(white));
        Grey straight = Math.abs(skew) < 0.04 ? white : white.straightened(skew);
        Ink ink = Ink.of(straight);
        float scale = shortSide / Math.min(grey.width(), grey.height());
        List<List<DrawnLine>> drawn = new RulingFinder(72 / scale).find(ink);
        List<Ruling> rulings = new ArrayList<>();
        for (DrawnLine line : drawn.get(0)) {
            erase(line.area(), ink, straight);
            rulings.add(new Ruling(
                    true,
                    line.at() * scale,
                    line.area().left() * scale,
                    line.area().right() * scale));
        }
        for (DrawnLine line : drawn.get(1)) {
            erase(line.transposed(), ink, straight);
            rulings.add(new Ruling(
                    false,
                    line.at() * scale,
                    line.area().left() * scale,
                    line.area().right() * scale));
        }
        return new ScannedPage(straight, ink, scale, rulings, mostPlaces);
    }

    private static void erase(Area ruling, Ink ink, Grey picture) {
        Area wider = new Area(ruling.left() - 1, ruling.top() - 1, ruling.right() + 1, ruling.bottom() + 1);
        ink.erase(wider);
        for (int y = Math.max(0, wider.top()); y < Math.min(picture.height(), wider.bottom()); y++) {
            for (int x = Math.max(0, wider.left()); x < Math.min(picture.width(), wider.right()); x++) {
                picture.set(x, y, 255);
            }
        }
    }

    /** Cells are read one by one; what is left on the page after them is text outside tables. */
    private List<List<Area>> lines(int mostPlaces) {
        List<List<Area>> found = new ArrayList<>();
        Page drawn = new Page(1, picture.width() * scale, picture.height() * scale, List.of(), rulings);
        for (Rect cell : CellBoxes.of(drawn, mostPlaces)) {
            Area area = area(cell);
            List<Area> inCell = text.in(area);
            if (areShort(inCell)) {
                found.add(inCell);
            } else {
                inCell.forEach(line -> found.add(List.of(line)));
            }
            ink.erase(area);
        }
        text.in(new Area(0, 0, picture.width(), picture.height())).forEach(line -> found.add(List.of(line)));
        return found.size() > MOST_LINES ? found.subList(0, MOST_LINES) : found;
    }

    /** Whether lines are those of a narrow cell: characters that stand alone are read worse than in one row. */
    private static boolean areShort(List<Area> lines) {
        return lines.size() > 1
                && lines.size() <= MOST_IN_ROW
                && lines.stream().allMatch(line -> line.width() <= SHORT * line.height());
    }

    private Area area(Rect cell) {
        int left = Math.max(0, Math.round(cell.left() / scale));
        int top = Math.max(0, Math.round(cell.top() / scale));
        int right = Math.min(picture.width(), Math.round(cell.right() / scale));
        int bottom = Math.min(picture.height(), Math.round(cell.bottom() / scale));
        return new Area(left, top, Math.max(left, right), Math.max(top, bottom));
    }

    /** Reads a few of the longest lines. */
    List<Reading> sample(Recogniser recogniser) throws IOException {
        return read(
                lines.stream()
                        .filter(row -> row.size() == 1 && row.get(0).height() <= 2 * text.usual())
                        .sorted(Comparator.comparingInt(
                                        (List<Area> row) -> row.get(0).width())
                                .reversed())
                        .limit(SAMPLE)
                        .toList(),
                recogniser);
    }

    Page read(Recogniser recogniser, int number) throws IOException {
        LineGlyphs glyphs = new LineGlyphs(text.usual(), scale);
        List<Glyph> all = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += BATCH) {
            for (Reading reading : read(lines.subList(from, Math.min(lines.size(), from + BATCH)), recogniser)) {
                all.addAll(glyphs.of(reading));
            }
        }
        return new Page(number, picture.width() * scale, picture.height() * scale, all, rulings);
    }

    private List<Reading> read(List<List<Area>> wanted, Recogniser recogniser) throws IOException {
        List<Row> rows =
                wanted.stream().map(lines -> Row.of(lines, text.usual())).toList();
        List<Grey> pictures = rows.stream().map(row -> row.cut(picture)).toList();
        List<List<Mark>> marks = recogniser.read(pictures);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            readings.addAll(rows.get(i).readings(marks.get(i)));
        }
        return readings;
    }
}
