package org.hecha.sweep.trends;

import java.util.List;
import org.hecha.audit.ToolVersions;

/**
 * What the page can show. Numbers of a chart come as numbers and as lengths, so that the template need not reckon.
 *
 * @param summary the last sweep
 * @param sweeps the last ones, oldest first
 * @param changes what the last one found changed
 * @param years by year of the reports
 * @param groups keys of the kinds of problems, columns of the maps
 * @param regions problems for a report of each region; none where no roster names any
 * @param otherRegions how many further regions have problems
 * @param units the units with most problems
 * @param otherUnits how many further units have problems
 * @param rules those that hit most
 * @param otherRules how many further rules hit
 * @param peers the kinds of units
 * @param tool what judged
 */
public record TrendsModel(
        Summary summary,
        List<SweepBar> sweeps,
        List<Change> changes,
        List<YearBar> years,
        List<String> groups,
        List<HeatRow> regions,
        int otherRegions,
        List<HeatRow> units,
        int otherUnits,
        List<RuleBar> rules,
        int otherRules,
        List<Peers> peers,
        ToolVersions tool) {

    /**
     * A sweep.
     *
     * @param finished the day
     * @param reports that could be judged, each content once
     * @param passRate in hundredths with one decimal
     */
    public record Summary(
            int sweep,
            String finished,
            int inputs,
            int reports,
            int units,
            int passed,
            int failed,
            String passRate,
            int notAssessable,
            int missing,
            int duplicates,
            int errors,
            int warnings) {}

    /**
     * A sweep among others.
     *
     * @param x left edge of its column
     * @param stayHeight of the findings that were there before
     * @param newHeight of those that are new, back or changed, on top of them
     * @param fixedHeight of those that were fixed, below the axis
     */
    public record SweepBar(
            int sweep,
            String finished,
            int inputs,
            int open,
            int appeared,
            int fixed,
            String x,
            String stayHeight,
            String newHeight,
            String fixedHeight) {}

    /** What happened to how many findings, and why. */
    public record Change(String kind, String cause, int count) {}

    /** @param rate of those that passed, in hundredths with one decimal */
    public record YearBar(int year, int reports, int passed, int failed, int missing, String rate) {}

    /** A row of a map of problems. */
    public record HeatRow(String name, String note, int reports, int total, List<Heat> cells) {}

    /**
     * A field of a map.
     *
     * @param words what stands in it; empty for none
     * @param level how dark it is, 0 to 5
     */
    public record Heat(String words, int level) {}

    /**
     * A rule.
     *
     * @param hit reports in which it found something
     * @param asked reports on which it had something to say
     * @param rate in hundredths with one decimal
     * @param width of the bar, in hundredths of the longest
     */
    public record RuleBar(
            String rule, String title, String group, String severity, int hit, int asked, String rate, String width) {}

    /**
     * Units that can be compared: of one kind, by their reports on one year.
     *
     * @param kind key of the kind, or as the roster has it
     * @param population units that are known to owe a report
     * @param judged those whose report could be judged
     * @param notAssessable those whose report could not
     * @param missing those of which there is none
     * @param quartiles problems of a report: least, a quarter, half, three quarters, nine tenths, greatest
     * @param ranks the units, fewest problems first
     * @param left how many ranks in the middle are not shown
     */
    public record Peers(
            String kind,
            int year,
            int population,
            int judged,
            int notAssessable,
            int missing,
            List<Integer> quartiles,
            List<Rank> ranks,
            int left) {}

    /**
     * A unit among its peers.
     *
     * @param rank from 1; equal numbers share one
     * @param percentile how many hundredths of the others have more problems
     * @param gap whether ranks before it are not shown
     */
    public record Rank(
            int rank,
            String unit,
            String region,
            int errors,
            int warnings,
            int percentile,
            String width,
            boolean gap) {}
}
