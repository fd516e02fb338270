package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts glyphs into lines. They are clustered by place first and sorted after: a comparator that calls near things
 * equal contradicts itself.
 */
final class GlyphRows {

    /** Glyphs stand on one line if their middles differ by less than this part of the larger font size. */
    private static final float ONE_LINE = 0.5f;

    private GlyphRows() {}

    /** Lines from top to bottom; lines of blanks alone are left out. */
    static List<GlyphRow> of(List<Glyph> glyphs) {
        List<GlyphRow> rows = new ArrayList<>();
        for (List<Glyph> cluster : clusters(glyphs, true)) {
            rows.add(new GlyphRow(cluster));
        }
        return rows;
    }

    /** Columns of text that runs down, from right to left. */
    static List<String> down(List<Glyph> glyphs) {
        List<String> columns = new ArrayList<>();
        for (List<Glyph> cluster : clusters(glyphs, false)) {
            cluster.sort(Comparator.comparingDouble(glyph -> glyph.box().top()));
            columns.add(0, text(cluster));
        }
        return columns;
    }

    /** Columns of text that runs up, from left to right. */
    static List<String> up(List<Glyph> glyphs) {
        List<String> columns = new ArrayList<>();
        for (List<Glyph> cluster : clusters(glyphs, false)) {
            cluster.sort(Comparator.comparingDouble(glyph -> -glyph.box().bottom()));
            columns.add(text(cluster));
        }
        return columns;
    }

    private static String text(List<Glyph> cluster) {
        StringBuilder text = new StringBuilder();
        cluster.forEach(glyph -> text.append(glyph.text()));
        return text.toString().strip();
    }

    private static List<List<Glyph>> clusters(List<Glyph> glyphs, boolean rows) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> middle(glyph, rows)));
        List<List<Glyph>> clusters = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        float sum = 0;
        float size = 0;
        for (Glyph glyph : sorted) {
            float larger = Math.max(size, glyph.size());
            if (!open.isEmpty() && middle(glyph, rows) - sum / open.size() > ONE_LINE * larger) {
                add(open, clusters);
                open = new ArrayList<>();
                sum = 0;
                size = 0;
            }
            open.add(glyph);
            sum += middle(glyph, rows);
            size = Math.max(size, glyph.size());
        }
        add(open, clusters);
        return clusters;
    }

    private static float middle(Glyph glyph, boolean rows) {
        return rows ? glyph.box().centerY() : glyph.box().centerX();
    }

    private static void add(List<Glyph> cluster, List<List<Glyph>> clusters) {
        if (cluster.stream().anyMatch(glyph -> !glyph.isBlank())) {
            clusters.add(cluster);
        }
    }
}
