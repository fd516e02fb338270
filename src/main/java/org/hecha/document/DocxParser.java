package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.hecha.document.Relations.Relation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads Word's and WPS's .docx (ECMA-376 WordprocessingML, transitional and strict): the body in reading order, then
 * notes, comments and running heads.
 */
public final class DocxParser implements Parser {

    private static final String USUAL_BODY = "word/document.xml";

    private final Limits limits;

    public DocxParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(FormatDetector.DOCX, FormatDetector.DOCM);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        ZipParts zip = new ZipParts(stream.readAllBytes(), limits);
        Relations whole = new Relations(zip, "", limits);
        OfficeProperties.OFFICE_OPEN_XML.read(zip, whole.part("core-properties"), limits, metadata);
        OfficeProperties.OFFICE_OPEN_XML.read(zip, whole.part("extended-properties"), limits, metadata);
        String main = main(whole);
        Relations relations = new Relations(zip, main, limits);

        ActiveParts.of(zip, relations).writeTo(metadata);
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        Flow flow = new Flow(out, limits);
        DocxStory story = new DocxStory(
                flow,
                new DocxStyles(zip, relations.part("styles"), limits),
                new DocxNumbering(zip, relations.part("numbering"), limits),
                new DocxPictures(relations),
                relations);
        InputStream body = zip.open(main);
        if (body == null) {
            throw new TikaException("no main part");
        }
        read(body, story, relations);
        readAside(zip, relations.part("footnotes"), Story.FOOTNOTE, flow, story);
        readAside(zip, relations.part("endnotes"), Story.FOOTNOTE, flow, story);
        readAside(zip, relations.part("comments"), Story.COMMENT, flow, story);
        for (String id : List.copyOf(story.heads())) {
            Relation head = relations.get(id);
            if (head != null) {
                Story kind = head.type().equals("header") ? Story.HEADER : Story.FOOTER;
                readAside(zip, head.target(), kind, flow, story);
            }
        }
        if (story.hasInsertions()) {
            metadata.set("trackedInsertions", "true");
        }
        flow.end();
        out.endDocument();
    }

    /** Name of the part that holds the body. */
    static String main(ZipParts zip, Limits limits) throws IOException, SAXException, TikaException {
        return main(new Relations(zip, "", limits));
    }

    private static String main(Relations whole) {
        String named = whole.part("officeDocument");
        return named == null ? USUAL_BODY : named;
    }

    private void readAside(ZipParts zip, @Nullable String part, Story kind, Flow flow, DocxStory story)
            throws IOException, SAXException, TikaException {
        InputStream bytes = part == null ? null : zip.open(part);
        if (bytes != null) {
            flow.openAside(kind);
            read(bytes, story, new Relations(zip, String.valueOf(part), limits));
            flow.anchor(flow.closeAside());
        }
    }

    private void read(InputStream part, DocxStory story, Relations relations)
            throws IOException, SAXException, TikaException {
        try (XmlPart xml = new XmlPart(part, limits)) {
            story.read(xml, relations);
        }
    }
}
