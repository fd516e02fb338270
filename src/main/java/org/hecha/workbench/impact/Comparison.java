package org.hecha.workbench.impact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.FactKinds;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleFailure;
import org.hecha.rule.RuleSelection;
import org.hecha.workbench.impact.Impact.Difference;
import org.hecha.workbench.impact.Impact.OfRule;
import org.hecha.workbench.store.FactsFormatException;
import org.hecha.workbench.store.KeptReports;
import org.hecha.workbench.store.StoredFacts;

/** Two versions of a rule folder, to be held against stored facts. Only the rule files that differ are run. */
public final class Comparison {

    private static final String OVERRIDES = "overrides.yaml";
    private static final Pattern OVERRIDDEN = Pattern.compile("(?m)^[\"']?([a-z0-9-]+)[\"']?\\s*:");
    private static final Pattern BESIDE =
            Pattern.compile("@needs\\([^)]*(?:last-year|peers|others|before|children|roster)");

    /** Reports that wait for each thread: enough to keep it busy, few enough to be held in memory. */
    private static final int AHEAD = 32;

    private final Forms oldForms;
    private final Forms newForms;
    private final RuleBook oldBook;
    private final RuleBook newBook;
    private final List<String> files;
    private final boolean sameForms;
    private final boolean besides;
    private final Predicate<String> kinds;

    /**
     * @throws org.hecha.rule.RuleException with every fault of the files that differ
     * @throws org.hecha.form.FormException with every fault of the forms
     */
    public Comparison(RuleFolder before, RuleFolder now) throws org.hecha.form.FormException {
        this.oldForms = Forms.load(before);
        this.newForms = Forms.load(now);
        Set<String> differing = new TreeSet<>(RuleBook.files(before));
        differing.addAll(RuleBook.files(now));
        if (same(before, now, "forms/", ".yaml") && same(before, now, "", ".dsl")) {
            Set<String> both = new TreeSet<>(RuleBook.files(before));
            both.retainAll(RuleBook.files(now));
            differing.removeIf(
                    name -> both.contains(name) && java.util.Arrays.equals(before.read(name), now.read(name)));
        }
        boolean overridden = !texts(before, OVERRIDES).equals(texts(now, OVERRIDES));
        Set<String> judged = new TreeSet<>(differing);
        if (overridden) {
            judged.addAll(named(before, now));
            differing.add(OVERRIDES);
        }
        this.oldBook = RuleBook.load(before, oldForms.all(), judged::contains);
        this.newBook = RuleBook.load(now, newForms.all(), judged::contains);
        this.sameForms = oldForms.digest().equals(newForms.digest());
        Predicate<String> asked = kinds(before, judged);
        Predicate<String> askedNow = kinds(now, judged);
        this.kinds = type -> asked.test(type) || askedNow.test(type);
        this.besides = besides(before, judged) || besides(now, judged);
        this.files = List.copyOf(differing);
    }

