package org.hecha.sweep.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.VisibleText;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;
import org.hecha.sweep.BookCard;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.Overview;
import org.hecha.sweep.store.SweepRow;
import org.hecha.sweep.trends.TrendsModel.Change;
import org.hecha.sweep.trends.TrendsModel.RuleBar;
import org.hecha.sweep.trends.TrendsModel.Summary;
import org.hecha.sweep.trends.TrendsModel.SweepBar;
import org.hecha.sweep.trends.TrendsModel.YearBar;

/** Adds up a store's sweeps for the page of trends. What it holds grows with units and years, not with findings. */
public final class Trends {

    private static final String TEMPLATE = "trends/trends.ftlh";
    private static final int SWEEPS = 12;
    private static final int UNITS = 40;
    private static final int REGIONS = 30;
    private static final int RULES = 25;
    /** Heights of the chart of sweeps above and below its axis, and the width of a column with the gap behind it. */
    private static final double ABOVE = 130;

    private static final double BELOW = 40;
    private static final double COLUMN = 38;

    private final Overview overview;
    private final SweepRow sweep;
    private final BookCard book;
    private final List<String> groups;
    private final HeatMap units;
    private final HeatMap regions;
    private final PeerTable peers = new PeerTable();
    private final Map<Integer, int[]> years = new TreeMap<>(); // passed, failed, missing
    private final Map<Integer, Listing> reports = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final int[] hits;
    private final int[] asked;
    private int passed;
    private int failed;
    private int errors;
    private int warnings;

    private Trends(Overview overview, SweepRow sweep, BookCard book) {
        this.overview = overview;
        this.sweep = sweep;
        this.book = book;
        this.groups = book.rules().stream()
                .filter(rule -> rule.severity() != Severity.NOTE && !rule.off())
                .map(RuleInfo::group)
                .distinct()
                .sorted()
                .toList();
        this.units = new HeatMap(groups.size());
        this.regions = new HeatMap(groups.size());
        this.hits = new int[book.rules().size()];
        this.asked = new int[hits.length];
    }

    /** What the last finished sweep and those before it come to; none if there is no finished sweep. */
    public static Optional<TrendsModel> of(Overview overview) {
        List<SweepRow> sweeps = overview.sweeps(SWEEPS);
        return sweeps.stream().findFirst().flatMap(last -> overview.rulebook(last.rulesKey())
                .map(card -> new Trends(overview, last, BookCard.parse(card)).model(sweeps)));
    }

    /**
     * The page: one file that needs no other.
     *
     * @throws MemoException if the template cannot be used
     */
    public static String page(TrendsModel model, TemplateFolder templates) throws MemoException {
        return PageTemplate.load(templates, TEMPLATE).render(model);
    }

    private TrendsModel model(List<SweepRow> sweeps) {
        overview.lines(sweep.id(), this::count);
        overview.open(sweep.id(), this::count);
        List<RuleBar> rules = rules();
        return new TrendsModel(
                summary(),
                bars(sweeps),
                overview.changes(sweep.id()).stream()
                        .map(change -> new Change(change.kind().key(), change.cause(), change.count()))
                        .toList(),
                yearBars(),
                groups,
                regions.densest(REGIONS),
                Math.max(0, regions.size() - REGIONS),
                units.most(UNITS),
                Math.max(0, units.size() - UNITS),
                rules.subList(0, Math.min(RULES, rules.size())),
                Math.max(0, rules.size() - RULES),
                peers.peers(),
                book.tool());
    }

    private void count(Overview.Line line) {
        Listing listed = new Listing(
                VisibleText.of(line.listed().unit()),
                VisibleText.of(line.listed().parent()),
                VisibleText.of(line.listed().kind()),
                line.listed().year());
        if (line.state() == InputState.DUPLICATE) {
            return;
        }
        int[] year = years.computeIfAbsent(listed.year(), none -> new int[3]);
        peers.add(listed, line.state(), line.judged(), line.errors(), line.warnings());
        if (!listed.unit().isEmpty()) {
            names.add(listed.unit());
        }
        if (line.state() == InputState.MISSING) {
            year[2]++;
        }
        if (!line.judged()) {
            return;
        }
        reports.put(line.report(), listed);
        units.addReport(name(listed), listed.parent());
        if (!listed.parent().isEmpty()) {
            regions.addReport(listed.parent(), "");
        }
        boolean sound = line.errors() == 0;
        year[sound ? 0 : 1]++;
        passed += sound ? 1 : 0;
        failed += sound ? 0 : 1;
        errors += line.errors();
        warnings += line.warnings();
        for (int i = 0; i < Math.min(hits.length, line.outcomes().length()); i++) {
            char outcome = line.outcomes().charAt(i);
            hits[i] += outcome == 'F' ? 1 : 0;
            asked[i] += outcome == 'F' || outcome == 'P' ? 1 : 0;
        }
    }

