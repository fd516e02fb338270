package org.hecha.workbench.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Finding;
import org.hecha.workbench.reference.ReferenceModel.Box;
import org.hecha.workbench.reference.ReferenceModel.Line;
import org.hecha.workbench.reference.ReferenceModel.Span;

/** An example's report from beginning to end, with the findings beside the words that they are about. */
final class WholeReport {

    private final List<Finding> findings;

    private WholeReport(List<Finding> findings) {
        this.findings = findings;
    }

    static List<Line> of(Document document, List<Finding> findings) {
        WholeReport report = new WholeReport(findings);
        List<Line> lines = new ArrayList<>();
        document.blocks().forEach(block -> lines.add(report.line(block)));
        return lines;
    }

    private Line line(Block block) {
        List<Finding> here = findings.stream()
                .filter(finding ->
                        finding.location().place().block() == block.place().block())
                .toList();
        return new Line(
                block instanceof Paragraph paragraph ? spans(paragraph, here) : List.of(),
                block instanceof Table table ? rows(table, here) : List.of(),
                here.stream().map(RuleReference::said).toList());
    }

    private static List<Span> spans(Paragraph paragraph, List<Finding> here) {
        String text = paragraph.text();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (Place place : here.stream()
                .map(finding -> finding.location().place())
                .sorted(Comparator.comparingInt(Place::start))
                .toList()) {
            boolean part = place.end() > place.start();
            int from = Math.max(at, part ? place.start() : 0);
            int to = Math.min(text.length(), part ? place.end() : text.length());
            if (from < to) {
                span(text.substring(at, from), false, spans);
                span(text.substring(from, to), true, spans);
                at = to;
            }
        }
        span(text.substring(at), false, spans);
        return spans;
    }

    private static void span(String text, boolean marked, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(VisibleText.of(text), marked));
        }
    }

    private static List<List<Box>> rows(Table table, List<Finding> here) {
        List<List<Box>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (Cell cell : table.cells()) {
            boolean marked = here.stream()
                    .map(finding -> finding.location().place())
                    .anyMatch(place -> place.isCell() && place.row() == cell.row() && place.column() == cell.column());
            rows.get(cell.row()).add(new Box(VisibleText.of(cell.text()), marked, cell.rowSpan(), cell.columnSpan()));
        }
        return rows;
    }
}
