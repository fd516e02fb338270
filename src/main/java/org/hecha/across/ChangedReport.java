package org.hecha.across;

import java.util.List;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;

/**
 * The same unit's report on the same year as it was seen before, beside this one.
 *
 * @param source the path that one was read from
 * @param figures the cells that hold another number now, each with both: 第…行“总计”列由 5 改为 7
 * @param passages sentences of this one that were not there, without white space
 * @param removed sentences that are gone, without white space
 * @param certainty the lower of both readings
 */
public record ChangedReport(
        String source, List<String> figures, List<String> passages, List<String> removed, Certainty certainty)
        implements Fact {

    public ChangedReport {
        figures = List.copyOf(figures);
        passages = List.copyOf(passages);
        removed = List.copyOf(removed);
    }

    public boolean isSame() {
        return figures.isEmpty() && passages.isEmpty() && removed.isEmpty();
    }

    @Override
    public Place place() {
        return Place.DOCUMENT;
    }

    @Override
    public String quote() {
        return "";
    }

    @Override
    public String section() {
        return "";
    }
}
