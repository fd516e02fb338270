package org.hecha.report;

import org.hecha.document.Place;

/**
 * A numbered heading.
 *
 * @param style how it is numbered
 * @param number the number's value
 * @param numeral the number as it stands: 一、 or （二） or 3.
 * @param title the words after it
 * @param previousNumber value of the heading before it in the same list; 0 for the first
 * @param previousNumeral that heading's number as it stands; empty for the first
 * @param previousStyle that heading's style; its own for the first
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty whether it is beyond doubt a heading
 * @param place where it stands
 */
public record Heading(
        NumberStyle style,
        int number,
        String numeral,
        String title,
        int previousNumber,
        String previousNumeral,
        NumberStyle previousStyle,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return numeral + title;
    }

    public boolean isFirst() {
        return previousNumber == 0;
    }

    /** Depth by its style: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
    public int level() {
        return style.level();
    }
}
