package org.hecha.document.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a page side by side, as they are given to a recogniser: mostly one.
 *
 * @param lines on the page
 * @param lefts where each begins in the row
 * @param width of the row
 * @param height of the row
 */
record Row(List<Area> lines, List<Integer> lefts, int width, int height) {

    /** White around a line, in heights of the line. */
    private static final float MARGIN = 0.15f;

    /** Low ink, as a dash, is shown on as much paper as a whole character. */
    private static final float LEAST_HEIGHT = 0.8f;

    /** Pixels around the ink of a line that are its soft edge. */
    private static final int EDGE = 2;

    Row {
        lines = List.copyOf(lines);
        lefts = List.copyOf(lefts);
    }

    /** @param usual height of lines on the page */
    static Row of(List<Area> lines, float usual) {
        float high = LEAST_HEIGHT * usual;
        for (Area line : lines) {
            high = Math.max(high, line.height());
        }
        int margin = Math.round(MARGIN * high);
        List<Integer> lefts = new ArrayList<>();
        int right = 0;
        for (Area line : lines) {
            lefts.add(right + margin);
            right += margin + line.width();
        }
        return new Row(lines, lefts, right + margin, Math.round(high) + 2 * margin);
    }

    /** The row as a picture, without what stands around its lines on the page. */
    Grey cut(Grey page) {
        Grey row = Grey.blank(width, height);
        for (int i = 0; i < lines.size(); i++) {
            Area line = lines.get(i);
            int top = (height - line.height()) / 2;
            for (int y = -EDGE; y < line.height() + EDGE; y++) {
                for (int x = -EDGE; x < line.width() + EDGE; x++) {
                    int toX = lefts.get(i) + x;
                    int toY = top + y;
                    if (toX >= 0 && toY >= 0 && toX < width && toY < height) {
                        row.set(toX, toY, page.at(line.left() + x, line.top() + y));
                    }
                }
            }
        }
        return row;
    }

    /** What was read of each line. */
    List<Reading> readings(List<Mark> marks) {
        List<List<Mark>> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(new ArrayList<>()));
        for (Mark mark : marks) {
            parts.get(nearest(mark.middle())).add(mark);
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            readings.add(new Reading(lines.get(i), lines.get(i).left() - lefts.get(i), parts.get(i)));
        }
        return readings;
    }

    private int nearest(float x) {
        int nearest = 0;
        float least = Float.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            float off = Math.abs(x - lefts.get(i) - lines.get(i).width() / 2f)
                    - lines.get(i).width() / 2f;
            if (off < least) {
                least = off;
                nearest = i;
            }
        }
        return nearest;
    }
}
