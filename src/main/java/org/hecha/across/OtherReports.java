package org.hecha.across;

import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;

/**
 * That the wording of the report was held against that of others. Those that are like it are each a {@link Likeness}.
 */
public record OtherReports() implements Fact {

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

    @Override
    public Certainty certainty() {
        return Certainty.CERTAIN;
    }
}
