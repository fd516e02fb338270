package org.hecha.across;

import org.hecha.document.Place;
import org.hecha.report.Fact;
import org.hecha.report.Figure;

/** What is said of one figure of the report; it stands where the figure stands. */
public interface FigureFact extends Fact {

    /** The report's figure. */
    Figure figure();

    @Override
    default Place place() {
        return figure().place();
    }

    @Override
    default String quote() {
        return figure().quote();
    }

    @Override
    default String section() {
        return figure().section();
    }
}
