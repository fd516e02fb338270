package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
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
 * Reads OFD (GB/T 33190): paragraphs re-flowed over lines and pages, tables with spans out of their rulings, each with
 * page and box. A document of pictures or outlines alone gives no blocks.
 */
public final class OfdParser implements Parser {

    /** Present at the root of a package whose parts are encrypted (GM/T 0099). */
    static final String ENCRYPTIONS = "Encryptions.xml";

    private static final long serialVersionUID = 1L;

    private final transient Limits limits;
    private final transient Scans scans;

    OfdParser(Limits limits, Scans scans) {
        this.limits = limits;
        this.scans = scans;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(FormatDetector.OFD);
    }

    /**
     * @throws EncryptedDocumentException if its parts are encrypted
     * @throws LimitExceededException beyond one of the limits
     * @throws TikaException if a part is missing
     */
    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        ZipParts zip = new ZipParts(BoundedBytes.read(stream, limits.fileBytes()), limits);
        if (zip.has(ENCRYPTIONS)) {
            throw new EncryptedDocumentException("encrypted OFD");
        }
        OfdParts parts = new OfdParts(zip, limits);
        Layout layout = new Layout(limits.gridArea());
        Reading reading = new Reading(layout, metadata);
        for (String root : OfdRoot.read(parts, metadata).documents()) {
            reading.document(OfdDocument.read(parts, root), parts);
        }
        reading.end();
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        if (!reading.isOfPicturesAlone()) {
            new PageWriter(out).write(layout.pieces());
        }
        out.endDocument();
    }

    /** Goes through the pages of all documents in a package, and keeps count. */
    private final class Reading {

        private final Layout layout;
        private final Metadata metadata;
        private int pages;
        private int scanned;
        private int characters;
        private int quality = 100;
        private boolean invisible;

        Reading(Layout layout, Metadata metadata) {
            this.layout = layout;
            this.metadata = metadata;
        }

        void document(OfdDocument document, OfdParts parts) throws IOException, SAXException, TikaException {
            OfdContents contents = new OfdContents(parts, document, limits);
            OfdScans pictures = new OfdScans(parts, document);
            for (String location : document.pages()) {
                if (++pages > limits.pages()) {
                    throw new LimitExceededException("页数超过 " + limits.pages() + " 页");
                }
                page(contents.painted(location, pages, limits.characters() - characters), pictures);
            }
        }

        private void page(OfdCanvas canvas, OfdScans pictures) throws IOException, SAXException, TikaException {
            Page page = canvas.page();
            String whole = canvas.wholePicture();
            if (whole != null) {
                page = picture(pictures.bytes(whole), page);
            }
            characters += page.glyphs().size();
            quality = Math.min(quality, TextQuality.of(page));
            invisible |= canvas.hasInvisibleText();
            layout.add(page);
        }

        private Page picture(byte @Nullable [] file, Page page) throws IOException, SAXException, TikaException {
            scanned++;
            return file == null || !scans.areRead()
                    ? Page.unread(page.number(), page.width(), page.height())
                    : new PictureFile(file).read(scans, page.number(), scanned, Math.min(page.width(), page.height()));
        }

        /** Whether there are pictures of pages, and nothing else. */
        boolean isOfPicturesAlone() {
            return scanned > 0 && !scans.areRead() && characters == scanned;
        }

        void end() {
            if (scanned > 0) {
                metadata.set(
                        scans.areRead() ? PdfParser.READ_PICTURES : PdfParser.UNREAD_PICTURES,
                        Integer.toString(scanned));
            }
            if (characters > 0) {
                metadata.set(PdfParser.TEXT_QUALITY, Integer.toString(quality));
            }
            if (invisible) {
                metadata.set(PdfParser.INVISIBLE_TEXT, "true");
            }
        }
    }
}
