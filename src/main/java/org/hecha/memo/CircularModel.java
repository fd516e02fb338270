package org.hecha.memo;

import java.util.List;
import org.hecha.audit.ToolVersions;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a circular (核查通报) can show: all reports of a run.
 *
 * @param summary how many there are, and what was found in them
 * @param themes errors and warnings by group, the most widespread first
 * @param reports every report with its findings, in the order of the run
 * @param letter what the sending office adds
 * @param tool what made the result
 */
public record CircularModel(
        Summary summary, List<Theme> themes, List<MemoModel> reports, Letter letter, ToolVersions tool) {

    /**
     * The run in numbers; waived findings are counted apart.
     *
     * @param reports how many files
     * @param passed without an error
     * @param failed with errors
     * @param notAssessable that could not be read as a report
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
            MemoModel.Counts counts,
            List<Integer> years,
            int scored,
            @Nullable String average) {}

    /**
     * The faults of one group of rules.
     *
     * @param key name of the group: {@code format}
     * @param findings how many errors and warnings
     * @param units how many reports have them
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
