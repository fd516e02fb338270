package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.hecha.document.page.Layout;
import org.hecha.document.page.Page;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads pictures of pages: scans and photographs. A TIFF file may hold several pages. */
final class PictureParser implements Parser {

    private static final long serialVersionUID = 1L;

    private final transient Limits limits;
    private final transient Scans scans;

    PictureParser(Limits limits, Scans scans) {
        this.limits = limits;
        this.scans = scans;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return FormatDetector.PICTURES;
    }

    /**
     * @throws LimitExceededException beyond one of the limits
     * @throws TikaException if it is damaged
     */
    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Layout layout = new Layout(limits.gridArea());
        if (scans.areRead()) {
            for (Page page : new PictureFile(BoundedBytes.read(stream, limits.fileBytes())).pages(scans)) {
                layout.add(page);
            }
        }
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        new PageWriter(out).write(layout.pieces());
        out.endDocument();
    }
}
