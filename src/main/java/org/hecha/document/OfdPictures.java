package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.hecha.document.page.Page;
import org.xml.sax.SAXException;

/** Draws the pages of an OFD file after the characters and rulings that are read on them. */
final class OfdPictures {

    private final Limits limits;

    OfdPictures(Limits limits) {
        this.limits = limits;
    }

    PagePictures of(byte[] content, PageRange wanted) throws IOException, SAXException, TikaException {
        ZipParts zip = new ZipParts(content, limits);
        if (zip.has(OfdParser.ENCRYPTIONS)) {
            throw new EncryptedDocumentException("encrypted OFD");
        }
        OfdParts parts = new OfdParts(zip, limits);
        List<PagePicture> pictures = new ArrayList<>();
        int pages = 0;
        for (String root : OfdRoot.read(parts, new Metadata()).documents()) {
            OfdDocument document = OfdDocument.read(parts, root);
            OfdContents contents = new OfdContents(parts, document, limits);
            for (String location : document.pages()) {
                pages++;
                if (wanted.contains(pages)) {
                    Page page = contents.painted(location, pages, limits.characters())
                            .page();
                    pictures.add(drawn(page));
                }
            }
        }
        return new PagePictures(pages, pictures);
    }

    /** A page as it was read. */
    static PagePicture drawn(Page page) {
        String drawing = new PageDrawing(page.width(), page.height())
                .glyphs(page.glyphs())
                .rulings(page.rulings())
                .address();
        return new PagePicture(page.number(), page.width(), page.height(), List.of(drawing), true);
    }
}
