package org.hecha.audit.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hecha.audit.compare.Comparison.ChangedFigure;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;

/** The cells of the prescribed tables that say something else than before. */
final class FigureChanges {

    private FigureChanges() {}

    static List<ChangedFigure> of(ReportFacts before, ReportFacts after) {
        Map<String, Figure> old = byKey(before);
        Map<String, Figure> corrected = byKey(after);
        List<ChangedFigure> changes = new ArrayList<>();
        old.forEach((key, figure) -> {
            Figure now = corrected.get(key);
            if (now == null || !now.raw().equals(figure.raw())) {
                changes.add(new ChangedFigure(
                        table(before, figure), figure.cellName(), figure.raw(), now == null ? null : now.raw()));
            }
        });
        corrected.forEach((key, figure) -> {
            if (!old.containsKey(key)) {
                changes.add(new ChangedFigure(table(after, figure), figure.cellName(), null, figure.raw()));
            }
        });
        return changes;
    }

    private static Map<String, Figure> byKey(ReportFacts facts) {
        Map<String, Figure> byKey = new LinkedHashMap<>();
        facts.all(Figure.class)
                .forEach(figure ->
                        byKey.putIfAbsent(figure.table() + "\t" + figure.row() + "\t" + figure.column(), figure));
        return byKey;
    }

    private static String table(ReportFacts facts, Figure figure) {
        return facts.form().table(figure.table()).map(table -> table.title()).orElse(figure.table());
    }
}
