package org.hecha.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.hecha.document.page.Glyph;
import org.hecha.document.page.Rect;
import org.hecha.document.page.Ruling;

/** Draws characters and rulings as SVG, which the reader's own fonts set. It holds neither script nor address. */
final class PageDrawing {

    /** Part of a character's box below its baseline. */
    private static final float BELOW = 0.12f;

    private final StringBuilder svg = new StringBuilder(1 << 14);

    PageDrawing(float width, float height) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.1f %.1f\" width=\"%.1f\" height=\"%.1f\">",
                width,
                height,
                width,
                height));
        svg.append("<g font-family=\"FangSong,STFangsong,SimSun,'Noto Serif CJK SC','Source Han Serif SC',serif\">");
    }

    PageDrawing glyphs(List<Glyph> glyphs) {
        glyphs.forEach(this::glyph);
        return this;
    }

    PageDrawing rulings(List<Ruling> rulings) {
        svg.append("</g><g stroke=\"#000\" stroke-width=\".6\">");
        for (Ruling ruling : rulings) {
            svg.append(
                    ruling.across()
                            ? line(ruling.from(), ruling.at(), ruling.to(), ruling.at())
                            : line(ruling.at(), ruling.from(), ruling.at(), ruling.to()));
        }
        return this;
    }

    /** The drawing as an address that holds it. */
    String address() {
        byte[] bytes = (svg + "</g></svg>").getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private void glyph(Glyph glyph) {
        String text = escaped(glyph.text());
        if (text.isBlank()) {
            return;
        }
        Rect box = glyph.box();
        float middleX = (box.left() + box.right()) / 2;
        float middleY = (box.top() + box.bottom()) / 2;
        int turn =
                switch (glyph.flow()) {
                    case RIGHT -> 0;
                    // Upright characters in a column stand in square boxes, turned ones in flat or tall boxes.
                    case DOWN -> isIdeograph(glyph) ? 0 : 90;
                    case UP -> -90;
                    case LEFT -> 180;
                };
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"middle\"",
                middleX,
                turn == 0 ? box.bottom() - BELOW * glyph.size() : middleY + (0.5f - BELOW) * glyph.size(),
                glyph.size()));
        if (turn != 0) {
            svg.append(String.format(Locale.ROOT, " transform=\"rotate(%d %.1f %.1f)\"", turn, middleX, middleY));
        }
        svg.append('>').append(text).append("</text>");
    }

    private static boolean isIdeograph(Glyph glyph) {
        return glyph.text().codePointAt(0) >= 0x2E80;
    }

    private static String line(float x1, float y1, float x2, float y2) {
        return String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", x1, y1, x2, y2);
    }

    /** Without what XML cannot hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    if (c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
