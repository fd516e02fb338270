package org.hecha.report;

import org.hecha.document.Place;
import org.hecha.form.Law;
import org.jspecify.annotations.Nullable;

/**
 * A law or notice that the report names.
 *
 * @param title the words between 《 and 》; empty where only a number stands
 * @param number the document number as it stands: 国办公开办函〔2021〕30号; empty where only a title stands
 * @param brackets the brackets around the number's year as they stand: 〔〕, [], （）; empty if none
 * @param titleLaw the kept law that has this title; null if none
 * @param numberLaw the kept law that has this number, brackets aside; null if none
 * @param nearLaw the kept law whose title or number this one nearly has, where neither is right; null if none
 * @param raw title and number as they stand
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Citation(
        String title,
        String number,
        String brackets,
        @Nullable Law titleLaw,
        @Nullable Law numberLaw,
        @Nullable Law nearLaw,
        String raw,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }

    /** The kept text that is cited: by its number, else by its title; null if neither is known. */
    public @Nullable Law law() {
        return numberLaw != null ? numberLaw : titleLaw;
    }

    /** Whether the number is known and belongs to a text of another title. */
    public boolean isMismatched() {
        String folded = Label.fold(title);
        return !folded.isEmpty()
                && numberLaw != null
                && numberLaw.titles().stream()
                        .map(Label::fold)
                        .noneMatch(right -> right.contains(folded) || folded.contains(right));
    }

    /** Whether the title is that of a kept text, but the number of none. */
    public boolean isUnknownNumber() {
        return titleLaw != null && !number.isEmpty() && numberLaw == null;
    }

    /** Whether the number's year stands in other brackets than 〔〕. */
    public boolean isWrongBrackets() {
        return !brackets.isEmpty() && !brackets.equals("〔〕");
    }
}
