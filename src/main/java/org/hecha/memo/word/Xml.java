package org.hecha.memo.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.hecha.memo.XmlReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML of a Word file's parts. Prefixes stay as they are. */
final class Xml {

    /** Marks of editing sessions and paragraph ids, which a repeated row would have twice. */
    private static final Pattern SESSION = Pattern.compile("w:rsid.*|w14:(paraId|textId)");

    private Xml() {}

    /** @throws SAXException if it is no XML */
    static Document parse(byte[] part) throws SAXException, IOException {
        return XmlReader.parse(new InputSource(new ByteArrayInputStream(part)));
    }

    /** An element with all that it holds. */
    static String of(Element element) {
        StringBuilder xml = new StringBuilder();
        write(element, xml);
        return xml.toString();
    }

    private static void write(Element element, StringBuilder xml) {
        xml.append(start(element));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, xml);
            } else if (child instanceof Text text) {
                xml.append(escaped(text.getData()));
            }
        }
        xml.append(end(element));
    }

    static String start(Element element) {
        StringBuilder tag = new StringBuilder("<").append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!SESSION.matcher(attribute.getNodeName()).matches()) {
                tag.append(' ').append(attribute.getNodeName()).append("=\"");
                tag.append(escaped(attribute.getNodeValue())).append('"');
            }
        }
        return tag.append(element.hasChildNodes() ? ">" : "/>").toString();
    }

    static String end(Element element) {
        return element.hasChildNodes() ? "</" + element.getTagName() + ">" : "";
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
