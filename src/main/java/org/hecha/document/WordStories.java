package org.hecha.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.hecha.document.EdgeTable.Frame;
import org.hecha.document.EdgeTable.Merge;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Walks the streams of text of a binary Word document: the body, then what stands beside it. */
final class WordStories {

    private static final int DEEPEST_OUTLINE = 9;
    private static final char DRAWN_OBJECT = '\u0008';

    private final HWPFDocument word;
    private final FlowWriter flow;
    private final PicturesTable pictures;
    private final WordNumbering numbering = new WordNumbering();

    private WordRuns runs;

    WordStories(HWPFDocument word, FlowWriter flow) {
        this.word = word;
        this.flow = flow;
        this.pictures = word.getPicturesTable();
        this.runs = new WordRuns(flow);
    }

    void read() throws SAXException {
        body(word.getRange(), 0);
        flow.finish();
        HeaderStories headers = new HeaderStories(word);
        aside(Story.HEADER, headers.getFirstHeaderSubrange());
        aside(Story.HEADER, headers.getOddHeaderSubrange());
        aside(Story.HEADER, headers.getEvenHeaderSubrange());
        aside(Story.FOOTER, headers.getFirstFooterSubrange());
        aside(Story.FOOTER, headers.getOddFooterSubrange());
        aside(Story.FOOTER, headers.getEvenFooterSubrange());
        aside(Story.FOOTNOTE, word.getFootnoteRange());
        aside(Story.FOOTNOTE, word.getEndnoteRange());
        aside(Story.COMMENT, word.getCommentsRange());
        aside(Story.TEXT_BOX, word.getMainTextboxRange());
        flow.finish();
    }

    /** Paragraphs and tables of a range whose own depth of tables is {@code depth}. */
    private void body(Range range, int depth) throws SAXException {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            Table table = paragraph.isInTable() && paragraph.getTableLevel() > depth ? table(range, paragraph) : null;
            if (table == null) {
                paragraph(paragraph, depth);
            } else {
                table(table, depth + 1);
                i += table.numParagraphs() - 1;
            }
        }
    }

    /** The table that begins with a paragraph; null where the library cannot make sense of it: then its text counts. */
    private static @Nullable Table table(Range range, Paragraph first) {
        try {
            Table table = range.getTable(first);
            for (int row = 0; row < table.numRows(); row++) {
                table.getRow(row).numCells();
            }
            return table.numRows() > 0 && table.numParagraphs() > 0 ? table : null;
        } catch (RuntimeException damage) {
            return null;
        }
    }

    private void table(Table table, int depth) throws SAXException {
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<Frame> frames = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                body(cell, depth);
                flow.endCell(depth);
                frames.add(new Frame(
                        cell.getLeftEdge(),
                        cell.getLeftEdge() + cell.getWidth(),
                        merge(cell.isFirstVerticallyMerged(), cell.isVerticallyMerged()),
                        merge(cell.isFirstMerged(), cell.isMerged())));
            }
            flow.endRow(depth, frames);
        }
    }

    private static Merge merge(boolean first, boolean merged) {
        if (first) {
            return Merge.FIRST;
        }
        return merged ? Merge.CONTINUED : Merge.NONE;
    }

    private void paragraph(Paragraph paragraph, int depth) throws SAXException {
        String label = numbering.label(paragraph);
        boolean contents = runs.inContents();
        runs(paragraph, Story.BODY);
        if (contents || runs.inContents()) {
            flow.text(Story.CONTENTS, "\n");
        } else {
            flow.label(label);
        }
        int outline = paragraph.getLvl();
        flow.endParagraph(depth, outline >= 0 && outline < DEEPEST_OUTLINE ? outline + 1 : 0);
    }

    private void aside(Story story, @Nullable Range range) throws SAXException {
        if (range == null) {
            return;
        }
        runs = new WordRuns(flow);
        for (int i = 0; i < range.numParagraphs(); i++) {
            runs(range.getParagraph(i), story);
            flow.text(story, "\n");
        }
        flow.endAside();
    }

    private void runs(Paragraph paragraph, Story story) throws SAXException {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isSymbol()) {
                runs.add(story, String.valueOf(run.getSymbolCharacter()));
                continue;
            }
            if (story == Story.BODY) {
                image(run);
            }
            runs.add(story(run, story), run.text());
        }
    }

    private static Story story(CharacterRun run, Story around) {
        if (run.isMarkedDeleted()) {
            return Story.DELETED;
        }
        return run.isVanished() ? Story.HIDDEN : around;
    }

    private void image(CharacterRun run) {
        try {
            if (pictures.hasPicture(run)) {
                Picture picture = pictures.extractPicture(run, false);
                String description = picture == null ? null : picture.getDescription();
                flow.image("", description == null ? "" : description);
            } else if (run.text().indexOf(DRAWN_OBJECT) >= 0 && isPicture(run)) {
                flow.image("", "");
            }
        } catch (RuntimeException damage) {
            flow.image("", ""); // a picture that cannot be opened still stands there
        }
    }

    private boolean isPicture(CharacterRun run) {
        int at = run.getStartOffset() + run.text().indexOf(DRAWN_OBJECT);
        OfficeDrawing drawing = word.getOfficeDrawingsMain().getOfficeDrawingAt(at);
        return drawing != null && drawing.getPictureData() != null;
    }
}
