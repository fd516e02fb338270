package org.hecha.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes the paragraphs, tables and images of a part of a page, going through its tree without recursion. */
final class HtmlWalk {

    private record Aside(Story story, String text) {}

    private record Picture(String name, String description) {}

    private record Away(String target, String words) {}

    private final XhtmlWriter out;
    private final HtmlText text = new HtmlText();
    private final List<Aside> asides = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Away> links = new ArrayList<>();
    private final Deque<HtmlTable> tables = new ArrayDeque<>();
    private final Deque<HtmlList> lists = new ArrayDeque<>();

    private String label = "";
    private int level;
    private int preformatted;
    private Story story = Story.BODY;
    private @Nullable Element storyRoot;

    HtmlWalk(XhtmlWriter out) {
        this.out = out;
    }

    void write(Element root) throws SAXException {
        Node node = root;
        while (true) {
            if (node.equals(root) || enter(node)) {
                if (node.childNodeSize() > 0) {
                    node = node.childNode(0);
                    continue;
                }
                leave(node, root);
            }
            Node next = node.nextSibling();
            while (!node.equals(root) && next == null) {
                node = up(node, root);
                leave(node, root);
                next = node.nextSibling();
            }
            if (node.equals(root) || next == null) {
                endParagraph();
                return;
            }
            node = next;
        }
    }

    private static Node up(Node node, Element root) {
        Node parent = node.parent();
        return parent == null ? root : parent;
    }

    /** Whether the children of the node are to be visited. */
    private boolean enter(Node node) throws SAXException {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText(), preformatted > 0);
            return false;
        }
        if (!(node instanceof Element element) || HtmlTags.isDropped(element)) {
            return false;
        }
        if (HtmlTags.isHidden(element)) {
            asides.add(new Aside(Story.HIDDEN, element.text()));
            for (Element unseen : element.select("a[href]")) {
                link(unseen);
            }
            return false;
        }
        return switch (element.normalName()) {
            case "del" -> {
                asides.add(new Aside(Story.DELETED, element.text()));
                yield false;
            }
            case "br" -> {
                lineBreak();
                yield false;
            }
            case "img" -> {
                image(element);
                yield false;
            }
            case "caption" -> tables.isEmpty();
            default -> {
                if (element.normalName().equals("a") && element.hasAttr("href")) {
                    link(element);
                }
                begin(element);
                yield true;
            }
        };
    }

    private void begin(Element element) throws SAXException {
        if (!HtmlTags.isBlock(element)) {
            return;
        }
        endParagraph();
        if (HtmlTags.level(element) > 0) {
            level = HtmlTags.level(element);
        }
        if (storyRoot == null && HtmlTags.story(element) != Story.BODY) {
            storyRoot = element;
            story = HtmlTags.story(element);
        }
        switch (element.normalName()) {
            case "pre" -> preformatted++;
            case "ol", "ul" -> lists.push(HtmlList.of(element));
            case "li" -> {
                if (!lists.isEmpty()) {
                    label(lists.element().next(element));
                }
            }
            case "table" -> beginTable(element);
            case "tr" -> {
                if (isOfOpenTable(element)) {
                    out.startRow();
                }
            }
            case "td", "th" -> {
                HtmlTable.Spans spans = spans(element);
                if (spans != null) {
                    out.startCell(spans.rows(), spans.columns(), 0, null);
                }
            }
            default -> {}
        }
    }

    private void leave(Node node, Element root) throws SAXException {
        if (!(node instanceof Element element) || !HtmlTags.isBlock(element) || element.equals(root)) {
            return;
        }
        endParagraph();
        if (HtmlTags.level(element) > 0) {
            level = 0;
        }
        if (element.equals(storyRoot)) {
            storyRoot = null;
            story = Story.BODY;
        }
        switch (element.normalName()) {
            case "pre" -> preformatted--;
            case "ol", "ul" -> lists.pop();
            case "li" -> label = "";
            case "table" -> endTable(element);
            case "tr" -> {
                if (isOfOpenTable(element)) {
                    out.endRow();
                }
            }
            case "td", "th" -> {
                if (spans(element) != null) {
                    out.text(text.take());
                    out.endCell();
                }
            }
            default -> {}
        }
    }

    private void beginTable(Element element) throws SAXException {
        if (HtmlTable.isLayout(element)) {
            return;
        }
        HtmlTable table = HtmlTable.of(element);
        if (inCell()) {
            out.text(text.take());
        } else if (!table.caption().isBlank()) {
            out.paragraph(table.caption());
        }
        tables.push(table);
        out.startTable(element.hasAttr(HtmlDivTables.MADE) ? Table.Grid.GUESSED : Table.Grid.STATED, 0, null);
    }

    private void endTable(Element element) throws SAXException {
        if (!tables.isEmpty() && tables.element().element().equals(element)) {
            tables.pop();
            out.endTable();
            writeAsides();
        }
    }

    private boolean isOfOpenTable(Element row) {
        return !tables.isEmpty() && tables.element().hasRow(row);
    }

    private HtmlTable.@Nullable Spans spans(Element cell) {
        return tables.isEmpty() ? null : tables.element().spans(cell);
    }

    private boolean inCell() {
        return !tables.isEmpty();
    }

    private void label(String number) {
        if (inCell()) {
            text.append(number, true);
        } else {
            label = number;
        }
    }

    private void lineBreak() throws SAXException {
        if (inCell() || level > 0 || preformatted > 0) {
            text.breakLine();
        } else {
            endParagraph();
        }
    }

    private void endParagraph() throws SAXException {
        if (inCell()) {
            text.breakLine();
            return;
        }
        String words = text.take();
        if (!words.isBlank()) {
            out.paragraph(words, label, level, story, 0, null);
            label = "";
        }
        writeAsides();
    }

    private void writeAsides() throws SAXException {
        if (!inCell()) {
            for (Away link : links) {
                out.link(link.target(), link.words(), 0, null);
            }
            links.clear();
            for (Picture picture : pictures) {
                out.image(picture.name(), picture.description(), 0, null);
            }
            pictures.clear();
            for (Aside aside : asides) {
                out.paragraph(aside.text(), "", 0, aside.story(), 0, null);
            }
            asides.clear();
        }
    }

    /** A link follows its paragraph. */
    private void link(Element element) throws SAXException {
        if (inCell()) {
            out.link(element.attr("href"), element.text(), 0, null);
        } else {
            links.add(new Away(element.attr("href"), element.text()));
        }
    }

    /** A picture inside a sentence follows its paragraph. */
    private void image(Element element) throws SAXException {
        String source = element.attr("src");
        String name = source.startsWith("data:") ? "" : source;
        String description = element.hasAttr("alt") ? element.attr("alt") : element.attr("title");
        if (inCell() || text.isBlank()) {
            out.image(name, description, 0, null);
        } else {
            pictures.add(new Picture(name, description));
        }
    }
}
