package org.hecha.memo;

import java.util.List;
import org.hecha.audit.ToolVersions;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a circular (核查通报) can show: all reports of a run.
 *
 * @param summary how many there are, and what was found in them
 * @param standing who did well, and who did not
 * @param themes errors and warnings by group, the most widespread first
 * @param units every unit with what was found in its reports, in the order of the run
 * @param reports the reports with the findings that the annex lists, in the order of the run; all of them unless
 *     {@code listing} says otherwise; without the rules that they meet
 * @param listing what the annexes list
 * @param sweep what the sweep says beside; null for an audit
 * @param letter what the sending office adds
 * @param tool what made the result
 */
public record CircularModel(
        Summary summary,
        Standing standing,
        List<Theme> themes,
        List<UnitLine> units,
        List<MemoModel> reports,
        Listing listing,
        @Nullable Sweep sweep,
        Letter letter,
        ToolVersions tool) {

    /**
     * The run in numbers; waived findings are counted apart.
     *
     * @param reports how many files
     * @param passed without an error
     * @param failed with errors
     * @param notAssessable that could not be read as a report
     * @param missing reports that are owed and were not found; not among {@code reports}
     * @param units how many units have sent something
     * @param counts findings of all
     * @param years the years reported on, ascending
     * @param scored how many have a score
     * @param average of their scores, with one decimal; null if none has one
     */
    public record Summary(
            int reports,
            int passed,
            int failed,
            int notAssessable,
            int missing,
            int units,
            MemoModel.Counts counts,
            List<Integer> years,
            int scored,
            @Nullable String average) {}

    /**
     * The two ends; both empty if there are fewer than three units.
     *
     * @param clean whether the good ones have neither errors nor warnings; else they have no error and few warnings
     * @param good reports on time and in order
     * @param poor with the most errors, the worst first
     */
    public record Standing(boolean clean, List<UnitLine> good, List<UnitLine> poor) {}

    /**
     * A unit and its reports.
     *
     * @param name of the unit; the file's name where the unit is unknown
     * @param reports how many it has
     * @param passed without an error
     * @param failed with errors
     * @param notAssessable that could not be read as a report
     * @param missing that it owes
     * @param counts findings of all
     * @param average of the scores, with one decimal; null if none has one
     */
    public record UnitLine(
            String name,
            int reports,
            int passed,
            int failed,
            int notAssessable,
            int missing,
            MemoModel.Counts counts,
            @Nullable String average) {}

    /**
     * The annexes of a run that is too large to be listed whole: what is left out stands in the ledger.
     *
     * @param byUnit whether the first one has a line for each unit; else for each report
     * @param listed how many findings the second one lists
     * @param left how many it leaves out
     * @param severities of what it lists: {@code 错误和警告}; empty if it lists all
     */
    public record Listing(boolean byUnit, int listed, int left, String severities) {}

    /**
     * A sweep against the one before.
     *
     * @param number of the sweep
     * @param first whether there was none before
     * @param duplicates files that equal another one, and are not counted again
     * @param missed names and years of the missing reports
     * @param appeared findings that are new
     * @param remaining that were there before
     * @param fixed that are gone
     * @param reopened that came back
     * @param altered that have another value
     */
    public record Sweep(
            int number,
            boolean first,
            int duplicates,
            List<String> missed,
            int appeared,
            int remaining,
            int fixed,
            int reopened,
            int altered) {}

    /**
     * The faults of one group of rules.
     *
     * @param key name of the group: {@code format}
     * @param findings how many errors and warnings
     * @param units how many units have them
     * @param problems by rule, the most widespread first
     */
    public record Theme(String key, int findings, int units, List<Problem> problems) {}

    /**
     * The faults that one rule found.
     *
     * @param rule its name
     * @param title its title
     * @param findings how many
     * @param units names of the units, in the order of the run, each once; the file's name where the unit is unknown
     */
    public record Problem(String rule, String title, int findings, List<String> units) {}
}
