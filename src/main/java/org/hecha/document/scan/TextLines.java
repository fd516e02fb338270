package org.hecha.document.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds lines of text in parts of a picture from which the rulings are gone. */
final class TextLines {

    /** In inches, characters of body text are at least and at most so high. */
    private static final float LEAST = 0.07f;

    private static final float MOST = 0.32f;

    /** In heights of a line: gaps between ink wider than this part a line. */
    private static final float APART = 1.6f;

    /** Marks smaller than this part of the usual height in both directions are dirt or a lone dot. */
    private static final float DIRT = 0.22f;

    private final Ink ink;
    private final float usual;

    /** @param dotsPerInch of the picture */
    TextLines(Ink ink, float dotsPerInch) {
        this.ink = ink;
        usual = usual(dotsPerInch);
    }

    /** The usual height of a line's ink on this page, in pixels. */
    float usual() {
        return usual;
    }

    /** Where the ink of each line is that stands in the area, from top to bottom and left to right. */
    List<Area> in(Area area) {
        List<Area> lines = new ArrayList<>();
        if (area.isEmpty()) {
            return lines;
        }
        for (Area band : bands(area)) {
            for (Area part : parts(band)) {
                Area line = tight(part);
                if (Math.max(line.width(), line.height()) >= DIRT * usual) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private float usual(float dotsPerInch) {
        List<Area> bands = rows(new Area(0, 0, ink.width(), ink.height()), 0);
        int[] heights = bands.stream()
                .mapToInt(Area::height)
                .filter(height -> height >= LEAST * dotsPerInch && height <= MOST * dotsPerInch)
                .sorted()
                .toArray();
        return heights.length == 0 ? 0.14f * dotsPerInch : heights[heights.length / 2];
    }

    private List<Area> bands(Area area) {
        List<Area> whole = new ArrayList<>();
        for (Area band : rows(area, 0)) {
            Area before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean fragment = before != null
                    && band.bottom() - before.top() <= 1.2f * usual
                    && Math.min(band.height(), before.height()) < 0.6f * usual
                    && band.top() - before.bottom() < 0.5f * usual;
            if (before != null && fragment) {
                whole.set(whole.size() - 1, new Area(area.left(), before.top(), area.right(), band.bottom()));
            } else {
                whole.add(band);
            }
        }
        List<Area> split = new ArrayList<>();
        whole.forEach(band -> split(band, split, 0));
        return split;
    }

    /** Runs of rows that hold ink. */
    private List<Area> rows(Area area, int noise) {
        int[] counts = ink.rows(area);
        List<Area> bands = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= counts.length; i++) {
            boolean inked = i < counts.length && counts[i] > noise;
            if (inked && from < 0) {
                from = i;
            } else if (!inked && from >= 0) {
                bands.add(new Area(area.left(), area.top() + from, area.right(), area.top() + i));
                from = -1;
            }
        }
        return bands;
    }

    /** Lines that touch are parted where there is least ink between them. */
    private void split(Area band, List<Area> into, int depth) {
        if (band.height() < 1.7f * usual || depth > 12) {
            into.add(band);
            return;
        }
        int[] counts = ink.rows(band);
        int margin = Math.round(0.6f * usual);
        int least = -1;
        for (int i = margin; i < counts.length - margin; i++) {
            if (least < 0 || counts[i] < counts[least]) {
                least = i;
            }
        }
        double mean = Arrays.stream(counts).average().orElse(0);
        if (least < 0 || counts[least] > 0.35 * mean) {
            into.add(band);
            return;
        }
        int cut = band.top() + least;
        split(new Area(band.left(), band.top(), band.right(), cut), into, depth + 1);
        split(new Area(band.left(), cut, band.right(), band.bottom()), into, depth + 1);
    }

    private List<Area> parts(Area band) {
        int[] counts = ink.columns(band);
        float gap = APART * Math.max(usual * 0.8f, Math.min(band.height(), 2 * usual));
        List<Area> parts = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                continue;
            }
            if (from >= 0 && i - last > gap) {
                parts.add(new Area(band.left() + from, band.top(), band.left() + last + 1, band.bottom()));
                from = -1;
            }
            from = from < 0 ? i : from;
            last = i;
        }
        if (from >= 0) {
            parts.add(new Area(band.left() + from, band.top(), band.left() + last + 1, band.bottom()));
        }
        return parts;
    }

    private Area tight(Area part) {
        int[] counts = ink.rows(part);
        int top = 0;
        int bottom = counts.length;
        while (top < bottom - 1 && counts[top] == 0) {
            top++;
        }
        while (bottom > top + 1 && counts[bottom - 1] == 0) {
            bottom--;
        }
        return new Area(part.left(), part.top() + top, part.right(), part.top() + bottom);
    }
}
