package org.hecha.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers the XHTML of any Tika parser, ours or not, into blocks, and holds it to the {@link Limits}. A table inside a
 * cell becomes a block of its own after the table around it; so do images, and paragraphs that are not body text.
 */
final class BlockCollector extends DefaultHandler {

    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    /** What stands inside the outermost open table and is a block of its own; takes its number when that table ends. */
    private final List<IntFunction<Block>> inside = new ArrayList<>();

    private final List<Link> links = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private String label = "";
    private int level;
    private Story story = Story.BODY;
    private Trust trust = Trust.STATED;
    private int page;
    private @Nullable Box box;
    private int currentPage;
    private int silent;
    private int depth;
    private int rows;
    private int cells;
    private int characters;

    BlockCollector(Limits limits) {
        this.limits = limits;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Link> links() {
        return links;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws LimitExceededException {
        if (++depth > limits.nesting()) {
            throw new LimitExceededException("元素嵌套超过 " + limits.nesting() + " 层");
        }
        switch (name) {
            case "head", "script", "style" -> silent++;
            case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6" -> startParagraph(name, attributes);
            case "br" -> text.append('\n');
            case "a" -> link(attributes);
            case "img" -> image(attributes);
            case "table" -> startTable(attributes);
            case "tr" -> {
                if (++rows > limits.cells()) {
                    throw new LimitExceededException("表格超过 " + limits.cells() + " 行");
                }
                if (!tables.isEmpty()) {
                    tables.element().startRow();
                }
            }
            case "td", "th" -> {
                flush();
                if (!tables.isEmpty()) {
                    if (++cells > limits.cells()) {
                        throw new LimitExceededException("单元格超过 " + limits.cells() + " 个");
                    }
                    tables.element()
                            .startCell(
                                    span(attributes, "rowspan"),
                                    span(attributes, "colspan"),
                                    trust(attributes),
                                    page(attributes),
                                    box(attributes),
                                    limits);
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws LimitExceededException {
        depth--;
        switch (name) {
            case "head", "script", "style" -> silent--;
            case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "body" -> flush();
            case "td", "th" -> {
                flush();
                if (!tables.isEmpty()) {
                    tables.element().endCell();
                }
            }
            case "table" -> endTable();
            default -> {}
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) throws LimitExceededException {
        if (silent > 0) {
            return;
        }
        characters += length;
        if (characters > limits.characters()) {
            throw new LimitExceededException("文字超过 " + limits.characters() + " 个字");
        }
        text.append(buffer, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] buffer, int start, int length) {
        // Layout of the XHTML, not text of the document.
    }

    private void startParagraph(String name, Attributes attributes) throws LimitExceededException {
        flush();
        if ("page".equals(attributes.getValue("class"))) {
            currentPage++;
        }
        String storyName = attributes.getValue(XhtmlWriter.STORY);
        String labelText = attributes.getValue(XhtmlWriter.LABEL);
        label = labelText == null ? "" : labelText;
        level = name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : 0;
        story = storyName == null ? Story.BODY : Story.valueOf(storyName);
        trust = trust(attributes);
        page = page(attributes);
        box = box(attributes);
    }

    private void flush() throws LimitExceededException {
        String words = text.toString();
        text.setLength(0);
        if (!tables.isEmpty() && tables.element().inCell() && story == Story.BODY) {
            tables.element().append(label + words);
        } else if (!words.isBlank() || !label.isEmpty()) {
            addParagraph(words.strip());
        }
        label = "";
        level = 0;
        story = Story.BODY;
        trust = Trust.STATED;
        page = currentPage;
        box = null;
    }

    private void addParagraph(String words) throws LimitExceededException {
        String number = label;
        int outline = level;
        Story stream = story;
        Trust read = trust;
        int onPage = page;
        Box within = box;
        addOrKeep(block -> new Paragraph(words, number, outline, stream, read, Place.ofBlock(block, onPage, within)));
    }

    private void image(Attributes attributes) throws LimitExceededException {
        String name = attributes.getValue("src");
        String description = attributes.getValue("alt");
        int onPage = page(attributes);
        Box within = box(attributes);
        addOrKeep(block -> new Image(
                name == null ? "" : name,
                description == null ? "" : description,
                Place.ofBlock(block, onPage, within)));
    }

    private void link(Attributes attributes) {
        String target = attributes.getValue("href");
        String words = attributes.getValue("title");
        if (target == null || target.isBlank() || target.startsWith("#") || links.size() >= limits.blocks()) {
            return;
        }
        Link link = new Link(target.strip(), words == null ? "" : words.strip(), Place.DOCUMENT);
        if (!tables.isEmpty() && tables.element().inCell()) {
            tables.element().link(link);
        } else {
            links.add(OpenLink.placed(link, holder(attributes)));
        }
    }

    /** The block that a link belongs to: the one at its place on the page, else the last one. */
    private @Nullable Block holder(Attributes attributes) {
        Box at = box(attributes);
        if (at == null) {
            return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        }
        int onPage = page(attributes);
        return blocks.stream()
                .filter(block -> block.place().page() == onPage)
                .filter(block -> {
                    Box around = block.place().box();
                    return around != null && around.holdsMiddleOf(at);
                })
                .findFirst()
                .orElse(null);
    }

    private void startTable(Attributes attributes) throws LimitExceededException {
        flush();
        Table.Grid grid = attributes.getValue(XhtmlWriter.GRID) == null ? Table.Grid.STATED : Table.Grid.GUESSED;
        OpenTable table = new OpenTable(grid, page(attributes), box(attributes), links);
        if (!tables.isEmpty()) {
            addOrKeep(table::close);
        }
        tables.push(table);
    }

    private void endTable() throws LimitExceededException {
        flush();
        if (tables.isEmpty()) {
            return;
        }
        OpenTable finished = tables.pop();
        if (tables.isEmpty()) {
            add(finished::close);
            for (IntFunction<Block> block : inside) {
                add(block);
            }
            inside.clear();
        }
    }

    private void addOrKeep(IntFunction<Block> block) throws LimitExceededException {
        if (tables.isEmpty()) {
            add(block);
        } else if (blocks.size() + inside.size() < limits.blocks()) {
            inside.add(block);
        } else {
            throw tooManyBlocks();
        }
    }

    private void add(IntFunction<Block> numbered) throws LimitExceededException {
        Block block = numbered.apply(blocks.size() + 1);
        if (block instanceof Table table && table.cells().isEmpty()) {
            return;
        }
        if (blocks.size() >= limits.blocks()) {
            throw tooManyBlocks();
        }
        blocks.add(block);
    }

    private LimitExceededException tooManyBlocks() {
        return new LimitExceededException("段落和表格超过 " + limits.blocks() + " 个");
    }

    private static Trust trust(Attributes attributes) {
        String value = attributes.getValue(XhtmlWriter.TRUST);
        return value == null ? Trust.STATED : Trust.valueOf(value);
    }

    private int page(Attributes attributes) {
        String value = attributes.getValue(XhtmlWriter.PAGE);
        return value == null ? currentPage : Integer.parseInt(value);
    }

    private static @Nullable Box box(Attributes attributes) {
        String value = attributes.getValue(XhtmlWriter.BOX);
        if (value == null) {
            return null;
        }
        String[] numbers = value.split(" ", -1);
        return new Box(
                Float.parseFloat(numbers[0]),
                Float.parseFloat(numbers[1]),
                Float.parseFloat(numbers[2]),
                Float.parseFloat(numbers[3]));
    }

    /** A span as browsers read it: anything that is no positive number is 1. */
    private static int span(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        if (value == null) {
            return 1;
        }
        try {
            return Math.max(1, Integer.parseInt(value.strip().toLowerCase(Locale.ROOT)));
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
