package org.hecha.document;

import java.io.IOException;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads the text of an OpenDocument part: the body, or a running head of the page styles. */
final class OdtStory {

    /** More blanks in a row than this are not written out. */
    private static final int MOST_BLANKS = 1000;

    private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

    private final Flow flow;
    private final OdtStyles styles;
    private final OdtLists lists;
    /** What tracked changes have deleted, by the name of the change. */
    private final Map<String, List<Piece>> deletions = new HashMap<>();

    private boolean hidden;
    private boolean contents;
    /** The words of the link that is being read. */
    private @Nullable StringBuilder linked;

    OdtStory(Flow flow, OdtStyles styles, OdtLists lists) {
        this.flow = flow;
        this.styles = styles;
        this.lists = lists;
    }

    /** Reads what stands in the element that has just started. */
    void content(XmlPart xml) throws IOException, SAXException {
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart()) {
                element(xml);
            } else if (xml.isText()) {
                text(xml.text());
            }
        }
    }

    /** Elements without a case are wrappers or fields: their content counts. */
    private void element(XmlPart xml) throws IOException, SAXException {
        switch (xml.name()) {
            case "p" -> paragraph(xml, 0);
            case "h" -> paragraph(xml, Math.max(1, xml.number("outline-level", 1)));
            case "span" -> hiding(xml, styles.isHidden("text", xml.attribute("style-name")));
            case "section" -> hiding(xml, "none".equals(xml.attribute("display")));
            case "a" -> link(xml);
            case "s" -> {
                int blanks = Math.max(0, Math.min(xml.number("c", 1), MOST_BLANKS));
                write(" ".repeat(blanks));
            }
            case "tab" -> write("\t");
            case "line-break" -> write("\n");
            case "list" -> {
                lists.openList(xml);
                content(xml);
                lists.closeList();
            }
            case "list-item" -> lists.openItem(xml, true);
            case "list-header" -> lists.openItem(xml, false);
            case "table" -> table(xml);
            case "frame" -> frame(xml);
            case "text-box",
                    "custom-shape",
                    "rect",
                    "circle",
                    "ellipse",
                    "line",
                    "polyline",
                    "polygon",
                    "regular-polygon",
                    "path",
                    "connector",
                    "caption" -> aside(xml, Story.TEXT_BOX);
            case "note-body" -> aside(xml, Story.FOOTNOTE);
            case "annotation" -> aside(xml, Story.COMMENT);
            case "index-body" -> contents(xml);
            case "changed-region" -> change(xml);
            case "change" -> {
                List<Piece> deleted = deletions.remove(xml.attributeOrEmpty("change-id"));
                if (deleted != null) {
                    flow.anchor(deleted);
                }
            }
            case "note-citation", "number", "ruby-text", "forms", "script", "table-of-content-source" -> xml.skip();
            default -> {
                if (xml.namespace().equals(SVG)
                        || xml.namespace().equals(DUBLIN_CORE)
                        || xml.namespace().equals(META)) {
                    xml.skip();
                }
            }
        }
    }

    /** Writes deletions whose place in the text was not found. */
    void end() throws SAXException {
        for (List<Piece> deleted : deletions.values()) {
            flow.anchor(deleted);
        }
    }

    private void paragraph(XmlPart xml, int level) throws IOException, SAXException {
        String style = xml.attribute("style-name");
        boolean header = "true".equals(xml.attribute("is-list-header"));
        Integer start = "true".equals(xml.attribute("restart-numbering"))
                ? Integer.valueOf(xml.number("start-value", 1))
                : null;
        boolean outer = hidden;
        hidden |= styles.isHidden("paragraph", style);
        flow.openParagraph();
        // Before the content: a list in a text box of this paragraph must not take its number.
        String label = header ? "" : label(style, level, start);
        content(xml);
        boolean contentsLine = contents || styles.isContents(style);
        flow.closeParagraph(label, level, contentsLine);
        hidden = outer;
    }

    private String label(@Nullable String style, int level, @Nullable Integer start) {
        if (lists.isInList()) {
            return lists.next();
        }
        boolean numbered = level > 0 && flow.story() == Story.BODY && !styles.isUnnumbered(style);
        return numbered ? lists.nextHeading(level, start) : "";
    }

    private void hiding(XmlPart xml, boolean hides) throws IOException, SAXException {
        boolean outer = hidden;
        hidden |= hides;
        content(xml);
        hidden = outer;
    }

    private void link(XmlPart xml) throws IOException, SAXException {
        String target = xml.attributeOrEmpty("href");
        StringBuilder outer = linked;
        linked = new StringBuilder();
        content(xml);
        flow.link(target, linked.toString());
        linked = outer;
    }

    private void contents(XmlPart xml) throws IOException, SAXException {
        boolean outer = contents;
        contents = true;
        content(xml);
        contents = outer;
    }

    /** White space of the file is one blank, and none where one stands already (OpenDocument 1.3, 6.1.2). */
    private void text(String words) throws SAXException {
        OpenParagraph paragraph = flow.paragraph();
        if (paragraph == null) {
            return;
        }
        String plain = words.replaceAll("[ \\t\\r\\n]+", " ");
        write(plain.startsWith(" ") && paragraph.endsBlank() ? plain.substring(1) : plain);
    }

    private void write(String words) throws SAXException {
        if (linked != null && linked.length() < LinkField.LONGEST) {
            linked.append(words);
        }
        flow.text(words, hidden ? Story.HIDDEN : Story.BODY);
    }

    private void aside(XmlPart xml, Story story) throws IOException, SAXException {
        flow.anchor(apart(xml, story));
    }

    private List<Piece> apart(XmlPart xml, Story story) throws IOException, SAXException {
        Deque<OdtLists.OpenList> suspended = lists.suspend();
        flow.openAside(story);
        content(xml);
        lists.resume(suspended);
        return flow.closeAside();
    }

    private void change(XmlPart xml) throws IOException, SAXException {
        String id = xml.attributeOrEmpty("id");
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("deletion")) {
                deletions.put(id, apart(xml, Story.DELETED));
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    private void frame(XmlPart xml) throws IOException, SAXException {
        String image = null;
        String title = "";
        String description = "";
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "text-box" -> aside(xml, Story.TEXT_BOX);
                case "image" -> {
                    image = image == null ? xml.attributeOrEmpty("href") : image;
                    xml.skip();
                }
                case "title" -> title = xml.wholeText();
                case "desc" -> description = xml.wholeText();
                default -> xml.skip();
            }
        }
        if (image != null) {
            flow.picture(image, description.isEmpty() ? title : description);
        }
    }

    private void table(XmlPart xml) throws IOException, SAXException {
        flow.openTable();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("table-row")) {
                row(xml);
            }
        }
        flow.closeTable();
    }

    private void row(XmlPart xml) throws IOException, SAXException {
        int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
        flow.openRow();
        int columns = 0;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("table-cell")) {
                columns += cell(xml);
            } else if (xml.isStart() && xml.name().equals("covered-table-cell")) {
                flow.openCell();
                content(xml);
                flow.table().addCovered(flow.closeCell());
            }
        }
        flow.table().closeRow();
        for (int i = 1; i < repeated; i++) {
            flow.countCells(Math.max(1, columns));
            flow.table().repeatRow();
        }
    }

    private int cell(XmlPart xml) throws IOException, SAXException {
        int rowSpan = Math.max(1, xml.number("number-rows-spanned", 1));
        int columnSpan = Math.max(1, xml.number("number-columns-spanned", 1));
        int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
        flow.openCell();
        content(xml);
        List<Piece> words = flow.closeCell();
        flow.table().add(rowSpan, columnSpan, words);
        flow.countCells(repeated - 1);
        for (int i = 1; i < repeated; i++) {
            flow.table().add(rowSpan, columnSpan, words);
        }
        return repeated;
    }
}
