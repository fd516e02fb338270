package org.hecha.memo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a view can show; {@code templates/README.md} lists it for its authors. All words are
 * {@linkplain VisibleText made visible}.
 *
 * @param report the report that is looked at
 * @param audited whether findings were asked for
 * @param findings every finding, in the order of the audit
 * @param remarks what the reader must know before he relies on the view, a sentence each
 * @param sheets pages with what was read on them; empty for formats without pages
 * @param blocks what was read, where there are no pages to show
 */
public record ViewModel(
        Head report,
        boolean audited,
        List<Item> findings,
        List<String> remarks,
        List<Sheet> sheets,
        List<Part> blocks) {

    /**
     * The report.
     *
     * @param file its file name
     * @param unit the reporting unit; empty if unknown
     * @param year the year it reports on; null if unknown
     * @param form title of the form that governs that year; empty if unknown
     * @param blocks how many paragraphs, tables and images were read
     * @param tables how many tables
     * @param figures how many cells of prescribed tables were found
     * @param uncertain how many of those are uncertain
     */
    public record Head(
            String file,
            String unit,
            @Nullable Integer year,
            String form,
            int blocks,
            int tables,
            int figures,
            int uncertain) {}

    /**
     * A finding.
     *
     * @param number from 1
     * @param severity {@code error}, {@code warning} or {@code note}
     * @param severityLabel the severity in Chinese
     * @param place where it stands, in words
     * @param page from 1; null where the format has no pages
     * @param quote the words as they stand; empty for something absent
     * @param message what is wrong
     * @param rule name of the rule
     * @param uncertain whether it rests on an uncertain reading
     * @param target identifier of the mark it belongs to; empty where nothing is shown of it
     */
    public record Item(
            int number,
            String severity,
            String severityLabel,
            String place,
            @Nullable Integer page,
            String quote,
            String message,
            String rule,
            boolean uncertain,
            String target) {}

    /**
     * A page.
     *
     * @param number from 1
     * @param width in points
     * @param height in points
     * @param layers its pictures, the lowest first, as addresses that hold them
     * @param redrawn whether it is drawn after what was read
     * @param marks what was read on it
     */
    public record Sheet(
            int number, double width, double height, List<String> layers, boolean redrawn, List<Mark> marks) {}

    /**
     * Something that was read on a page.
     *
     * @param id unique in the view
     * @param kind {@code paragraph}, {@code heading}, {@code table}, {@code cell} or {@code image}
     * @param look classes: the story, {@code figure}, {@code likely}, a severity
     * @param left edge in hundredths of the page's width
     * @param top edge in hundredths of the page's height
     * @param width in hundredths of the page's width
     * @param height in hundredths of the page's height
     * @param tip what is known of it
     */
    public record Mark(
            String id, String kind, String look, String left, String top, String width, String height, Tip tip) {}

    /**
     * What is known of a mark.
     *
     * @param title what it is
     * @param section the section it stands in; empty if none
     * @param text its words; empty if they stand beside it
     * @param facts what the words mean, a phrase each
     * @param findings what is wrong with it
     */
    public record Tip(String title, String section, String text, List<String> facts, List<Fault> findings) {}

    /**
     * A finding, in a tip.
     *
     * @param number that of the finding
     * @param severity its severity
     * @param message what is wrong
     */
    public record Fault(int number, String severity, String message) {}

    /**
     * A paragraph, table or image of a document without pages.
     *
     * @param id unique in the view
     * @param number of the block, from 1
     * @param kind {@code paragraph}, {@code heading}, {@code table} or {@code image}
     * @param look classes, as of a mark
     * @param label the number that the word processor set before it; the story's name where it is not the body
     * @param words its text, in pieces
     * @param rows of a table
     * @param tip what is known of the whole of it; null if nothing
     */
    public record Part(
            String id,
            int number,
            String kind,
            String look,
            String label,
            List<Words> words,
            List<List<Box>> rows,
            @Nullable Tip tip) {}

    /**
     * Words that share the same marks.
     *
     * @param id unique in the view; empty if nothing leads here
     * @param look classes; empty for plain words
     * @param text the words
     * @param tip what is known of them; null if nothing
     */
    public record Words(String id, String look, String text, @Nullable Tip tip) {}

    /**
     * A cell.
     *
     * @param id unique in the view
     * @param look classes
     * @param rowSpan rows covered
     * @param columnSpan columns covered
     * @param words its text, in pieces
     * @param tip what is known of the whole of it; null if nothing
     */
    public record Box(String id, String look, int rowSpan, int columnSpan, List<Words> words, @Nullable Tip tip) {}
}
