package org.hecha.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.tika.exception.TikaException;
import org.hecha.document.page.Rect;
import org.xml.sax.SAXException;

/**
 * Writes notes into a copy of a PDF as highlights on the exact words; what is absent gets a note where it should be. The
 * copy is the file itself with more behind its end: not a byte of the pages changes.
 */
final class PdfNotes {

    private static final float POPUP_WIDTH = 220;
    private static final float POPUP_HEIGHT = 120;
    private static final float ICON = 18;
    private static final long SEED = 20_190_515L;

    private final byte[] content;
    private final List<Block> blocks;
    private final Limits limits;
    private final Set<COSDictionary> changed = new LinkedHashSet<>();

    PdfNotes(byte[] content, List<Block> blocks, Limits limits) {
        this.content = content;
        this.blocks = blocks;
        this.limits = limits;
    }

    byte[] copy(Notes notes) throws IOException, SAXException, TikaException, NoteException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            if (pdf.isEncrypted()) {
                throw new NoteException("原件限制修改");
            }
            if (!pdf.getSignatureDictionaries().isEmpty()) {
                throw new NoteException("原件有电子签名");
            }
            PagePlaces places = places(pdf);
            for (Note note : notes.notes()) {
                boolean first = true;
                for (PageMark mark : places.of(note)) {
                    annotate(pdf.getPage(mark.page() - 1), note, mark, notes, first);
                    first = false;
                }
            }
            // Otherwise the new identifier of the file would come from the clock.
            pdf.setDocumentId(SEED);
            ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + (1 << 16));
            pdf.saveIncremental(out, changed);
            return out.toByteArray();
        } catch (InvalidPasswordException locked) {
            throw new NoteException("原件设有密码");
        }
    }

    /** Where the notes would stand. */
    List<NoteSpot> spots(List<Note> notes) throws IOException, SAXException, TikaException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return places(pdf).spots(notes);
        }
    }

    private PagePlaces places(PDDocument pdf) {
        return new PagePlaces(blocks, pdf.getNumberOfPages(), number -> new PdfPageReader(
                        pdf.getPage(number - 1), number, limits.characters())
                .read());
    }

    /** What is said is said once; where words go on overleaf, the mark there names its number. */
    private void annotate(PDPage page, Note note, PageMark mark, Notes notes, boolean first) throws IOException {
        UprightPage upright = UprightPage.of(page);
        PDRectangle around = upright.onPage(covering(mark, upright));
        PDAnnotationMarkup annotation = mark.point() ? icon() : highlight(mark, upright);
        annotation.setRectangle(around);
        annotation.setTitlePopup(notes.author());
        annotation.setSubject(note.title());
        annotation.setContents(first ? note.words() : note.title() + "（接上页）");
        annotation.setAnnotationName("hecha-" + note.number() + (first ? "" : "-" + mark.page()));
        annotation.setColor(PdfLook.colour(note.weight()));
        annotation.setPrinted(true);
        if (notes.date() != null) {
            Calendar date = GregorianCalendar.from(notes.date().atStartOfDay(ZoneOffset.UTC));
            annotation.setCreationDate(date);
            annotation.setModifiedDate(date);
        }
        PdfLook.draw(annotation, note, mark, upright);
        add(page, annotation);
        PDAnnotationPopup popup = popup(page, around);
        popup.setParent(annotation);
        annotation.setPopup(popup);
        add(page, popup);
    }

    private static Rect covering(PageMark mark, UprightPage upright) {
        if (mark.point()) {
            Rect at = mark.boxes().get(0);
            float left = Math.max(2, at.left() - ICON - 4);
            float top = Math.max(2, Math.min(at.top() - ICON / 2, upright.height() - ICON - 2));
            return new Rect(left, top, left + ICON, top + ICON);
        }
        return mark.boxes().stream().reduce(mark.boxes().get(0), PdfNotes::both);
    }

    private static Rect both(Rect one, Rect other) {
        return new Rect(
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()));
    }

    private static PDAnnotationText icon() {
        PDAnnotationText icon = new PDAnnotationText();
        icon.setName(PDAnnotationText.NAME_NOTE);
        icon.setNoZoom(true);
        icon.setNoRotate(true);
        return icon;
    }

    private static PDAnnotationHighlight highlight(PageMark mark, UprightPage upright) {
        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        float[] corners = new float[8 * mark.boxes().size()];
        int at = 0;
        for (Rect box : mark.boxes()) {
            // Upper left, upper right, lower left, lower right, as readers take them.
            for (float y : new float[] {box.top(), box.bottom()}) {
                for (float x : new float[] {box.left(), box.right()}) {
                    float[] point = upright.onPage(x, y);
                    corners[at++] = point[0];
                    corners[at++] = point[1];
                }
            }
        }
        highlight.setQuadPoints(corners);
        return highlight;
    }

    private static PDAnnotationPopup popup(PDPage page, PDRectangle beside) {
        PDRectangle crop = page.getCropBox();
        PDAnnotationPopup popup = new PDAnnotationPopup();
        popup.setRectangle(new PDRectangle(
                crop.getUpperRightX() - POPUP_WIDTH,
                Math.max(crop.getLowerLeftY(), beside.getUpperRightY() - POPUP_HEIGHT),
                POPUP_WIDTH,
                POPUP_HEIGHT));
        popup.setOpen(false);
        return popup;
    }

    private void add(PDPage page, PDAnnotation annotation) {
        annotation.setPage(page);
        COSDictionary dictionary = page.getCOSObject();
        COSArray known = dictionary.getCOSArray(COSName.ANNOTS);
        COSArray all = new COSArray();
        if (known != null) {
            for (COSBase one : known) {
                all.add(one);
            }
        }
        all.add(annotation.getCOSObject());
        dictionary.setItem(COSName.ANNOTS, all);
        changed.add(dictionary);
    }
}
