package org.hecha.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.document.page.Flow;
import org.hecha.document.page.Glyph;
import org.hecha.document.page.Page;
import org.hecha.document.page.Ruling;
import org.jspecify.annotations.Nullable;

/** An OFD page on which objects are painted; keeps the glyphs and rulings that can be seen. */
final class OfdCanvas {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** Composite objects inside one another. */
    private static final int DEEPEST = 8;

    /** Objects painted on one page, those of composite ones included. */
    private static final int MOST_OBJECTS = 1_000_000;

    /** Rulings beyond these are a drawing's. */
    private static final int MOST_RULINGS = 100_000;

    /** Parts of the font size above and below the baseline that the em box of Chinese type takes. */
    private static final double ABOVE = 0.88;

    private static final double BELOW = 0.12;

    /** Steps longer than these, in font sizes, are a gap behind the character, not its own width. */
    private static final double WIDEST_DIGIT = 0.75;

    private static final double WIDEST_LETTER = 1.1;
    private static final double WIDEST_IDEOGRAPH = 1.4;

    /** What is stamped or printed on a scan afterwards is a line or two. */
    private static final int FEW_GLYPHS = 60;

    /** Part of a page that a picture covers. */
    private static final double MOST_OF_IT = 0.6;

    private final int number;
    private final Map<String, List<OfdObject>> units;
    private final int mostGlyphs;
    private final UprightPage upright;
    private final AffineTransform paper;
    private final Rectangle2D edges;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    private int painted;
    private int run;
    private boolean invisibleText;
    private double largest;
    private @Nullable String largestPicture;

    /**
     * @param number of the page, from 1
     * @param units what composite objects stand for
     */
    OfdCanvas(int number, OfdArea area, Map<String, List<OfdObject>> units, int mostGlyphs) {
        this.number = number;
        this.units = units;
        this.mostGlyphs = mostGlyphs;
        float width = (float) (area.width() * POINTS_PER_MILLIMETRE);
        float height = (float) (area.height() * POINTS_PER_MILLIMETRE);
        upright = new UprightPage(0, 0, width, height, 0);
        edges = new Rectangle2D.Double(0, 0, width, height);
        // As in PDF, y runs upwards.
        paper = new AffineTransform(POINTS_PER_MILLIMETRE, 0, 0, -POINTS_PER_MILLIMETRE, 0, height);
    }

    void paint(List<OfdObject> objects) throws LimitExceededException {
        paint(objects, paper, 0);
    }

    Page page() {
        return new Page(number, upright.width(), upright.height(), glyphs, rulings);
    }

    /** Whether some of the text is not painted: that of a scan, as a machine read it. */
    boolean hasInvisibleText() {
        return invisibleText;
    }

    private void paint(List<OfdObject> objects, AffineTransform base, int depth) throws LimitExceededException {
        for (OfdObject object : objects) {
            if (++painted > MOST_OBJECTS) {
                throw new LimitExceededException("第 " + number + " 页的对象超过 " + MOST_OBJECTS + " 个");
            }
            AffineTransform place = new AffineTransform(base);
            if (object instanceof OfdObject.Text text) {
                place.concatenate(text.transform());
                paint(text, place);
            } else if (object instanceof OfdObject.Path path) {
                place.concatenate(path.transform());
                paint(path, place);
            } else if (object instanceof OfdObject.Picture picture) {
                place.concatenate(picture.transform());
                cover(picture, place);
            } else if (object instanceof OfdObject.Composite composite && depth < DEEPEST) {
                place.concatenate(composite.transform());
                paint(units.getOrDefault(composite.resource(), List.of()), place, depth + 1);
            }
        }
    }

    private void cover(OfdObject.Picture picture, AffineTransform place) {
        Rectangle2D square = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D()
                .createIntersection(edges);
        double area = square.isEmpty() ? 0 : square.getWidth() * square.getHeight();
        if (area > largest) {
            largest = area;
            largestPicture = picture.resource();
        }
    }

    /** The resource of the picture that is the page, with hardly any text; null if none is. */
    @Nullable
    String wholePicture() {
        boolean whole = largest > MOST_OF_IT * edges.getWidth() * edges.getHeight();
        return whole && glyphs.size() < FEW_GLYPHS ? largestPicture : null;
    }