    /** Files that may hold a rule that either version's overrides speak of. */
    private static Set<String> named(RuleFolder before, RuleFolder now) {
        Set<String> ids = new TreeSet<>();
        Stream.of(before, now)
                .flatMap(folder -> texts(folder, OVERRIDES).stream())
                .forEach(text -> {
                    Matcher id = OVERRIDDEN.matcher(text);
                    while (id.find()) {
                        ids.add(id.group(1));
                    }
                });
        return Stream.of(before, now)
                .flatMap(folder -> RuleBook.files(folder).stream().filter(name -> speaksOf(ids, folder, name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean speaksOf(Set<String> ids, RuleFolder folder, String name) {
        if (name.endsWith(".xlsx")) {
            return true; // its words are packed
        }
        String text = new String(folder.read(name), StandardCharsets.UTF_8);
        return ids.stream().anyMatch(text::contains);
    }

    private static Predicate<String> kinds(RuleFolder folder, Set<String> files) {
        return FactKinds.of(
                folder, RuleBook.files(folder).stream().filter(files::contains).toList());
    }

    /** Whether a file has rules that need other reports; stored facts are of one report each. */
    private static boolean besides(RuleFolder folder, Set<String> files) {
        return RuleBook.files(folder).stream().filter(files::contains).anyMatch(name -> BESIDE.matcher(
                        new String(folder.read(name), StandardCharsets.UTF_8))
                .find());
    }

    private static List<String> texts(RuleFolder folder, String path) {
        return folder.each(path).stream()
                .map(name -> new String(folder.read(name), StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean same(RuleFolder before, RuleFolder now, String sub, String suffix) {
        List<String> names = before.files(sub, suffix);
        return names.equals(now.files(sub, suffix))
                && names.stream().allMatch(name -> java.util.Arrays.equals(before.read(name), now.read(name)));
    }

    private record OfReport(List<Map.Entry<String, Difference>> differences, List<String> failures, boolean stale) {}

    /**
     * Judges every stored report by both versions.
     *
     * @param before the older version, in words
     * @param jobs threads
     */
    public Impact impact(String before, KeptReports store, int jobs) throws IOException, InterruptedException {
        Totals totals = new Totals();
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            Deque<Future<OfReport>> running = new ArrayDeque<>();
            store.each(report -> {
                running.add(threads.submit(() -> differences(report)));
                if (running.size() > AHEAD * jobs) {
                    totals.add(result(running.remove()));
                }
            });
            while (!running.isEmpty()) {
                totals.add(result(running.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
        return totals.impact(before);
    }

    private static OfReport result(Future<OfReport> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    /** What is counted over all reports. */
    private final class Totals {

        private final Map<String, Counted> rules = new TreeMap<>();
        private final List<String> failures = new ArrayList<>();
        private int reports;
        private int touched;
        private int stale;

        void add(OfReport one) {
            reports++;
            failures.addAll(one.failures());
            touched += one.differences().isEmpty() ? 0 : 1;
            stale += one.stale() ? 1 : 0;
            count(one, rules);
        }

        Impact impact(String before) {
            List<OfRule> list = new ArrayList<>();
            rules.forEach((id, counted) -> list.add(counted.of(id)));
            return new Impact(before, reports, touched, files, remarks(stale), list, failures);
        }
    }

    private List<String> remarks(int stale) {
        List<String> remarks = new ArrayList<>();
        if (!sameForms) {
            remarks.add("格式、法规或词表也有改动：它们改变的是读取，要重新审核报告才看得出来。");
        }
        if (besides) {
            remarks.add("改动的规则中有要与其他报告对照的（@needs）；存下的事实各是一份报告的，没有对照，这些规则的增减看不出来。");
        }
        if (stale > 0) {
            remarks.add("有 " + stale + " 份报告的事实是用另外的格式、法规或词表读取的，宜重新审核。");
        }
        return remarks;
    }

    private OfReport differences(KeptReports.Kept report) {
        try {
            StoredFacts stored = report.read(newForms, kinds);
            Judgement now = newBook.judge(stored.facts(), RuleSelection.ALL);
            Judgement then = oldBook.judge(
                    sameForms ? stored.facts() : report.read(oldForms, kinds).facts(), RuleSelection.ALL);
            List<String> failures = now.failures().stream()
                    .map(RuleFailure::message)
                    .map(message -> stored.source() + "：" + message)
                    .toList();
            return new OfReport(
                    differences(stored, then, now), failures, !stored.forms().equals(newForms.digest()));
        } catch (FactsFormatException unusable) {
            return new OfReport(List.of(), List.of(String.valueOf(unusable.getMessage())), false);
        } catch (IOException unreadable) {
            return new OfReport(List.of(), List.of(report.name() + " 无法读取：" + unreadable.getMessage()), false);
        }
    }

    private static List<Map.Entry<String, Difference>> differences(StoredFacts stored, Judgement then, Judgement now) {
        Map<String, Finding> old = new LinkedHashMap<>();
        then.findings().forEach(finding -> old.put(finding.fingerprint(), finding));
        List<Map.Entry<String, Difference>> differences = new ArrayList<>();
        for (Finding finding : now.findings()) {
            Finding before = old.remove(finding.fingerprint());
            if (before == null) {
                differences.add(difference("added", stored, finding, ""));
            } else if (!words(before).equals(words(finding))) {
                differences.add(difference("changed", stored, finding, words(before)));
            }
        }
        old.values().forEach(gone -> differences.add(difference("removed", stored, gone, "")));
        return differences;
    }

    private static String words(Finding finding) {
        return finding.severity().label() + "：" + finding.message();
    }

    private static Map.Entry<String, Difference> difference(
            String kind, StoredFacts stored, Finding finding, String was) {
        return Map.entry(
                finding.rule(),
                new Difference(
                        kind,
                        stored.source(),
                        stored.facts().report().unitName(),
                        finding.location().label(),
                        finding.severity().key(),
                        finding.location().quote(),
                        finding.message(),
                        was));
    }

    /** What is counted for one rule. */
    private static final class Counted {

        private final Map<String, Integer> kinds = new TreeMap<>();
        private final List<Difference> samples = new ArrayList<>();
        private int reports;

        private void add(Difference difference) {
            if (kinds.merge(difference.kind(), 1, Integer::sum) <= Impact.SAMPLES) {
                samples.add(difference);
            }
        }

        private int count(String kind) {
            return kinds.getOrDefault(kind, 0);
        }

        private OfRule of(String id) {
            return new OfRule(id, count("added"), count("removed"), count("changed"), reports, List.copyOf(samples));
        }
    }

    private static void count(OfReport one, Map<String, Counted> rules) {
        Set<String> seen = new TreeSet<>();
        one.differences().forEach(entry -> {
            Counted counted = rules.computeIfAbsent(entry.getKey(), none -> new Counted());
            counted.add(entry.getValue());
            counted.reports += seen.add(entry.getKey()) ? 1 : 0;
        });
    }
}
