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

    /** White around a line, in heights of the line. */
    private static final float MARGIN = 0.15f;

    /** Low ink, as a dash, is shown on as much paper as a whole character. */
    private static final float LEAST_HEIGHT = 0.8f;

    private final Grey picture;
    private final float scale;
    private final List<Ruling> rulings;
    private final TextLines text;
    private final Ink ink;
    private final List<Area> lines;

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
    private List<Area> lines(int mostPlaces) {
        List<Area> found = new ArrayList<>();
        Page drawn = new Page(1, picture.width() * scale, picture.height() * scale, List.of(), rulings);
        for (Rect cell : CellBoxes.of(drawn, mostPlaces)) {
            Area area = area(cell);
            found.addAll(text.in(area));
            ink.erase(area);
        }
        found.addAll(text.in(new Area(0, 0, picture.width(), picture.height())));
        return found.size() > MOST_LINES ? found.subList(0, MOST_LINES) : found;
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
                        .filter(line -> line.height() <= 2 * text.usual())
                        .sorted(Comparator.comparingInt(Area::width).reversed())
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

    private List<Reading> read(List<Area> wanted, Recogniser recogniser) throws IOException {
        List<Grey> pictures = new ArrayList<>();
        List<Integer> lefts = new ArrayList<>();
        for (Area line : wanted) {
            float high = Math.max(line.height(), LEAST_HEIGHT * text.usual());
            int margin = Math.round(MARGIN * high);
            int spare = Math.round((high - line.height()) / 2);
            Grey white = Grey.blank(line.width() + 2 * margin, line.height() + 2 * (margin + spare));
            copy(line, white, margin, margin + spare);
            pictures.add(white);
            lefts.add(line.left() - margin);
        }
        List<List<Mark>> marks = recogniser.read(pictures);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            readings.add(new Reading(wanted.get(i), lefts.get(i), marks.get(i)));
        }
        return readings;
    }

    /** With the soft edge of its ink, and without what stands further off. */
    private void copy(Area line, Grey to, int left, int top) {
        int edge = 2;
        for (int y = -edge; y < line.height() + edge; y++) {
            for (int x = -edge; x < line.width() + edge; x++) {
                int toX = left + x;
                int toY = top + y;
                if (toX >= 0 && toY >= 0 && toX < to.width() && toY < to.height()) {
                    to.set(toX, toY, picture.at(line.left() + x, line.top() + y));
                }
            }
        }
    }
}
