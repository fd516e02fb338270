package org.hecha.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hecha.document.Place;
import org.hecha.form.Form;
import org.hecha.form.FormTable;
import org.hecha.form.Forms;
import org.hecha.form.Identity;
import org.hecha.report.Certainty;
import org.hecha.report.Doubts;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;
import org.hecha.report.UnitKind;

/**
 * Many reports, ready to be held against each other. Built once from their profiles; then any number of threads may ask for
 * what they say of one of them. The same profiles in the same order give the same facts.
 */
public final class Corpus {

    /** Passages that a finding lists. */
    private static final int PASSAGES = 6;

    private final List<Profile> profiles;
    private final IdentityHashMap<Profile, Integer> numbers = new IdentityHashMap<>();
    private final Units units;
    private final Peers peers = new Peers();
    private final CopySearch copies;
    private final Roster roster;

    private Corpus(List<Profile> profiles, Roster roster) {
        this.profiles = List.copyOf(profiles);
        this.roster = roster;
        for (int i = 0; i < profiles.size(); i++) {
            numbers.put(profiles.get(i), i);
        }
        this.units = Units.of(profiles);
        for (int i = 0; i < profiles.size(); i++) {
            if (units.isFirst(i, profiles.get(i).year()) && !units.isAlone(i)) {
                peers.add(profiles.get(i));
            }
        }
        peers.sort();
        this.copies = CopySearch.of(profiles, units.numbers());
    }

    /** @param roster who owes a report; {@link Roster#NONE} if nobody knows */
    public static Corpus of(List<Profile> profiles, Roster roster) {
        return new Corpus(profiles, roster);
    }

    /**
     * What the other reports say of one.
     *
     * @param profile of the report, one of the corpus
     * @param facts of the report
     * @return facts to be judged together with the report's own; empty where it stands beside no other
     */
    public List<Fact> facts(Profile profile, ReportFacts facts) {
        int number = number(profile);
        List<Fact> found = new ArrayList<>();
        Optional<Profile> last = lastYear(profile);
        last.ifPresent(earlier -> found.addAll(LastYear.facts(facts, earlier)));
        if (!units.isAlone(number)) {
            found.addAll(peers.facts(profile, facts, last.orElse(null)));
        }
        last.ifPresent(earlier -> found.add(likeness(profile, facts, earlier, true)));
        if (profiles.size() > 1) {
            found.add(new OtherReports(profiles.size() - 1));
        }
        copies.partners(number).stream()
                .filter(other -> !other.key().fits(profile.key()))
                .forEach(other -> found.add(likeness(profile, facts, other, false)));
        units.before(number, profile.year())
                .ifPresent(before -> found.add(Versions.changed(facts, profile, profiles.get(before))));
        if (profile.placed() && roster.has(profile.key())) {
            found.add(new ExpectedReport(profile.unitName(), profile.year(), true));
        }
        found.addAll(rollUps(profile, facts));
        return found;
    }

    /**
     * What last year's report says of one, where somebody says that it is that of the same unit.
     *
     * @throws IllegalArgumentException if it is not of the year before
     */
    public static List<Fact> facts(Profile profile, ReportFacts facts, Profile last) {
        if (last.year() != profile.year() - 1) {
            throw new IllegalArgumentException("not of the year before " + profile.year() + ": " + last.year());
        }
        List<Fact> found = new ArrayList<>(LastYear.facts(facts, last));
        found.add(likeness(profile, facts, last, true, new CommonWording(0)));
        return found;
    }

    private int number(Profile profile) {
        Integer number = numbers.get(profile);
        if (number == null) {
            throw new IllegalArgumentException("not of this corpus: " + profile.source());
        }
        return number;
    }

    /** The report of the same unit on the year before, if its unit is certain. */
    public Optional<Profile> lastYear(Profile profile) {
        return units.lastYear(number(profile), profile.year()).map(profiles::get);
    }

    /** The units of the roster of which there is no report on a year, in its order. */
    public List<Roster.Entry> absent(int year) {
        Map<String, List<UnitKey>> received = new TreeMap<>();
        for (Profile profile : profiles) {
            if (profile.placed() && profile.year() == year) {
                received.computeIfAbsent(profile.key().core(), core -> new ArrayList<>())
                        .add(profile.key());
            }
        }
        return roster.entries().stream()
                .filter(entry -> received.getOrDefault(entry.key().core(), List.of()).stream()
                        .noneMatch(entry.key()::fits))
                .toList();
    }

