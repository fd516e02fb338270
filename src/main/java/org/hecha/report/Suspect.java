package org.hecha.report;

import java.math.BigDecimal;
import org.hecha.document.Place;

/**
 * The one cell of a table whose change would repair most of its broken identities.
 *
 * @param figure the cell
 * @param value what it would have to be
 * @param repairs how many broken identities hold then
 * @param broken how many identities of the table are broken
 */
public record Suspect(Figure figure, BigDecimal value, int repairs, int broken) implements Fact {

    public String table() {
        return figure.table();
    }

    @Override
    public Place place() {
        return figure.place();
    }

    @Override
    public String quote() {
        return figure.quote();
    }

    @Override
    public String section() {
        return figure.section();
    }

    @Override
    public Certainty certainty() {
        return figure.certainty();
    }
}
