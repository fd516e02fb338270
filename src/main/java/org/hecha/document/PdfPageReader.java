package org.hecha.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.hecha.document.page.Flow;
import org.hecha.document.page.Glyph;
import org.hecha.document.page.Page;
import org.hecha.document.page.Rect;
import org.hecha.document.page.Ruling;
import org.jspecify.annotations.Nullable;

/** Runs once through a page's content and gathers the glyphs and rulings that can be seen on it. */
final class PdfPageReader extends PDFGraphicsStreamEngine {

    /** A page goes beyond a limit; thrown where PDFBox allows no other kind. */
    static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String what) {
            super(what);
        }
    }

    /** A dense page of a report has a few thousand. */
    private static final int MOST_OPERATORS = 5_000_000;

    /** Parts of the font size above and below the baseline that the em box of Chinese type takes. */
    private static final float ABOVE = 0.88f;

    private static final float BELOW = 0.12f;

    /** What is stamped or printed on a scan afterwards is a line or two. */
    private static final int FEW_GLYPHS = 60;

    private final int number;
    private final int mostGlyphs;
    private final UprightPage upright;
    private final PdfPictureCover cover;
    private final PdfInk ink = new PdfInk();
    private final PdfPath path = new PdfPath();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    private int operators;
    private int run;
    private boolean invisibleText;
    private final PdfClip clip =
            new PdfClip(() -> getGraphicsState().getCurrentClippingPath().getBounds2D());

    PdfPageReader(PDPage page, int number, int mostGlyphs) {
        super(page);
        this.number = number;
        this.mostGlyphs = mostGlyphs;
        upright = UprightPage.of(page);
        cover = new PdfPictureCover(upright.width() * upright.height());
    }

    Page read() throws IOException {
        processPage(getPage());
        return new Page(number, upright.width(), upright.height(), glyphs, rulings);
    }

    /** Whether some of the text is not painted: that of a scan, as a machine read it. */
    boolean hasInvisibleText() {
        return invisibleText;
    }

    /** Whether the page is a picture, or several that make up one, with hardly any text. */
    boolean isPicture() {
        return glyphs.size() < FEW_GLYPHS && cover.isMost();
    }

    /** The one picture that stands upright on the page, covers it and is all that can be seen; null if there is none. */
    @Nullable
    COSName wholePicture() {
        return glyphs.isEmpty() && rulings.isEmpty() ? cover.whole() : null;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooMuchException("第 " + number + " 页的绘图指令超过 " + MOST_OPERATORS + " 条");
        }
        String name = operator.getName();
        // Colours, patterns and pictures cost time and say nothing that is read here.
        if (ink.takes(name, operands) || name.equals("sh") || name.equals("ri")) {
            return;
        }
        if (name.equals("Do") && isPicture(operands)) {
            paintPicture((COSName) operands.get(0));
            return;
        }
        if (name.equals("BI")) {
            paintPicture(null);
            return;
        }
        super.processOperator(operator, operands);
    }

    private boolean isPicture(List<COSBase> operands) {
        return !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        clip.save();
        ink.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        clip.restore();
        ink.restore();
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        run++;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        run++;
        super.showTextStrings(array);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = PdfCharacters.of(font, code);
        if (text.isEmpty()) {
            return;
        }
        boolean vertical = font.isVertical();
        float width = vertical ? font.getWidth(code) / 1000 : displacement.getX();
        float alongX = matrix.getScaleX();
        float alongY = matrix.getShearY();
        Flow flow = upright.flow(alongX, alongY);
        float upX = matrix.getShearX();
        float upY = matrix.getScaleY();
        float size = (float) Math.hypot(upX, upY);
        if (flow == null || !(size > 0.5f && size < 2_000) || !(Math.abs(width) < 100)) {
            return;
        }
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float left = x - BELOW * upX;
        float bottom = y - BELOW * upY;
        float right = x + width * alongX + ABOVE * upX;
        float top = y + width * alongY + ABOVE * upY;
        if (!isVisible((left + right) / 2, (bottom + top) / 2)) {
            return;
        }
        if (glyphs.size() >= mostGlyphs) {
            throw new TooMuchException("文字超过上限");
        }
        Rect box = upright.rect(left, bottom, right, top);
        boolean invisible = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
        invisibleText |= invisible;
        Flow set = vertical && flow == Flow.RIGHT ? Flow.DOWN : flow;
        glyphs.add(new Glyph(text, box, size, set, run, invisible ? Glyph.HIDDEN_LAYER : Glyph.STATED));
    }

    private boolean isVisible(float x, float y) {
        return clip.bounds().contains(x, y) && upright.holds(x, y);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        clip.enterForm();
        super.showForm(form);
        clip.leaveForm();
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        clip.enterForm();
        super.showTransparencyGroup(group);
        clip.leaveForm();
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        path.move(one.getX(), one.getY());
        path.line(two.getX(), two.getY());
        path.line(three.getX(), three.getY());
        path.line(four.getX(), four.getY());
        path.close();
    }

    @Override
    public void moveTo(float x, float y) {
        path.move(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.line(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curve(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.current();
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void clip(int windingRule) {
        path.clipsNext();
    }

    @Override
    public void endPath() {
        finishPath();
    }

    @Override
    public void strokePath() {
        if (ink.strokes()) {
            float width = transformWidth(getGraphicsState().getLineWidth());
            path.stroked(width).forEach(this::add);
        }
        finishPath();
    }

    @Override
    public void fillPath(int windingRule) {
        if (ink.fills()) {
            path.filled().forEach(this::add);
        }
        finishPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        if (ink.fills()) {
            path.filled().forEach(this::add);
        }
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures never get here.
    }

    @Override
    public void shadingFill(COSName name) {
        // No text and no ruling.
    }

    /** Some producers draw rulings as stretched pictures. */
    private void paintPicture(@Nullable COSName name) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        PdfPath square = new PdfPath();
        Point2D origin = matrix.transformPoint(0, 0);
        Point2D corner = matrix.transformPoint(1, 1);
        square.move(origin.getX(), origin.getY());
        square.line(corner.getX(), corner.getY());
        square.filled().forEach(this::add);
        cover.add(matrix, clip.bounds(), name);
    }

    private void finishPath() {
        Rectangle2D bounds = path.endedClip();
        if (bounds != null) {
            clip.intersect(bounds);
        }
        path.reset();
    }

    private void add(PdfPath.Stretch stretch) {
        Ruling ruling = upright.ruling(stretch, clip.bounds());
        if (ruling != null) {
            rulings.add(ruling);
        }
    }
}