    /** What there is to judge of a report that is missing: that it is owed. Only rules that need a roster can judge it. */
    public static ReportFacts absent(Roster.Entry entry, int year, Forms forms) {
        Form form = forms.forYear(year);
        Report report = new Report(
                entry.unitName(), UnitKind.UNKNOWN, year, year, form.id(), "", Certainty.CERTAIN, Place.DOCUMENT);
        List<Fact> facts = List.of(report, new ExpectedReport(entry.unitName(), year, false));
        return new ReportFacts(report, form, Doubts.NONE, true, facts);
    }

    private Likeness likeness(Profile profile, ReportFacts facts, Profile other, boolean same) {
        return likeness(profile, facts, other, same, copies.common());
    }

    private static Likeness likeness(
            Profile profile, ReportFacts facts, Profile other, boolean same, CommonWording common) {
        StrippedProse here = profile.prose().stripped();
        PassageFinder.Shared shared = new PassageFinder(here, common.in(here.text()))
                .with(other.prose().stripped());
        List<CopiedPassage> passages = shared.passages();
        String section = passages.isEmpty() ? "" : passages.get(0).section();
        return new Likeness(
                other.unitName(),
                other.year(),
                other.source(),
                same,
                shared.length(),
                shared.copied(),
                passages.subList(0, Math.min(PASSAGES, passages.size())),
                Certainty.CERTAIN,
                place(facts, section),
                section);
    }

    private static Place place(ReportFacts facts, String section) {
        return facts.all(Section.class).stream()
                .filter(one -> one.own() && one.section().equals(section))
                .findFirst()
                .map(Section::place)
                .orElse(Place.DOCUMENT);
    }

    private List<RollUp> rollUps(Profile profile, ReportFacts facts) {
        List<Roster.Entry> below = profile.placed() ? roster.below(profile.key()) : List.of();
        if (below.isEmpty()) {
            return List.of();
        }
        List<Profile> children = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Roster.Entry child : below) {
            profiles.stream()
                    .filter(one -> one.placed()
                            && one.year() == profile.year()
                            && one.key().fits(child.key()))
                    .findFirst()
                    .ifPresentOrElse(children::add, () -> absent.add(child.unitName()));
        }
        List<RollUp> found = new ArrayList<>();
        Map<String, Figure> figures = new TreeMap<>(FigureValues.own(facts));
        for (FormTable table : facts.form().tables()) {
            rollUp(table, figures, below.size(), children, absent).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<RollUp> rollUp(
            FormTable table, Map<String, Figure> figures, int below, List<Profile> children, List<String> absent) {
        List<String> without = new ArrayList<>(absent);
        children.stream()
                .filter(child -> figures.entrySet().stream()
                        .filter(one -> one.getValue().table().equals(table.key()))
                        .noneMatch(one -> child.figures().has(one.getKey())))
                .forEach(child -> without.add(child.unitName()));
        int compared = 0;
        List<RollUp.ChildSum> differing = new ArrayList<>();
        Certainty certainty = Certainty.CERTAIN;
        Figure first = null;
        for (Map.Entry<String, Figure> entry : figures.entrySet()) {
            Figure figure = entry.getValue();
            BigDecimal value = figure.value();
            boolean known = children.stream().allMatch(child -> child.figures().value(entry.getKey()) != null);
            if (!figure.table().equals(table.key()) || value == null) {
                continue;
            }
            first = first == null || figure.place().compareTo(first.place()) < 0 ? figure : first;
            if (!known || isOfOneReport(table, figure)) {
                continue;
            }
            compared++;
            BigDecimal sum = BigDecimal.ZERO;
            Certainty sure = figure.certainty();
            for (Profile child : children) {
                BigDecimal part = child.figures().value(entry.getKey());
                sum = sum.add(part == null ? BigDecimal.ZERO : part);
                sure = sure.and(child.figures().certainty(entry.getKey()));
            }
            if (sum.compareTo(value) != 0) {
                differing.add(new RollUp.ChildSum(figure, sum));
                certainty = certainty.and(sure);
            }
        }
        if (first == null || compared == 0) {
            return Optional.empty();
        }
        differing.sort(Comparator.comparing(one -> one.figure().place()));
        return Optional.of(new RollUp(
                table.key(),
                table.title(),
                below,
                without,
                compared,
                differing,
                first.section(),
                certainty,
                first.place()));
    }

    /** What the table adds up of its own is shown by what it adds up. */
    private static boolean isOfOneReport(FormTable table, Figure figure) {
        return table.identities().stream()
                .filter(identity -> identity.each() == Identity.Each.COLUMN
                        && !identity.kind().equals("flow"))
                .anyMatch(identity -> identity.left().contains(figure.row()));
    }
}
