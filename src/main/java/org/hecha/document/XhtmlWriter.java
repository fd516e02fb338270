package org.hecha.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * How our parsers tell Tika what they read: XHTML as Tika's own parsers write it, and beyond it the spans, automatic
 * numbers, stories and places that those leave out.
 *
 * <p>Call {@link #startDocument()}, then paragraphs, images and tables in reading order, then {@link #endDocument()}. A
 * table is {@link #startTable}, its rows, and in each row its cells from left to right; text goes into a cell by
 * {@link #text(String)}. Grid places are not written: as in HTML they follow from the spans.
 */
public final class XhtmlWriter {

    /** Attribute names beyond XHTML; read back by {@link BlockCollector}. */
    static final String LABEL = "data-label";

    static final String STORY = "data-story";
    static final String PAGE = "data-page";
    static final String BOX = "data-box";
    static final String GRID = "data-grid";
    static final String TRUST = "data-trust";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ContentHandler out;

    public XhtmlWriter(ContentHandler out) {
        this.out = out;
    }

    public void startDocument() throws SAXException {
        out.startDocument();
        out.startPrefixMapping("", XHTML);
        start("html", new AttributesImpl());
        start("body", new AttributesImpl());
    }

    public void endDocument() throws SAXException {
        end("body");
        end("html");
        out.endPrefixMapping("");
        out.endDocument();
    }

    /** A paragraph of the body without number, outline level or page. */
    public void paragraph(String text) throws SAXException {
        paragraph(text, "", 0, Story.BODY, 0, null);
    }

    /**
     * A paragraph; parameters as in {@link Paragraph}. Without a number and a visible character it is none.
     *
     * @param page from 1, or 0 where the format has no pages
     */
    public void paragraph(String text, String label, int level, Story story, int page, @Nullable Box box)
            throws SAXException {
        paragraph(text, label, level, story, Trust.STATED, page, box);
    }

    /** A paragraph whose words may not be what the paper shows; parameters as in {@link Paragraph}. */
    public void paragraph(String text, String label, int level, Story story, Trust trust, int page, @Nullable Box box)
            throws SAXException {
        if (label.isEmpty() && text.replace('\u00A0', ' ').isBlank()) {
            return;
        }
        AttributesImpl attributes = placed(page, box);
        add(attributes, trust);
        if (!label.isEmpty()) {
            add(attributes, LABEL, label);
        }
        if (story != Story.BODY) {
            add(attributes, STORY, story.name());
        }
        String element = level > 0 ? "h" + Math.min(level, 6) : "p";
        start(element, attributes);
        text(text);
        end(element);
    }

    /** An image; parameters as in {@link Image}. */
    public void image(String name, String description, int page, @Nullable Box box) throws SAXException {
        AttributesImpl attributes = placed(page, box);
        add(attributes, "src", name);
        add(attributes, "alt", description);
        start("img", attributes);
        end("img");
    }

    /**
     * A link of the cell that is open, else of the block that was written last; parameters as in {@link Link}. A page and
     * a box say which block of a format with pages holds it.
     */
    public void link(String target, String words, int page, @Nullable Box box) throws SAXException {
        AttributesImpl attributes = placed(page, box);
        add(attributes, "href", target);
        add(attributes, "title", words);
        start("a", attributes);
        end("a");
    }

    public void startTable(Table.Grid grid, int page, @Nullable Box box) throws SAXException {
        AttributesImpl attributes = placed(page, box);
        if (grid == Table.Grid.GUESSED) {
            add(attributes, GRID, grid.name());
        }
        start("table", attributes);
        start("tbody", new AttributesImpl());
    }

    public void endTable() throws SAXException {
        end("tbody");
        end("table");
    }

    public void startRow() throws SAXException {
        start("tr", new AttributesImpl());
    }

    public void endRow() throws SAXException {
        end("tr");
    }

    public void startCell(int rowSpan, int columnSpan, int page, @Nullable Box box) throws SAXException {
        startCell(rowSpan, columnSpan, Trust.STATED, page, box);
    }

    /** A cell whose words may not be what the paper shows; parameters as in {@link Cell}. */
    public void startCell(int rowSpan, int columnSpan, Trust trust, int page, @Nullable Box box) throws SAXException {
        AttributesImpl attributes = placed(page, box);
        add(attributes, trust);
        if (rowSpan > 1) {
            add(attributes, "rowspan", Integer.toString(rowSpan));
        }
        if (columnSpan > 1) {
            add(attributes, "colspan", Integer.toString(columnSpan));
        }
        start("td", attributes);
    }

    public void endCell() throws SAXException {
        end("td");
    }

    /** A whole cell of a format without pages. */
    public void cell(int rowSpan, int columnSpan, String text) throws SAXException {
        startCell(rowSpan, columnSpan, 0, null);
        text(text);
        endCell();
    }

    /** Text as it stands, but for characters that XML cannot hold (control characters, halves of pairs). */
    public void text(String text) throws SAXException {
        char[] kept = xmlCharacters(text).toCharArray();
        if (kept.length > 0) {
            out.characters(kept, 0, kept.length);
        }
    }

    static String xmlCharacters(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static AttributesImpl placed(int page, @Nullable Box box) {
        AttributesImpl attributes = new AttributesImpl();
        if (page > 0) {
            add(attributes, PAGE, Integer.toString(page));
        }
        if (box != null) {
            add(attributes, BOX, box.x() + " " + box.y() + " " + box.width() + " " + box.height());
        }
        return attributes;
    }

    private static void add(AttributesImpl attributes, Trust trust) {
        if (trust != Trust.STATED) {
            add(attributes, TRUST, trust.name());
        }
    }

    private static void add(AttributesImpl attributes, String name, String value) {
        attributes.addAttribute("", name, name, "CDATA", xmlCharacters(value));
    }

    private void start(String name, AttributesImpl attributes) throws SAXException {
        out.startElement(XHTML, name, name, attributes);
    }

    private void end(String name) throws SAXException {
        out.endElement(XHTML, name, name);
    }
}
