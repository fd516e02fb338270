package org.hecha.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hecha.document.Block;
import org.hecha.document.Paragraph;

/**
 * Finds the paragraphs that were the cells or rows of a prescribed table before an extraction lost its grid. Labels such
 * as 四、结转下年度继续办理 look like headings there.
 */
final class ScatteredTables {

    /** Fewer labels than this may stand in prose. */
    private static final int FEWEST_ROWS = 5;
    /** A longer line that is no label is prose. */
    private static final int LONGEST_CELL = 40;

    /** The longest label of any form, and the figures of ten columns behind it. */
    private static final int LONGEST_ROW = 250;

    private final SectionTitles titles;
    private final Set<Paragraph> found = new HashSet<>();
    private final List<Paragraph> run = new ArrayList<>();
    private int rows;
    private int lastRow;

    private ScatteredTables(SectionTitles titles) {
        this.titles = titles;
    }

    static Set<Paragraph> find(List<Block> blocks, SectionTitles titles) {
        ScatteredTables tables = new ScatteredTables(titles);
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                tables.take(paragraph);
            } else {
                tables.end();
            }
        }
        tables.end();
        return tables.found;
    }

    private void take(Paragraph paragraph) {
        String shown = paragraph.shown();
        boolean prose = shown.length() > LONGEST_ROW;
        String folded = prose ? "" : Label.fold(shown);
        boolean row = !prose && titles.tableWords().isRow(folded);
        boolean other = !prose && titles.tableWords().isOther(folded);
        if (!row && !other && run.isEmpty()) {
            return;
        }
        if (!row && !other && (shown.strip().length() > LONGEST_CELL || isHeading(shown))) {
            end();
            return;
        }
        run.add(paragraph);
        if (row) {
            rows++;
            lastRow = run.size();
        }
    }

    private boolean isHeading(String shown) {
        String words = shown.substring(Numeral.of(shown).map(Numeral::end).orElse(0));
        return titles.match(words, HeadingCandidate.SURE_WORDING).isPresent();
    }

    private void end() {
        if (rows >= FEWEST_ROWS) {
            found.addAll(run.subList(0, lastRow));
        }
        run.clear();
        rows = 0;
        lastRow = 0;
    }
}