    private static String name(Listing listed) {
        return listed.unit().isEmpty() ? "（未能识别）" : listed.unit();
    }

    private void count(Overview.Open open) {
        Listing listed = reports.get(open.report());
        int rule = Collections.binarySearch(book.ids(), open.rule());
        if (listed == null || rule < 0 || open.severity().equals(Severity.NOTE.key())) {
            return;
        }
        int group = groups.indexOf(book.rules().get(rule).group());
        if (group < 0) {
            return;
        }
        units.add(name(listed), listed.parent(), group, open.count());
        if (!listed.parent().isEmpty()) {
            regions.add(listed.parent(), "", group, open.count());
        }
    }

    private Summary summary() {
        Map<String, Integer> counts = sweep.counts();
        return new Summary(
                sweep.id(),
                day(sweep),
                counts.getOrDefault("inputs", 0),
                passed + failed,
                names.size(),
                passed,
                failed,
                rate(passed, passed + failed),
                counts.getOrDefault("not_assessable", 0) + counts.getOrDefault("quarantined", 0),
                counts.getOrDefault("missing", 0),
                counts.getOrDefault("duplicate", 0),
                errors,
                warnings);
    }

    private static String day(SweepRow sweep) {
        return sweep.finished().length() < 10
                ? sweep.finished()
                : sweep.finished().substring(0, 10);
    }

    private static String rate(int part, int whole) {
        return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }

    private static List<SweepBar> bars(List<SweepRow> latestFirst) {
        List<SweepRow> sweeps = new ArrayList<>(latestFirst);
        Collections.reverse(sweeps);
        int greatest = sweeps.stream()
                .mapToInt(one -> appeared(one) + stayed(one))
                .max()
                .orElse(1);
        int fixed = sweeps.stream().mapToInt(one -> fixed(one)).max().orElse(1);
        List<SweepBar> bars = new ArrayList<>();
        for (SweepRow one : sweeps) {
            bars.add(new SweepBar(
                    one.id(),
                    day(one),
                    one.counts().getOrDefault("inputs", 0),
                    appeared(one) + stayed(one),
                    appeared(one),
                    fixed(one),
                    length(bars.size() * COLUMN),
                    length(ABOVE * stayed(one) / Math.max(1, greatest)),
                    length(ABOVE * appeared(one) / Math.max(1, greatest)),
                    length(fixed(one) == 0 ? 0 : Math.max(2, BELOW * fixed(one) / Math.max(fixed, greatest / 3)))));
        }
        return bars;
    }

    private static int stayed(SweepRow sweep) {
        return sweep.counts().getOrDefault("remaining", 0) + sweep.counts().getOrDefault("altered", 0);
    }

    private static int appeared(SweepRow sweep) {
        return sweep.counts().getOrDefault("appeared", 0) + sweep.counts().getOrDefault("reopened", 0);
    }

    private static int fixed(SweepRow sweep) {
        return sweep.counts().getOrDefault("fixed", 0);
    }

    private static String length(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    private List<YearBar> yearBars() {
        List<YearBar> bars = new ArrayList<>();
        years.forEach((year, counts) -> {
            int all = counts[0] + counts[1];
            if (year > 0 && Arrays.stream(counts).sum() > 0) {
                bars.add(new YearBar(year, all, counts[0], counts[1], counts[2], rate(counts[0], all)));
            }
        });
        return bars;
    }

    private List<RuleBar> rules() {
        int greatest = Math.max(1, Arrays.stream(hits).max().orElse(1));
        List<RuleBar> bars = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            RuleInfo rule = book.rules().get(i);
            if (hits[i] > 0) {
                bars.add(new RuleBar(
                        rule.id(),
                        rule.title(),
                        rule.group(),
                        rule.severity().key(),
                        hits[i],
                        asked[i],
                        rate(hits[i], asked[i]),
                        length(100.0 * hits[i] / greatest)));
            }
        }
        bars.sort(Comparator.comparingInt(RuleBar::hit).reversed().thenComparing(RuleBar::rule));
        return bars;
    }
}
