package org.hecha.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.hecha.across.Roster;
import org.hecha.audit.Appraisal;
import org.hecha.audit.ToolVersions;
import org.hecha.document.Documents;
import org.hecha.form.Forms;
import org.hecha.rule.RuleBook;
import org.hecha.sweep.store.Listing;

/**
 * What to sweep, and with what.
 *
 * @param sources what was typed, for people
 * @param inputs in the order of the outputs
 * @param expected reports that the roster expects somewhere among them
 * @param rules forms and rules
 * @param documents reads files; the caller closes it
 * @param reading all options that decide what can be read, in words
 * @param appraisal waivers, and the scoring scheme
 * @param jobs how many files are read at a time
 * @param retry whether files are read again that took too long, too much memory, or their reader's life
 * @param profile whether the rules are timed, too
 * @param versions what outputs say of the program
 * @param sumsInto for each unit whose figures are contained in another's the name of that one
 * @param faults is told of every exception that is a fault of the program, with the file's hash
 */
public record SweepPlan(
        String sources,
        List<SweepInput> inputs,
        List<Expected> expected,
        SweepRules rules,
        Documents documents,
        String reading,
        Appraisal appraisal,
        int jobs,
        boolean retry,
        boolean profile,
        BiFunction<Forms, RuleBook, ToolVersions> versions,
        Map<String, String> sumsInto,
        BiConsumer<String, Throwable> faults) {

    public SweepPlan {
        inputs = List.copyOf(inputs);
        expected = List.copyOf(expected);
        sumsInto = Map.copyOf(sumsInto);
    }

    /** A plan in which no unit's figures contain another's. */
    public SweepPlan(
            String sources,
            List<SweepInput> inputs,
            List<Expected> expected,
            SweepRules rules,
            Documents documents,
            String reading,
            Appraisal appraisal,
            int jobs,
            boolean retry,
            boolean profile,
            BiFunction<Forms, RuleBook, ToolVersions> versions,
            BiConsumer<String, Throwable> faults) {
        this(
                sources, inputs, expected, rules, documents, reading, appraisal, jobs, retry, profile, versions,
                Map.of(), faults);
    }

    /** Who owes a report, as far as rosters say. */
    Roster units() {
        Map<String, Roster.Entry> units = new LinkedHashMap<>();
        inputs.forEach(input -> add(input.listed(), units));
        expected.forEach(one -> add(one.listed(), units));
        return new Roster(List.copyOf(units.values()));
    }

    private void add(Listing listed, Map<String, Roster.Entry> units) {
        if (!listed.unit().isEmpty()) {
            units.computeIfAbsent(listed.unit(), unit -> new Roster.Entry(unit, sumsInto.getOrDefault(unit, "")));
        }
    }
}
