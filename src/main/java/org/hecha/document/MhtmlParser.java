package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads web pages saved as one file (.mht, RFC 2557), as browsers, Word and WPS write it: the first HTML part; pictures
 * keep the names they have in the file.
 */
public final class MhtmlParser implements Parser {

    private static final long serialVersionUID = 1L;

    /** A page with its pictures has some tens of parts. */
    private static final int MOST_PARTS = 10_000;

    private final transient Limits limits;

    public MhtmlParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(FormatDetector.MHTML);
    }

    /**
     * @throws TikaException if it is cut off or has no page in it
     */
    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        byte[] bytes = BoundedBytes.read(stream, limits.fileBytes());
        Archive archive = new Archive();
        try {
            archive.read(bytes);
        } catch (MimeException malformed) {
            throw new TikaException("malformed web archive", malformed);
        }
        if (archive.page == null || archive.isCutOff(bytes)) {
            throw new TikaException("web archive without a whole page");
        }
        new HtmlParser(limits)
                .parse(
                        new ByteArrayInputStream(archive.page),
                        new NamedPictures(handler, archive.names),
                        metadata,
                        context);
    }

    /** The parts of the file, as far as they are wanted. */
    private final class Archive {

        private final Map<String, String> names = new HashMap<>();
        private byte @Nullable [] page;
        private String boundary = "";
        private String identifier = "";
        private String location = "";

        void read(byte[] bytes) throws IOException, MimeException, SAXException {
            MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
            tokens.parse(new ByteArrayInputStream(bytes));
            int parts = 0;
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_BODYPART -> {
                        identifier = "";
                        location = "";
                        if (++parts > MOST_PARTS) {
                            throw new LimitExceededException("网页归档的组成部分超过 " + MOST_PARTS + " 个");
                        }
                    }
                    case T_START_MULTIPART -> {
                        String inner = tokens.getBodyDescriptor().getBoundary();
                        boundary = boundary.isEmpty() && inner != null ? inner : boundary;
                    }
                    case T_FIELD -> field(tokens.getField());
                    case T_BODY -> body(tokens.getBodyDescriptor(), tokens);
                    default -> {}
                }
            }
        }

        private void field(Field field) {
            String value = field.getBody() == null ? "" : field.getBody().strip();
            switch (field.getName().toLowerCase(Locale.ROOT)) {
                case "content-id" -> identifier = value.replaceAll("^<|>$", "");
                case "content-location" -> location = value;
                default -> {}
            }
        }

        private void body(BodyDescriptor body, MimeTokenStream tokens) throws IOException, SAXException {
            if (!identifier.isEmpty() && !location.isEmpty()) {
                names.put("cid:" + identifier, location);
            }
            if (page == null && body.getMimeType().equalsIgnoreCase("text/html")) {
                page = BoundedBytes.read(tokens.getDecodedInputStream(), limits.inflatedBytes());
            }
        }

        /** Whether the mark is missing that ends the last part. */
        boolean isCutOff(byte[] bytes) {
            return !boundary.isEmpty()
                    && !new String(bytes, StandardCharsets.ISO_8859_1).contains("--" + boundary + "--");
        }
    }

    /** Pictures that the page names by the identifiers of parts are called by the addresses of these. */
    private static final class NamedPictures extends ContentHandlerDecorator {

        private final Map<String, String> names;

        NamedPictures(ContentHandler handler, Map<String, String> names) {
            super(handler);
            this.names = names;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            int source = attributes.getIndex("src");
            String known = source < 0 ? null : names.get(attributes.getValue(source));
            if (known == null) {
                super.startElement(uri, name, qualified, attributes);
                return;
            }
            AttributesImpl named = new AttributesImpl(attributes);
            named.setValue(source, known);
            super.startElement(uri, name, qualified, named);
        }
    }
}
