package org.hecha.report;

import org.hecha.document.Place;
import org.hecha.form.FormTable;

/**
 * A section of the report: its heading and all that follows it up to the next section's heading.
 *
 * @param section key of the prescribed subject it treats ({@code overview}, {@code fees}, …); empty where it treats none
 * @param title its heading as it stands, without number
 * @param formTitle the prescribed wording that the heading comes nearest to; empty if none
 * @param regime id of the form whose wording the heading follows; empty if none
 * @param wording how near the heading comes to that form's accepted wordings: 100 for equal, 0 for nothing in common
 * @param position place of that subject in the governing form, from 1; 0 where it has none
 * @param order position among the report's sections, from 1
 * @param own whether it belongs to the report itself; false for a form that is pasted behind it
 * @param text its prose, paragraphs separated by {@code \n}, tables and headings of lower level left out and in
 *     respectively
 * @param tables number of tables in it
 * @param images number of images in it
 * @param subheadings number of headings of lower level in it
 * @param certainty whether the subject is beyond doubt
 * @param place where the heading stands
 */
public record Section(
        String section,
        String title,
        String formTitle,
        String regime,
        int wording,
        int position,
        int order,
        boolean own,
        String text,
        int tables,
        int images,
        int subheadings,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return title;
    }

    /** Number of characters of its prose, white space left out. */
    public int length() {
        return (int) text.chars()
                .filter(c -> !Character.isWhitespace(c) && c != '\u3000')
                .count();
    }

    /** Whether its prose holds the labels of a table, as where an extraction has lost the table's grid. */
    public boolean scatters(FormTable table) {
        return TableWords.standIn(text, table);
    }

    /** Its prose without white space and marks at the end: 无, 其他无需要报告的事项. */
    public String substance() {
        String words = text.replaceAll("[\\s\u3000]+", "");
        int end = words.length();
        while (end > 0 && "。．.；;！!".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
