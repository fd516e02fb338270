package org.hecha.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleSelection;
import org.hecha.workbench.Example;
import org.hecha.workbench.Trial;
import org.hecha.workbench.Workbench;

/** The examples of a rule folder, run once or, after edits, as far as the edits may concern them. For one thread. */
final class ExampleRun {

    private static final String EXAMPLES = ".examples.yaml";

    private final RuleOptions rules;
    private final Home home;
    private final List<String> ids;
    private Map<String, byte[]> seen = Map.of();
    /** The rules of the last run whose examples did not all hold. */
    private Set<String> failing = Set.of();

    private boolean ran;

    /** @param ids rules that are asked for; none for all */
    ExampleRun(RuleOptions rules, Home home, List<String> ids) {
        this.rules = rules;
        this.home = home;
        this.ids = ids;
    }

    /**
     * What became of them.
     *
     * @param poor rules without an example that fires or without one that does not
     */
    record Result(List<Trial> trials, List<String> poor) {}

    /** All that are asked for. */
    Result all() {
        return run(Set.of(), true);
    }

    /** Those of the files that were edited since the last run, and of those in which one failed. */
    Result touched() {
        Map<String, byte[]> now = contents(rules.folder(home));
        Set<String> edited = new TreeSet<>(now.keySet());
        edited.addAll(seen.keySet());
        edited.removeIf(name -> Arrays.equals(now.get(name), seen.get(name)));
        Set<String> ruleFiles = new HashSet<>(RuleBook.files(rules.folder(home)));
        boolean everything =
                !ran || !edited.stream().allMatch(name -> name.endsWith(EXAMPLES) || ruleFiles.contains(name));
        return run(edited, everything);
    }

    private Result run(Set<String> edited, boolean everything) {
        RuleFolder folder = rules.folder(home);
        ran = false; // until it has come to its end
        seen = contents(folder);
        Forms forms = rules.forms(home);
        RuleSelection selection = new RuleSelection(new LinkedHashSet<>(ids), Set.of());
        RuleBook book = rules.book(home, forms, selection);
        Workbench bench = new Workbench(folder, forms, book);
        List<Example> examples = asked(bench);
        Set<String> concerned = new HashSet<>(failing);
        book.sources(folder, forms.all()).stream()
                .filter(source -> edited.contains(source.file()))
                .forEach(source -> concerned.add(source.id()));
        Set<String> files = new HashSet<>();
        edited.forEach(name -> files.add(folder.display(name)));
        List<Trial> trials = examples.stream()
                .filter(one -> everything || concerned.contains(one.rule()) || files.contains(one.file()))
                .map(bench::run)
                .toList();
        failing = new HashSet<>();
        trials.stream()
                .filter(trial -> !trial.passed())
                .forEach(trial -> failing.add(trial.example().rule()));
        ran = true;
        return new Result(trials, bench.withoutBothKinds(examples, ids));
    }

    private List<Example> asked(Workbench bench) {
        try {
            List<Example> examples = new ArrayList<>(bench.examples());
            examples.removeIf(example -> !ids.isEmpty() && !ids.contains(example.rule()));
            return examples;
        } catch (RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, byte[]> contents(RuleFolder folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        folder.files("", "").forEach(name -> contents.put(name, folder.read(name)));
        return contents;
    }
}
