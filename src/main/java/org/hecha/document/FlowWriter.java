package org.hecha.document;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;

/**
 * Turns a word processor's stream of runs, paragraph ends, cell ends and row ends into paragraphs and tables. Text of
 * other stories than the body (notes, deleted words) is held back until the paragraph or table around it ends.
 */
final class FlowWriter {

    private record Aside(Story story, StringBuilder text) {}

    private record Picture(String name, String description) {}

    private record Away(String target, String words) {}

    /** The table that is open at one depth. */
    private static final class Level {
        final EdgeTable table = new EdgeTable();
        final StringBuilder cell = new StringBuilder();
        List<EdgeTable> nested = new ArrayList<>();
        List<EdgeTable.Content> row = new ArrayList<>();
    }

    private final XhtmlWriter out;
    private final Limits limits;
    private final StringBuilder body = new StringBuilder();
    private final List<Aside> asides = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Away> links = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();

    private String label = "";
    private boolean asideOpen;
    private int characters;
    private int cells;

    FlowWriter(XhtmlWriter out, Limits limits) {
        this.out = out;
        this.limits = limits;
    }

    /** A run of text; {@code \n} is a line break, outside the body also the end of a paragraph. */
    void text(Story story, String words) throws LimitExceededException {
        if (words.isEmpty()) {
            return;
        }
        characters += words.length();
        if (characters > limits.characters()) {
            throw new LimitExceededException("文字超过 " + limits.characters() + " 个字");
        }
        if (story == Story.BODY) {
            body.append(words);
            asideOpen = false;
            return;
        }
        Aside last = asides.isEmpty() ? null : asides.get(asides.size() - 1);
        if (asideOpen && last != null && last.story() == story) {
            last.text().append(words);
        } else {
            asides.add(new Aside(story, new StringBuilder(words)));
            asideOpen = true;
        }
    }

    /** What follows outside the body is another note, comment or deletion than what came before. */
    void endAside() {
        asideOpen = false;
    }

    /** The automatic number of the paragraph that is being read. */
    void label(String number) {
        label = number;
    }

    void image(String name, String description) {
        pictures.add(new Picture(name, description));
    }

    /** A link of the paragraph that is being read. */
    void link(String target, String words) {
        links.add(new Away(target, words));
    }

    /**
     * Ends a paragraph.
     *
     * @param depth of the table around it, 0 outside tables
     * @param outlineLevel as in {@link Paragraph#level()}
     */
    void endParagraph(int depth, int outlineLevel) throws SAXException {
        closeTables(depth);
        String words = body.toString();
        body.setLength(0);
        if (depth > 0) {
            append(level(depth).cell, label + words);
        } else {
            if (!words.isBlank() || !label.isEmpty()) {
                out.paragraph(words, label, outlineLevel, Story.BODY, 0, null);
            }
            writeHeldBack();
        }
        label = "";
    }

    /** Ends a cell of the table at a depth from 1, and with it the paragraph in it. */
    void endCell(int depth) throws SAXException {
        if (++cells > limits.cells()) {
            throw new LimitExceededException("单元格超过 " + limits.cells() + " 个");
        }
        endParagraph(depth, 0);
        Level level = level(depth);
        level.row.add(new EdgeTable.Content(level.cell.toString(), level.nested));
        level.nested = new ArrayList<>();
        level.cell.setLength(0);
    }

    void endRow(int depth, List<EdgeTable.Frame> frames) throws SAXException {
        closeTables(depth);
        Level level = level(depth);
        if (!level.row.isEmpty()) {
            level.table.addRow(level.row, frames);
            level.row = new ArrayList<>();
        }
    }

    /** Ends everything that is still open. */
    void finish() throws SAXException {
        if (!body.toString().isBlank() || !label.isEmpty()) {
            endParagraph(levels.size(), 0);
        }
        closeTables(0);
        writeHeldBack();
    }

    private static void append(StringBuilder cell, String words) {
        if (!words.isBlank()) {
            cell.append(cell.isEmpty() ? "" : "\n").append(words);
        }
    }

    private Level level(int depth) throws LimitExceededException {
        if (depth > limits.nesting()) {
            throw new LimitExceededException("表格嵌套超过 " + limits.nesting() + " 层");
        }
        while (levels.size() < depth) {
            levels.add(new Level());
        }
        return levels.get(depth - 1);
    }

    /** Closes the tables that lie deeper; each goes into the open cell of the table around it. */
    private void closeTables(int depth) throws SAXException {
        while (levels.size() > depth) {
            Level last = levels.remove(levels.size() - 1);
            if (!last.cell.isEmpty() || !last.nested.isEmpty()) {
                last.row.add(new EdgeTable.Content(last.cell.toString(), last.nested));
            }
            if (!last.row.isEmpty()) {
                last.table.addRow(last.row, List.of());
            }
            if (levels.isEmpty()) {
                List<String> covered = new ArrayList<>();
                last.table.write(out, covered);
                for (String words : covered) {
                    out.paragraph(words, "", 0, Story.HIDDEN, 0, null);
                }
                writeHeldBack();
            } else {
                levels.get(levels.size() - 1).nested.add(last.table);
            }
        }
    }

    private void writeHeldBack() throws SAXException {
        for (Away link : links) {
            out.link(link.target(), link.words(), 0, null);
        }
        links.clear();
        for (Picture picture : pictures) {
            out.image(picture.name(), picture.description(), 0, null);
        }
        pictures.clear();
        for (Aside aside : asides) {
            for (String line : aside.text().toString().split("\n", -1)) {
                if (!line.isBlank()) {
                    out.paragraph(line, "", 0, aside.story(), 0, null);
                }
            }
        }
        asides.clear();
        asideOpen = false;
    }
}
