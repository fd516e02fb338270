package org.hecha.report;

import java.util.List;
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
 * @param version the year of the revision that the report says it cites: （2019年修订）; 0 if it says none
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
        int version,
        String raw,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    /** Shorter titles are abbreviations. */
    private static final int LONG_ENOUGH = 10;

    /** Titles less alike than this are those of different texts. */
    private static final int OTHER = 45;

    @Override
    public String quote() {
        return raw;
    }

    /** The kept text that is cited: by its number, else by its title; null if neither is known. */
    public @Nullable Law law() {
        return numberLaw != null ? numberLaw : titleLaw;
    }

    /**
     * Whether the number is known and belongs to a text of another title. A title that is neither the right one nor that
     * of another kept text may be a paraphrase: it counts only where it is quite another, or a law's name misspelt.
     */
    public boolean isMismatched() {
        String folded = Label.fold(title);
        if (folded.isEmpty() || numberLaw == null) {
            return false;
        }
        List<String> right = numberLaw.titles().stream().map(Label::fold).toList();
        if (titleLaw != null) {
            return !right.contains(folded);
        }
        return right.stream().noneMatch(one -> one.contains(folded) || folded.contains(one))
                && (folded.length() >= LONG_ENOUGH
                                && right.stream().allMatch(one -> Label.likeness(folded, one) < OTHER)
                        || right.stream().anyMatch(one -> CitationFinder.isNear(folded, one)));
    }

    /** Whether the report says that it cites a version that never was. */
    public boolean isWithoutVersion() {
        Law cited = law();
        return version > 0 && cited != null && cited.isWithoutVersion(version);
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
