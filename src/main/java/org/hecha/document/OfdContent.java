package org.hecha.document;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * What a page, a template or a composite unit holds.
 *
 * @param area the page's own size; null if it gives none
 * @param templates identifiers of the templates under it
 * @param objects in painting order
 */
record OfdContent(@Nullable OfdArea area, List<String> templates, List<OfdObject> objects) {

    /** In millimetres, as the standard sets it. */
    private static final double LINE_WIDTH = 0.353;

    /** Of a page; one of a report has some hundreds. */
    private static final int MOST_OBJECTS = 500_000;

    /** Colour values run to 255. */
    private static final double WHITE = 250;

    OfdContent {
        templates = List.copyOf(templates);
        objects = List.copyOf(objects);
    }

    /** Reads the element that has just started, or from the beginning of a part; goes to its end. */
    static OfdContent read(XmlPart xml) throws IOException, SAXException {
        OfdArea area = null;
        List<String> templates = new ArrayList<>();
        List<OfdObject> objects = new ArrayList<>();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "PhysicalBox" -> area = OfdArea.of(xml.wholeText());
                case "Template" -> templates.add(xml.attributeOrEmpty("TemplateID"));
                case "TextObject" -> objects.add(text(xml));
                case "PathObject" -> objects.add(path(xml));
                case "CompositeObject" ->
                    objects.add(new OfdObject.Composite(transform(xml), xml.attributeOrEmpty("ResourceID")));
                case "ImageObject" -> {
                    objects.add(new OfdObject.Picture(transform(xml), xml.attributeOrEmpty("ResourceID")));
                    xml.skip();
                }
                default -> {}
            }
            if (objects.size() > MOST_OBJECTS) {
                throw new LimitExceededException("一页上的对象超过 " + MOST_OBJECTS + " 个");
            }
        }
        return new OfdContent(area, templates, objects);
    }

    private static OfdObject text(XmlPart xml) throws IOException, SAXException {
        AffineTransform transform = transform(xml);
        double size = OfdNumbers.one(xml.attributeOrEmpty("Size"), 0);
        double stretch = OfdNumbers.one(xml.attributeOrEmpty("HScale"), 1);
        double turn = OfdNumbers.one(xml.attributeOrEmpty("CharDirection"), 0);
        boolean visible = !isFalse(xml, "Visible")
                && !xml.attributeOrEmpty("Alpha").equals("0")
                && (!isFalse(xml, "Fill") || xml.attributeOrEmpty("Stroke").equals("true"));
        List<OfdObject.Code> codes = new ArrayList<>();
        double x = 0;
        double y = 0;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("FillColor")) {
                visible &= !xml.attributeOrEmpty("Alpha").equals("0");
            } else if (xml.isStart() && xml.name().equals("Clips")) {
                xml.skip();
            } else if (xml.isStart() && xml.name().equals("TextCode")) {
                // A run that does not say where it begins begins where the one before began.
                x = OfdNumbers.one(xml.attributeOrEmpty("X"), x);
                y = OfdNumbers.one(xml.attributeOrEmpty("Y"), y);
                String deltaX = xml.attributeOrEmpty("DeltaX");
                String deltaY = xml.attributeOrEmpty("DeltaY");
                codes.add(new OfdObject.Code(xml.wholeText(), x, y, deltaX, deltaY));
            }
        }
        return new OfdObject.Text(transform, size, stretch, turn, visible, codes);
    }

    private static OfdObject path(XmlPart xml) throws IOException, SAXException {
        AffineTransform transform = transform(xml);
        double width = OfdNumbers.one(xml.attributeOrEmpty("LineWidth"), LINE_WIDTH);
        boolean visible =
                !isFalse(xml, "Visible") && !xml.attributeOrEmpty("Alpha").equals("0");
        boolean strokes = visible && !isFalse(xml, "Stroke");
        boolean fills = visible && xml.attributeOrEmpty("Fill").equals("true");
        String data = "";
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "StrokeColor" -> strokes &= !isUnseen(xml);
                case "FillColor" -> fills &= !isUnseen(xml);
                case "AbbreviatedData" -> data = xml.wholeText();
                // It holds paths that are not painted.
                case "Clips" -> xml.skip();
                default -> {}
            }
        }
        return new OfdObject.Path(transform, width, strokes, fills, data);
    }

    private static boolean isFalse(XmlPart xml, String attribute) {
        return xml.attributeOrEmpty(attribute).equals("false");
    }

    /** Transparent, or white on white paper. */
    private static boolean isUnseen(XmlPart xml) {
        if (xml.attributeOrEmpty("Alpha").equals("0")) {
            return true;
        }
        double[] value = OfdNumbers.of(xml.attributeOrEmpty("Value"));
        return value.length == 3 && value[0] >= WHITE && value[1] >= WHITE && value[2] >= WHITE;
    }

    /** An object's own coordinates are turned by its matrix, then begin at the corner of its boundary. */
    private static AffineTransform transform(XmlPart xml) {
        double[] boundary = OfdNumbers.of(xml.attributeOrEmpty("Boundary"));
        double[] matrix = OfdNumbers.of(xml.attributeOrEmpty("CTM"));
        AffineTransform transform = boundary.length >= 2
                ? AffineTransform.getTranslateInstance(boundary[0], boundary[1])
                : new AffineTransform();
        if (matrix.length == 6) {
            transform.concatenate(new AffineTransform(matrix));
        }
        return transform;
    }
}
