package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads RTF: paragraphs with their literal numbers, tables with spans, notes, comments, deleted and hidden words. A
 * file that ends in the middle is damaged, not short.
 */
public final class RtfParser implements Parser {

    private static final byte[] MAGIC = "{\\rt".getBytes(StandardCharsets.US_ASCII);

    private final Limits limits;

    public RtfParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("rtf"), MediaType.text("rtf"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        byte[] bytes = BoundedBytes.read(stream, limits.fileBytes());
        if (!isRtf(bytes)) {
            throw new TikaException("no RTF: the file does not begin with {\\rtf");
        }
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        new RtfReader(bytes, out, metadata, limits).read();
        out.endDocument();
    }

    private static boolean isRtf(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && (bytes[start] <= ' ')) {
            start++; // a byte order mark or blank lines before the first brace
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (start + i >= bytes.length || bytes[start + i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }
}
