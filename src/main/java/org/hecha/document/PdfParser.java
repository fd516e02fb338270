package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.hecha.document.page.Layout;
import org.hecha.document.page.Page;
import org.hecha.document.page.TextQuality;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF: paragraphs re-flowed over lines and pages, tables with spans out of their rulings, each with page and box.
 * A document of pictures alone gives no blocks.
 */
public final class PdfParser implements Parser {

    /** Metadata: the {@link TextQuality} of the worst page. */
    static final String TEXT_QUALITY = "textQuality";

    /** Metadata: present if some text is invisible, as behind a scan that was read by a machine. */
    static final String INVISIBLE_TEXT = "invisibleText";

    /** Metadata: how many pages are pictures that a machine read; absent if none. */
    static final String READ_PICTURES = "readPictures";

    /** Metadata: how many pages are pictures that nobody read; absent if none. */
    static final String UNREAD_PICTURES = Document.UNREAD_PICTURES;

    private static final long serialVersionUID = 1L;
    private static final byte[] FINAL_MARK = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_OBJECT = "endobj".getBytes(StandardCharsets.US_ASCII);
    private static final MediaType PDF = MediaType.application("pdf");

    static {
        FontMappers.set(new BundledFont());
    }

    private final transient Limits limits;
    private final transient Scans scans;

    public PdfParser(Limits limits) {
        this(limits, Scans.UNREAD);
    }

    PdfParser(Limits limits, Scans scans) {
        this.limits = limits;
        this.scans = scans;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(PDF);
    }

    /**
     * @throws EncryptedDocumentException if it opens with a password only
     * @throws LimitExceededException beyond one of the limits
     * @throws TikaException if PDFBox cannot make sense of it
     */
    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        byte[] bytes = stream.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.fileBytes()) {
            throw new LimitExceededException("文件超过 " + limits.fileBytes() + " 字节");
        }
        if (isCutOff(bytes)) {
            // PDFBox would piece together what is left and lose pages without a word.
            throw new TikaException("PDF 不完整，缺少结尾部分");
        }
        PdfLinks links = new PdfLinks();
        Layout layout = read(bytes, metadata, links);
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        new PageWriter(out).write(layout.pieces());
        links.writeTo(out);
        out.endDocument();
    }

    /** Whether objects come after the last mark of a file's end, or there is no such mark. */
    private static boolean isCutOff(byte[] bytes) {
        int end = lastIndexOf(bytes, FINAL_MARK);
        return end < 0 || lastIndexOf(bytes, END_OF_OBJECT) > end;
    }

    private static int lastIndexOf(byte[] bytes, byte[] mark) {
        for (int i = bytes.length - mark.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }

    private Layout read(byte[] bytes, Metadata metadata, PdfLinks links)
            throws IOException, SAXException, TikaException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return pages(document, metadata, links);
        } catch (InvalidPasswordException needsPassword) {
            throw new EncryptedDocumentException("文件设有打开密码", needsPassword);
        } catch (PdfPageReader.TooMuchException tooMuch) {
            throw new LimitExceededException(String.valueOf(tooMuch.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            // Whatever PDFBox trips over in a damaged file, and sizes that the file lies about.
            throw new TikaException("PDF 已损坏，无法读取", broken);
        }
    }

    private Layout pages(PDDocument document, Metadata metadata, PdfLinks links) throws IOException, SAXException {
        if (document.getNumberOfPages() > limits.pages()) {
            throw new LimitExceededException("页数超过 " + limits.pages() + " 页");
        }
        describe(document, metadata);
        ActiveParts.of(document).writeTo(metadata);
        Layout layout = new Layout(limits.gridArea());
        int quality = 100;
        int characters = 0;
        boolean invisible = false;
        int pictures = 0;
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            PdfPageReader reader = new PdfPageReader(document.getPage(i), i + 1, limits.characters() - characters);
            Page page = reader.read();
            if (reader.isPicture()) {
                page = picture(document, reader, page, ++pictures);
            }
            characters += page.glyphs().size();
            quality = Math.min(quality, TextQuality.of(page));
            invisible |= reader.hasInvisibleText();
            links.add(document.getPage(i), page);
            layout.add(page);
        }
        if (characters > 0) {
            metadata.set(TEXT_QUALITY, Integer.toString(quality));
        }
        if (pictures > 0) {
            metadata.set(scans.areRead() ? READ_PICTURES : UNREAD_PICTURES, Integer.toString(pictures));
            // A file of pictures alone is not read at all; it must not pass for one with a few unread pages.
            if (characters == (scans.areRead() ? 0 : pictures)) {
                return new Layout(limits.gridArea());
            }
        }
        if (invisible) {
            metadata.set(INVISIBLE_TEXT, "true");
        }
        return layout;
    }

    private Page picture(PDDocument document, PdfPageReader reader, Page page, int count)
            throws IOException, SAXException {
        return scans.areRead()
                ? new PdfScan(document, page.number()).read(reader.wholePicture(), scans, count)
                : Page.unread(page.number(), page.width(), page.height());
    }

    private static void describe(PDDocument document, Metadata metadata) {
        PDDocumentInformation information = document.getDocumentInformation();
        set(metadata, TikaCoreProperties.TITLE, information.getTitle());
        set(metadata, TikaCoreProperties.CREATOR, information.getAuthor());
        set(metadata, TikaCoreProperties.CREATOR_TOOL, information.getCreator());
        String producer = information.getProducer();
        if (producer != null && !producer.isBlank()) {
            metadata.set("producer", producer.strip());
        }
        set(metadata, TikaCoreProperties.CREATED, information.getCreationDate());
        set(metadata, TikaCoreProperties.MODIFIED, information.getModificationDate());
    }

    private static void set(Metadata metadata, Property property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.set(property, value.strip());
        }
    }

    private static void set(Metadata metadata, Property property, @Nullable Calendar value) {
        if (value != null) {
            metadata.set(property, value);
        }
    }
}
