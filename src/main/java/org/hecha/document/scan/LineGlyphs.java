package org.hecha.document.scan;

import java.util.ArrayList;
import java.util.List;
import org.hecha.document.page.Flow;
import org.hecha.document.page.Glyph;
import org.hecha.document.page.Rect;

/** Turns what was recognised into the glyphs of a page. */
final class LineGlyphs {

    private static final String UNREAD = "\uFFFD";

    /** Ink of a full line of ideographs, in font sizes. */
    private static final float INK = 0.92f;

    /** Ink of figures and small letters. */
    private static final float FIGURE_INK = 0.72f;

    /** A line's height this near to the page's usual one is that. */
    private static final float SAME = 0.2f;

    /** A recogniser is never certain. */
    private static final float SUREST = 0.99f;

    private final float usual;
    private final float scale;
    private int run;

    /**
     * @param usual height of a line's ink in pixels
     * @param scale points to a pixel
     */
    LineGlyphs(float usual, float scale) {
        this.usual = usual;
        this.scale = scale;
    }

    List<Glyph> of(Reading reading) {
        run++;
        float size = size(reading);
        if (reading.marks().isEmpty()) {
            return List.of(new Glyph(UNREAD, box(reading.line()), size * scale, Flow.RIGHT, run, 0));
        }
        float mean = mean(reading.marks());
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < reading.marks().size(); i++) {
            Mark mark = reading.marks().get(i);
            // Words hold each other up, a figure has nobody.
            float sure = Character.isDigit(mark.text().codePointAt(0)) ? mark.confidence() : mean;
            glyphs.add(glyph(reading, i, size, Math.min(SUREST, sure)));
        }
        return glyphs;
    }

    private static float mean(List<Mark> marks) {
        float sum = 0;
        for (Mark mark : marks) {
            sum += mark.confidence();
        }
        return sum / marks.size();
    }

    private Glyph glyph(Reading reading, int index, float size, float confidence) {
        List<Mark> marks = reading.marks();
        Mark mark = marks.get(index);
        float middle = reading.left() + mark.middle();
        float half = (mark.text().codePointAt(0) < 0x2000 ? 0.25f : 0.5f) * size;
        float left = middle - half;
        float right = middle + half;
        if (index > 0) {
            left = Math.max(
                    left, (middle + reading.left() + marks.get(index - 1).middle()) / 2);
        }
        if (index + 1 < marks.size()) {
            right = Math.min(
                    right, (middle + reading.left() + marks.get(index + 1).middle()) / 2);
        }
        left = Math.max(left, reading.line().left() - 0.2f * size);
        right = Math.max(left, Math.min(right, reading.line().right() + 0.2f * size));
        float center = (reading.line().top() + reading.line().bottom()) / 2f;
        Rect box = new Rect(left * scale, (center - size / 2) * scale, right * scale, (center + size / 2) * scale);
        return new Glyph(mark.text(), box, size * scale, Flow.RIGHT, run, confidence);
    }

    /** Of the font, in pixels. */
    private float size(Reading reading) {
        boolean ideographs = reading.marks().stream()
                .anyMatch(mark -> Character.isIdeographic(mark.text().codePointAt(0)));
        float height = reading.line().height() / (ideographs ? INK : FIGURE_INK);
        float page = usual / INK;
        return Math.abs(height - page) <= SAME * page || height < page ? page : height;
    }

    private Rect box(Area line) {
        return new Rect(line.left() * scale, line.top() * scale, line.right() * scale, line.bottom() * scale);
    }
}