    private void paint(OfdObject.Path object, AffineTransform place) {
        PdfPath path = OfdPathData.read(object.data(), place);
        if (object.strokes()) {
            double scale = Math.sqrt(Math.abs(place.getDeterminant()));
            path.stroked(object.lineWidth() * scale).forEach(this::add);
        }
        if (object.fills()) {
            path.filled().forEach(this::add);
        }
    }

    private void add(PdfPath.Stretch stretch) {
        Ruling ruling = rulings.size() < MOST_RULINGS ? upright.ruling(stretch, edges) : null;
        if (ruling != null) {
            rulings.add(ruling);
        }
    }

    private void paint(OfdObject.Text text, AffineTransform place) throws LimitExceededException {
        for (OfdObject.Code code : text.codes()) {
            run++;
            paint(text, code, place);
        }
    }

    private void paint(OfdObject.Text text, OfdObject.Code code, AffineTransform place) throws LimitExceededException {
        double[] stepsX = OfdNumbers.offsets(code.deltaX());
        double[] stepsY = OfdNumbers.offsets(code.deltaY());
        boolean stepped = stepsX.length + stepsY.length > 0;
        boolean vertical = sum(stepsY) > Math.abs(sum(stepsX));
        double x = code.x();
        double y = code.y();
        int[] characters = code.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            double natural = width(characters[i]) * text.size() * text.stretch();
            double stepX = i < stepsX.length ? stepsX[i] : stepped && i < stepsY.length ? 0 : natural;
            double stepY = i < stepsY.length ? stepsY[i] : 0;
            boolean tells = !vertical
                    && i < stepsX.length
                    && stepX > 0
                    && stepX < widest(characters[i]) * text.size() * text.stretch();
            show(Character.toString(characters[i]), text, tells ? stepX : natural, at(place, text, x, y), vertical);
            x += stepX;
            y += stepY;
        }
    }

    private static double sum(double[] steps) {
        double sum = 0;
        for (double step : steps) {
            sum += step;
        }
        return sum;
    }

    /** Coordinates that begin at a character's baseline and are turned with it. */
    private static AffineTransform at(AffineTransform place, OfdObject.Text text, double x, double y) {
        AffineTransform at = new AffineTransform(place);
        at.translate(x, y);
        at.rotate(Math.toRadians(text.turn()));
        return at;
    }

    private void show(String character, OfdObject.Text text, double width, AffineTransform at, boolean vertical)
            throws LimitExceededException {
        Point2D along = at.deltaTransform(new Point2D.Double(1, 0), null);
        Flow flow = upright.flow(along.getX(), along.getY());
        double size = text.size() * Math.hypot(at.getShearX(), at.getScaleY());
        Point2D corner = at.transform(new Point2D.Double(0, BELOW * text.size()), null);
        Point2D opposite = at.transform(new Point2D.Double(width, -ABOVE * text.size()), null);
        double middleX = (corner.getX() + opposite.getX()) / 2;
        double middleY = (corner.getY() + opposite.getY()) / 2;
        if (flow == null || !(size > 0.5 && size < 2_000) || !upright.holds(middleX, middleY)) {
            return;
        }
        if (glyphs.size() >= mostGlyphs) {
            throw new LimitExceededException("文字超过 " + mostGlyphs + " 个字");
        }
        invisibleText |= !text.visible();
        glyphs.add(new Glyph(
                character,
                upright.rect(corner.getX(), corner.getY(), opposite.getX(), opposite.getY()),
                (float) size,
                vertical && flow == Flow.RIGHT ? Flow.DOWN : flow,
                run,
                text.visible() ? Glyph.STATED : Glyph.HIDDEN_LAYER));
    }

    private static double widest(int character) {
        if (character >= 0x2000) {
            return WIDEST_IDEOGRAPH;
        }
        return Character.isDigit(character) ? WIDEST_DIGIT : WIDEST_LETTER;
    }

    /** In font sizes, as Chinese fonts have it. */
    private static double width(int character) {
        return character < 0x2000 ? 0.5 : 1;
    }
}
