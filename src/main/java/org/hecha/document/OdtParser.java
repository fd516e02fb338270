package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads OpenDocument text (.odt, ISO/IEC 26300): the body in reading order, then running heads. */
public final class OdtParser implements Parser {

    private final Limits limits;

    public OdtParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(FormatDetector.ODT, FormatDetector.ODT_TEMPLATE);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        ZipParts zip = new ZipParts(stream.readAllBytes(), limits);
        refuseEncrypted(zip);
        OfficeProperties.OPEN_DOCUMENT.read(zip, "meta.xml", limits, metadata);

        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        Flow flow = new Flow(out, limits);
        OdtLists lists = new OdtLists();
        OdtStyles styles = new OdtStyles(lists);
        OdtStory story = new OdtStory(flow, styles, lists);
        List<Piece> heads = readStyles(zip, styles, story, flow);
        InputStream content = zip.open("content.xml");
        if (content == null) {
            throw new TikaException("no content.xml");
        }
        readContent(content, styles, story);
        story.end();
        flow.anchor(heads);
        flow.end();
        out.endDocument();
    }

    private void refuseEncrypted(ZipParts zip) throws IOException, SAXException, TikaException {
        InputStream manifest = zip.open("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        try (XmlPart xml = new XmlPart(manifest, limits)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("encryption-data")) {
                    throw new EncryptedDocumentException("encrypted OpenDocument");
                }
            }
        }
    }

    private void readContent(InputStream content, OdtStyles styles, OdtStory story) throws IOException, SAXException {
        try (XmlPart xml = new XmlPart(content, limits)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("body")) {
                    story.content(xml);
                } else if (xml.isStart()) {
                    styles.element(xml);
                }
            }
        }
    }

    /** Takes in the named styles; returns the running heads of the page styles. */
    private List<Piece> readStyles(ZipParts zip, OdtStyles styles, OdtStory story, Flow flow)
            throws IOException, SAXException, TikaException {
        List<Piece> heads = new ArrayList<>();
        InputStream part = zip.open("styles.xml");
        if (part == null) {
            return heads;
        }
        try (XmlPart xml = new XmlPart(part, limits)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "header", "header-left", "header-first" -> heads.addAll(head(xml, Story.HEADER, story, flow));
                    case "footer", "footer-left", "footer-first" -> heads.addAll(head(xml, Story.FOOTER, story, flow));
                    default -> styles.element(xml);
                }
            }
        }
        return heads;
    }

    private static List<Piece> head(XmlPart xml, Story kind, OdtStory story, Flow flow)
            throws IOException, SAXException {
        flow.openAside(kind);
        story.content(xml);
        return flow.closeAside();
    }
}
