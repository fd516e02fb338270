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

    /** What to say of it: which cell, what stands there, what would have to. */
    public String words() {
        String all = repairs == broken ? "全部 " + broken : broken + " 处中的 " + repairs;
        return "最可能有误的是" + figure.cellName() + "：现为 " + figure.raw().strip() + "，改为 " + value.toPlainString() + " 可使"
                + all + " 处不平的勾稽关系成立";
    }

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
