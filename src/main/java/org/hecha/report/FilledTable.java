package org.hecha.report;

import java.util.List;
import org.hecha.document.Place;

/**
 * A prescribed table as it was found in the report.
 *
 * @param table key of the table
 * @param title what the form calls it
 * @param regime id of the form whose rows and columns it follows, by its labels
 * @param fit how well its rows and columns fit the governing form, 0 to 100; 0 if that form has no such table
 * @param figures number of cells that must hold a number
 * @param numbers how many of them do
 * @param blanks how many are blank
 * @param doubtful how many may be others than they read: recognised with doubt, or read in two ways that disagree
 * @param missing labels of rows and columns that the governing form prescribes and that are not there
 * @param added labels of rows and columns that the form does not have
 * @param reordered labels of rows and columns out of the prescribed order
 * @param own whether it stands in the report itself; false in a form pasted behind it
 * @param section key of the section it stands in
 * @param certainty whether its cells were told apart beyond doubt
 * @param reason why it is not certain, in Chinese; empty if it is
 * @param place where it begins
 */
public record FilledTable(
        String table,
        String title,
        String regime,
        int fit,
        int figures,
        int numbers,
        int blanks,
        int doubtful,
        List<String> missing,
        List<String> added,
        List<String> reordered,
        boolean own,
        String section,
        Certainty certainty,
        String reason,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return "";
    }

    public boolean isEmpty() {
        return numbers == 0;
    }
}
