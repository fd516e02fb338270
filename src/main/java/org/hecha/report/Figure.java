package org.hecha.report;

import java.math.BigDecimal;
import org.hecha.document.Place;
import org.hecha.form.FormLine;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a prescribed table that must hold a number.
 *
 * @param table key of the table: {@code proactive}, {@code applications}, {@code review}, {@code statistics}
 * @param row key of the row
 * @param column key of the column
 * @param rowLabel what the form calls the row, groups left out where the label is unique without them; empty in a table of
 *     one row
 * @param columnLabel what the form calls the column
 * @param raw the words in the cell as they stand
 * @param meaning what they mean
 * @param value the number; null unless {@code meaning} is {@link Meaning#NUMBER}
 * @param quantity what the form wants here
 * @param dashAccepted whether the form lets a dash stand for 0 here
 * @param section key of the section that the table stands in
 * @param certainty whether the cell was found beyond doubt
 * @param place where it stands
 */
public record Figure(
        String table,
        String row,
        String column,
        String rowLabel,
        String columnLabel,
        String raw,
        Meaning meaning,
        @Nullable BigDecimal value,
        FormLine.Quantity quantity,
        boolean dashAccepted,
        String section,
        Certainty certainty,
        Place place)
        implements Fact {

    public Figure {
        if ((meaning == Meaning.NUMBER) != (value != null)) {
            throw new IllegalArgumentException("a figure has a value exactly when it means a number: " + raw);
        }
    }

    @Override
    public String quote() {
        return raw;
    }

    public boolean isNumber() {
        return meaning == Meaning.NUMBER;
    }

    /** The same figure, no longer certain. */
    Figure doubted() {
        return with(certainty.and(Certainty.LIKELY));
    }

    Figure with(Certainty found) {
        return new Figure(
                table,
                row,
                column,
                rowLabel,
                columnLabel,
                raw,
                meaning,
                value,
                quantity,
                dashAccepted,
                section,
                found,
                place);
    }

    /** Whether it is a number without fraction. */
    public boolean isWhole() {
        return value != null && value.stripTrailingZeros().scale() <= 0;
    }

    public boolean isBlank() {
        return meaning == Meaning.BLANK;
    }

    /** Whether people would call the cell so: 予以公开, 总计. The row is empty in a table of one row. */
    public boolean called(String row, String column) {
        return new CellName(rowLabel, columnLabel).means(row, column);
    }

    /** How findings name the cell: 第“一、本年新收政府信息公开申请数量”行“自然人”列. */
    public String cellName() {
        String row = rowLabel.isEmpty() ? "" : "“" + rowLabel + "”行";
        return row + "“" + columnLabel + "”列";
    }
}
