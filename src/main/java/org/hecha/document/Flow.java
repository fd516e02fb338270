package org.hecha.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hecha.document.Piece.GridCell;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Brings what a word processing document holds into reading order: keeps what is anchored in a paragraph (text boxes,
 * notes, comments) until that paragraph has ended and a table until all its spans are known, then writes it out.
 */
final class Flow {

    /** Where pieces gather: the document, a cell, a text box. */
    private static final class Container {
        final List<Piece> pieces = new ArrayList<>();
        final Story story;

        @Nullable
        OpenParagraph paragraph;

        /** A paragraph whose end a tracked change has deleted: the next one goes on with it. */
        @Nullable
        OpenParagraph unfinished;

        Container(Story story) {
            this.story = story;
        }
    }

    private final XhtmlWriter out;
    private final Limits limits;
    private final Deque<Container> containers = new ArrayDeque<>();
    private final Deque<OpenGrid> tables = new ArrayDeque<>();

    private int characters;
    private int paragraphs;
    private int rows;
    private int cells;

    Flow(XhtmlWriter out, Limits limits) {
        this.out = out;
        this.limits = limits;
        containers.push(new Container(Story.BODY));
    }

    Story story() {
        return top().story;
    }

    void openParagraph() throws SAXException {
        if (++paragraphs > limits.blocks() + limits.cells()) {
            throw new LimitExceededException("段落超过 " + (limits.blocks() + limits.cells()) + " 个");
        }
        closeParagraph("", 0, false);
        Container container = top();
        container.paragraph = container.unfinished == null ? new OpenParagraph() : container.unfinished;
        container.unfinished = null;
    }

    /** The paragraph that text goes into now; null between paragraphs. */
    @Nullable
    OpenParagraph paragraph() {
        return top().paragraph;
    }

    /** Adds text to the open paragraph; text between paragraphs is layout of the file and dropped. */
    void text(String words, Story story) throws LimitExceededException {
        OpenParagraph paragraph = top().paragraph;
        if (paragraph == null) {
            return;
        }
        characters += words.length();
        if (characters > limits.characters()) {
            throw new LimitExceededException("文字超过 " + limits.characters() + " 个字");
        }
        paragraph.append(words, story);
    }

    /** @param contents whether the paragraph is a line of a table of contents */
    void closeParagraph(String label, int level, boolean contents) throws SAXException {
        Container container = top();
        if (container.paragraph != null) {
            Story story = contents && container.story == Story.BODY ? Story.CONTENTS : container.story;
            container.pieces.addAll(container.paragraph.close(label, contents ? 0 : level, story));
            container.paragraph = null;
        }
        writeIfOutermost();
    }

    /** Ends a paragraph whose end mark is deleted: its text runs on into the next one. */
    void joinNextParagraph() {
        Container container = top();
        container.unfinished = container.paragraph;
        container.paragraph = null;
    }

    void picture(String name, String description) throws SAXException {
        if (isPublished()) {
            anchor(List.of(new Piece.Picture(name, description)));
        }
    }

    /** A link of the open paragraph. */
    void link(String target, String words) throws SAXException {
        anchor(List.of(new Piece.Away(target, words)));
    }

    /** Pieces that stand beside the open paragraph and follow it. */
    void anchor(List<Piece> pieces) throws SAXException {
        Container container = top();
        if (container.paragraph == null) {
            container.pieces.addAll(pieces);
            writeIfOutermost();
        } else {
            container.paragraph.anchor(pieces);
        }
    }

    /** Opens a text box, note, comment or running head. Inside one that is not body text, all stays that story. */
    void openAside(Story story) {
        containers.push(new Container(isPublished() ? story : story()));
    }

    /** Everything since {@link #openAside}; give it to {@link #anchor}. */
    List<Piece> closeAside() {
        return closeContainer();
    }

    void openTable() {
        endUnfinished(top());
        tables.push(new OpenGrid());
    }

    void openRow() throws LimitExceededException {
        if (++rows > limits.cells()) {
            throw new LimitExceededException("表格超过 " + limits.cells() + " 行");
        }
        tables.element().openRow();
    }

    OpenGrid table() {
        return tables.element();
    }

    void openCell() throws LimitExceededException {
        countCells(1);
        containers.push(new Container(story() == Story.TEXT_BOX ? Story.BODY : story()));
    }

    /** Everything since {@link #openCell()}; give it to {@link #table()}. */
    List<Piece> closeCell() {
        return closeContainer();
    }

    /** Counts cells that are there without being written in the file one by one. */
    void countCells(int more) throws LimitExceededException {
        if (more < 0 || more > limits.cells() - cells) {
            throw new LimitExceededException("单元格超过 " + limits.cells() + " 个");
        }
        cells += more;
    }

    void closeTable() throws SAXException {
        List<Piece> pieces = tables.pop().close();
        anchor(isPublished() ? pieces : OpenGrid.as(story(), pieces));
    }

    /** Writes what is left at the end of the document. */
    void end() throws SAXException {
        endUnfinished(top());
        writeIfOutermost();
    }

    private boolean isPublished() {
        return story() == Story.BODY || story() == Story.TEXT_BOX;
    }

    private Container top() {
        return containers.element();
    }

    private List<Piece> closeContainer() {
        Container closed = containers.pop();
        endUnfinished(closed);
        return closed.pieces;
    }

    private static void endUnfinished(Container container) {
        if (container.unfinished != null) {
            container.pieces.addAll(container.unfinished.close("", 0, container.story));
            container.unfinished = null;
        }
    }

    private void writeIfOutermost() throws SAXException {
        Container container = top();
        if (containers.size() == 1 && container.paragraph == null && tables.isEmpty()) {
            write(container.pieces);
            container.pieces.clear();
        }
    }

    private void write(List<Piece> pieces) throws SAXException {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                out.paragraph(words.text(), words.label(), words.level(), words.story(), 0, null);
            } else if (piece instanceof Piece.Picture picture) {
                out.image(picture.name(), picture.description(), 0, null);
            } else if (piece instanceof Piece.Away link) {
                out.link(link.target(), link.words(), 0, null);
            } else if (piece instanceof Piece.Grid grid) {
                write(grid);
            }
        }
    }

    private void write(Piece.Grid grid) throws SAXException {
        out.startTable(Table.Grid.STATED, 0, null);
        for (Piece.Row row : grid.rows()) {
            out.startRow();
            for (GridCell cell : row.cells()) {
                out.startCell(cell.rowSpan, cell.columnSpan, 0, null);
                write(cell.content);
                out.endCell();
            }
            out.endRow();
        }
        out.endTable();
    }
}
