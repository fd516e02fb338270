package org.hecha.across;

import java.util.List;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;

/**
 * How much of the report's own wording stands in another report. Numbers, marks, the form's wording, set phrases and the
 * names of the units count neither way. Less than four tenths, with last year's six, or than a hundred
 * characters, is not stated.
 *
 * @param unitName the unit of the other report
 * @param year the year of the other report
 * @param source the path it was read from
 * @param same whether it is the same unit's, of the year before
 * @param length number of characters of the report's own wording
 * @param copied how many of them stand in the other report, in passages of some length
 * @param passages the longest first
 * @param certainty how sure it is that this is a report and what it says
 * @param place where the longest passage's section begins
 * @param section key of that section
 */
public record Likeness(
        String unitName,
        int year,
        String source,
        boolean same,
        int length,
        int copied,
        List<CopiedPassage> passages,
        Certainty certainty,
        Place place,
        String section)
        implements Fact {

    /** Less in hundredths is not stated: nobody would call it copying. */
    private static final int LEAST_SHARE = 40;

    /** The same with the unit's own report of last year: routine is told in the same words every year. */
    private static final int LEAST_SAME = 60;

    /** Fewer characters are not stated. */
    private static final int LEAST_COPIED = 100;

    private static final int SHOWN = 60;

    public Likeness {
        passages = List.copyOf(passages);
    }

    /** The copied part in hundredths, rounded down. */
    public int share() {
        return share(length, copied);
    }

    private static int share(int length, int copied) {
        return length == 0 ? 0 : 100 * copied / length;
    }

    /** Whether so much is worth a fact. */
    static boolean isStated(boolean same, int length, int copied) {
        return copied >= LEAST_COPIED && share(length, copied) >= (same ? LEAST_SAME : LEAST_SHARE);
    }

    /** How the longest passage begins in this report; empty if there is none. */
    public String hereBegins() {
        return passages.isEmpty() ? "" : beginning(passages.get(0).here());
    }

    /** How the longest passage begins in the other. */
    public String thereBegins() {
        return passages.isEmpty() ? "" : beginning(passages.get(0).there());
    }

    private static String beginning(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }

    /** The longest passages as they stand in this report. */
    public List<String> here() {
        return passages.stream().map(CopiedPassage::here).toList();
    }

    /** The same passages as they stand in the other. */
    public List<String> there() {
        return passages.stream().map(CopiedPassage::there).toList();
    }

    @Override
    public String quote() {
        return passages.isEmpty() ? "" : passages.get(0).here();
    }
}
