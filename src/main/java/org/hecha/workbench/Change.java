package org.hecha.workbench;

import java.util.List;
import org.hecha.document.Story;
import org.hecha.report.ReportReader;
import org.hecha.workbench.Piece.Linked;
import org.hecha.workbench.Piece.Picture;
import org.hecha.workbench.Piece.Words;

/** What an example changes of its base report. */
public sealed interface Change {

    /** @param reports tells where the sections are */
    void apply(Draft draft, ReportReader reports) throws WritingException;

    /** The first occurrence of words by others. */
    record Replace(String words, String by) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.replace(words, by);
        }
    }

    /** Paragraphs at the end of a section. */
    record Add(String text, String to) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.add(Draft.paragraphs(text, Story.BODY), to, reports);
        }
    }

    /** All prose of a section. */
    record Rewrite(String section, String text) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.rewrite(section, Draft.paragraphs(text, Story.BODY), reports);
        }
    }

    /** The paragraph that contains words. */
    record Drop(String words) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.drop(words);
        }
    }

    /** A whole table, or a row of it. */
    record DropRows(String table, String row) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            if (row.isEmpty()) {
                draft.dropTable(table);
            } else {
                draft.dropRow(table, row);
            }
        }
    }

    /** What a cell of a prescribed table holds. */
    record SetCell(String table, String row, String column, String value) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.cell(table, row, column, value);
        }
    }

    /** Text that Word keeps beside the report: a comment, a tracked deletion, hidden text. */
    record Beside(Story story, String words, String to) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.add(
                    List.of(new Words(words, 0, story, false)),
                    to.isEmpty() ? draft.firstSection(reports) : to,
                    reports);
        }
    }

    /** A picture. */
    record AddPicture(String name, String to) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.add(List.of(new Picture(name, "")), to.isEmpty() ? draft.firstSection(reports) : to, reports);
        }
    }

    /** A link, in a paragraph of its words. */
    record AddLink(String target, String words, String to) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) throws WritingException {
            draft.add(List.of(new Linked(target, words)), to.isEmpty() ? draft.firstSection(reports) : to, reports);
        }
    }

    /** What the file says of itself. */
    record SetProperty(String name, String value) implements Change {
        @Override
        public void apply(Draft draft, ReportReader reports) {
            draft.property(name, value);
        }
    }
}
