package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.hecha.document.page.Glyph;
import org.hecha.document.page.Page;
import org.hecha.document.page.Rect;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The links that lie over the pages of a PDF. */
final class PdfLinks {

    /** More on one page than this are not looked at. */
    private static final int MOST = 1_000;

    private record Area(String target, String words, int page, Box box) {}

    private final List<Area> areas = new ArrayList<>();

    /** @param read what stands on the page */
    void add(PDPage page, Page read) throws IOException {
        UprightPage upright = UprightPage.of(page);
        List<PDAnnotation> annotations = page.getAnnotations();
        for (PDAnnotation annotation : annotations.subList(0, Math.min(MOST, annotations.size()))) {
            PDRectangle at = annotation.getRectangle();
            if (annotation instanceof PDAnnotationLink link && at != null) {
                String target = target(link.getAction());
                if (!target.isBlank()) {
                    Rect rect = upright.rect(
                            at.getLowerLeftX(), at.getLowerLeftY(), at.getUpperRightX(), at.getUpperRightY());
                    Box box = new Box(rect.left(), rect.top(), rect.width(), rect.height());
                    areas.add(new Area(target, words(read, box), read.number(), box));
                }
            }
        }
    }

    void writeTo(XhtmlWriter out) throws SAXException {
        for (Area area : areas) {
            out.link(area.target(), area.words(), area.page(), area.box());
        }
    }

    private static String target(@Nullable PDAction action) throws IOException {
        String target = null;
        if (action instanceof PDActionURI away) {
            target = away.getURI();
        } else if (action instanceof PDActionLaunch launch) {
            target = file(launch.getFile());
        } else if (action instanceof PDActionRemoteGoTo other) {
            target = file(other.getFile());
        } else if (action instanceof PDActionJavaScript script) {
            target = "javascript:" + script.getAction();
        }
        return target == null ? "" : target;
    }

    private static @Nullable String file(@Nullable PDFileSpecification file) {
        return file == null ? null : file.getFile();
    }

    private static String words(Page page, Box box) {
        StringBuilder words = new StringBuilder();
        for (Glyph glyph : page.glyphs()) {
            Rect at = glyph.box();
            if (words.length() < LinkField.LONGEST
                    && box.holdsMiddleOf(new Box(at.left(), at.top(), at.width(), at.height()))) {
                words.append(glyph.text());
            }
        }
        return words.toString();
    }
}
