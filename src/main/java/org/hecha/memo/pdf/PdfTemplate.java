package org.hecha.memo.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;
import org.w3c.dom.Document;

/** A page as template of a PDF file. The page must be XML, too. */
public final class PdfTemplate {

    private static final Object ONE_AT_A_TIME = new Object();

    static {
        XRLog.setLoggingEnabled(false); // it would write to standard error what only its own authors understand
    }

    private final TemplateFolder folder;
    private final String name;
    private final PageTemplate page;
    private final List<Face> faces;

    private PdfTemplate(TemplateFolder folder, String name, PageTemplate page, List<Face> faces) {
        this.folder = folder;
        this.name = name;
        this.page = page;
        this.faces = faces;
    }

    /**
     * Reads a template.
     *
     * @param name its path in the folder
     * @throws MemoException if it is missing or cannot be parsed, or there is no font
     */
    public static PdfTemplate load(TemplateFolder folder, String name, PdfFonts fonts) throws MemoException {
        return new PdfTemplate(folder, name, PageTemplate.load(folder, name), fonts.faces());
    }

    /**
     * The filled file, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there, or does not make a page that is XML
     */
    public byte[] render(Record model) throws MemoException {
        Document filled = Xhtml.of(page.render(model), faces, folder.display(name));
        synchronized (ONE_AT_A_TIME) { // fonts are shared, and read while a file is written
            try (PDDocument file = new PDDocument()) {
                return write(filled, file);
            } catch (IOException | RuntimeException e) {
                throw new MemoException("模板 " + folder.display(name) + " 无法生成 PDF；请检查其版面（css）。", e);
            }
        }
    }

    private byte[] write(Document filled, PDDocument file) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(file).withW3cDocument(filled, "");
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        for (Face face : faces) {
            PDFontSupplier font = new LazyFont(face, file);
            builder.useFont(font, face.family(), face.weight(), FontStyle.NORMAL, true);
            if (face.family().equals(PdfFonts.PACKAGED)) { // for a style sheet that names no font
                builder.useFont(font, "serif", face.weight(), FontStyle.NORMAL, true);
            }
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
        PDDocumentInformation about = file.getDocumentInformation();
        about.setCreationDate(null);
        about.setModificationDate(null);
        file.setDocumentId(0L); // else it is made from the time
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.save(bytes);
        return bytes.toByteArray();
    }
}
