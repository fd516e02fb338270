package org.hecha.memo.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.hecha.memo.MemoException;
import org.hecha.memo.XmlReader;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a page, and writes out the characters that the packaged font does not have: {@code ‹U+20BB7›}. Whether another
 * font that has them is used at their place is for the style sheet to say, so none is relied on.
 */
final class Xhtml {

    private Xhtml() {}

    /**
     * @param template how messages name it
     * @throws MemoException if the page is no XML
     */
    static Document of(String page, List<Face> faces, String template) throws MemoException {
        try {
            Document document = XmlReader.parse(new InputSource(new StringReader(page)));
            unwrap(document);
            show(
                    document,
                    faces.stream()
                            .filter(face -> face.family().equals(PdfFonts.PACKAGED))
                            .toList());
            return document;
        } catch (SAXParseException e) {
            throw new MemoException(
                    template + " 模板有误：生成的页面第" + e.getLineNumber() + "行不是完好的 XHTML（" + e.getMessage()
                            + "）；标记要成对，单独的标记要写成 <br/> 的样子。",
                    e);
        } catch (SAXException | IOException e) {
            throw new MemoException(template + " 模板有误：生成的页面不是完好的 XHTML；请改正后重试。", e);
        }
    }

    /** Takes marks of foreign writing off their words: lines would be broken beside them, before a comma too. */
    private static void unwrap(Document document) {
        NodeList marks = document.getElementsByTagName("bdi");
        while (marks.getLength() > 0) {
            Node mark = marks.item(0);
            while (mark.getFirstChild() != null) {
                mark.getParentNode().insertBefore(mark.getFirstChild(), mark);
            }
            mark.getParentNode().removeChild(mark);
        }
        document.normalize();
    }

    private static void show(Node node, List<Face> faces) {
        if (node instanceof Text text) {
            String shown = shown(text.getData(), faces);
            if (!shown.equals(text.getData())) {
                text.setData(shown);
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            show(child, faces);
        }
    }

    private static String shown(String words, List<Face> faces) {
        StringBuilder shown = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (c <= ' ' || faces.stream().anyMatch(face -> face.has(c))) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("‹U+%04X›", c));
            }
        });
        return shown.toString();
    }
}
