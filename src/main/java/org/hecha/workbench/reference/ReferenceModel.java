package org.hecha.workbench.reference;

import java.util.List;
import org.hecha.form.CitedArticle;

/** What the templates of the rule reference can show. */
public final class ReferenceModel {

    private ReferenceModel() {}

    /**
     * The index.
     *
     * @param rules number of rule ids
     * @param examples number of examples
     * @param groups rules by family
     * @param levels rules by level, gravest first
     * @param years rules by the form of the year, newest first
     */
    public record Index(int rules, int examples, List<Shelf> groups, List<Shelf> levels, List<Shelf> years) {}

    /**
     * Rules that stand together.
     *
     * @param key names the shelf in links
     * @param title of the shelf; empty where the template knows it by its key
     */
    public record Shelf(String key, String title, List<Entry> rules) {}

    /**
     * A rule in a list.
     *
     * @param id the rule
     * @param titles of its DRL rules
     * @param level {@code error}, {@code warning}, {@code note}: the gravest of them
     * @param levelLabel the level in Chinese
     * @param years for which it holds, in words
     */
    public record Entry(String id, List<String> titles, String level, String levelLabel, String years) {}

    /**
     * The page of a rule.
     *
     * @param articles what the basis names, with its words
     * @param parts its DRL rules
     * @param fires examples in which it must find something
     * @param silent examples that it must leave alone
     * @param before the rule before it in the index; empty for the first
     * @param next the rule after it; empty for the last
     * @param adjustment what a rule pack makes of it, in words; empty if nothing
     */
    public record Page(
            Entry rule,
            String group,
            List<String> basis,
            List<CitedArticle> articles,
            List<Part> parts,
            List<Shown> fires,
            List<Shown> silent,
            String before,
            String next,
            String adjustment) {}

    /**
     * The page of the sentences that rules may be written in.
     *
     * @param groups sentences by heading
     */
    public record Sentences(List<SentenceGroup> groups) {}

    /** Sentences under a heading. */
    public record SentenceGroup(String title, List<Sentence> sentences) {}

    /**
     * A sentence.
     *
     * @param text with names for what may be filled in
     * @param meaning in Chinese; empty where the sentence says it
     * @param example as it might stand in a rule
     */
    public record Sentence(String text, String meaning, String example) {}

    /**
     * A DRL rule.
     *
     * @param place file and line, or row of a sheet
     * @param text as its author wrote it
     * @param drl what sentences were turned into; empty for what was written in DRL
     */
    public record Part(
            String name,
            String level,
            String levelLabel,
            String years,
            List<String> needs,
            String comment,
            String place,
            String text,
            String drl) {}

    /**
     * An example.
     *
     * @param title of the example
     * @param file with its line
     * @param base name of the kept report that it changes; empty where it writes the report out
     * @param changes what is changed of it, a sentence each
     * @param passages the words that it is about
     * @param findings what the rule says of it
     * @param report all of it, with the findings beside it; empty where there is none
     */
    public record Shown(
            String title,
            String file,
            String base,
            List<String> changes,
            List<Passage> passages,
            List<Said> findings,
            List<Line> report) {}

    /**
     * A block of a report.
     *
     * @param spans words of a paragraph
     * @param rows of a table
     * @param findings about it
     */
    public record Line(List<Span> spans, List<List<Box>> rows, List<Said> findings) {}

    /** A cell of a table. */
    public record Box(String text, boolean marked, int rowSpan, int columnSpan) {}

    /**
     * A passage of the report.
     *
     * @param label where it stands; empty where the words say enough
     * @param spans its words
     */
    public record Passage(String label, List<Span> spans) {}

    /** Words, marked or not. */
    public record Span(String text, boolean marked) {}

    /** A finding. */
    public record Said(String level, String levelLabel, String message, String suggestion) {}
}
