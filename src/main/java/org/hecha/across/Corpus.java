package org.hecha.across;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hecha.document.Place;
import org.hecha.form.Form;
import org.hecha.form.Forms;
import org.hecha.report.Certainty;
import org.hecha.report.Doubts;
import org.hecha.report.Fact;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.UnitKind;

/**
 * Many reports, ready to be held against each other. Built once from their profiles; then any number of threads may ask for
 * what they say of one of them. The same profiles in the same order give the same facts.
 */
public final class Corpus {

    private static final byte[] NOTHING = {};

    private final List<Profile> profiles;
    private final IdentityHashMap<Profile, Integer> numbers = new IdentityHashMap<>();
    private final Units units;
    private final Peers peers = new Peers();
    private final CopySearch copies;
    private final Roster roster;
    private final Register register;

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
        this.register = new Register(roster, profiles);
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
        return facts(profile, facts, kind -> true);
    }

    /**
     * The same for those who ask for some types only.
     *
     * @param kinds whether a type of this simple name can be asked for
     */
    public List<Fact> facts(Profile profile, ReportFacts facts, Predicate<String> kinds) {
        boolean ofFigures = kinds.test(FigureFact.class.getSimpleName());
        return stands(profile)
                .facts(
                        profile,
                        facts,
                        copies.common(),
                        type -> ofFigures && FigureFact.class.isAssignableFrom(type)
                                || kinds.test(type.getSimpleName()));
    }

    private Beside stands(Profile profile) {
        int number = number(profile);
        return new Beside(
                lastYear(profile).orElse(null),
                units.isAlone(number) ? null : peers.of(profile),
                profiles.size() > 1,
                copies.partners(number),
                units.before(number, profile.year()).map(profiles::get).orElse(null),
                register.has(profile),
                register.below(profile));
    }

    /**
     * What others say of a report, in words.
     *
     * @param words all that {@link #facts} depends on beside the report's own facts. Where a report and these words are the
     *     same, so are the facts; and where none of the reports that it has to do with changed, so are the words
     * @param learnt to be given to {@link ProfileBytes#read} next time; empty if nothing was learnt
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Told(String words, byte[] learnt) {}

    /** Much quicker than the facts, the more so where an earlier comparison still holds. Of profiles made of {@link ProfileBytes}. */
    public Told beside(Profile profile) {
        Beside beside = stands(profile);
        StringBuilder words = new StringBuilder();
        if (beside.last() != null) {
            tell("last", beside.last(), words);
        }
        if (beside.peers() != null) {
            beside.peers().tell(profile, words);
        }
        words.append(beside.others() ? "others\n" : "");
        List<Profile> asked = beside.asked(profile);
        Comparison now = compared(profile, beside, asked);
        for (Comparison.Likened one : now.alike()) {
            tell("alike " + one.length() + ' ' + one.copied(), asked.get(one.which()), words);
        }
        if (beside.before() != null) {
            tell("before", beside.before(), words);
        }
        words.append(beside.owed() ? "owed\n" : "");
        beside.below().children().forEach(child -> tell("child", child, words));
        beside.below()
                .absent()
                .forEach(name -> words.append("absent ").append(name).append('\n'));
        return new Told(words.toString(), now.equals(profile.known()) ? NOTHING : now.bytes());
    }

    /** As it was known, where the same would come of it. */
    private Comparison compared(Profile profile, Beside beside, List<Profile> asked) {
        int number = number(profile);
        long common = copies.commonOf(number);
        long key = Shingles.mixed(common + (beside.last() == null ? 1 : 2));
        for (Profile other : asked) {
            for (int i = 0; i < other.digest().length(); i++) {
                key = Shingles.mixed(key * 31 + other.digest().charAt(i));
            }
        }
        Comparison known = profile.known();
        if (known != null && known.common() == common && known.asked() == key) {
            return known;
        }
        List<Comparison.Likened> alike = new ArrayList<>();
        beside.alike(profile, copies.common())
                .forEach(one ->
                        alike.add(new Comparison.Likened(asked.indexOf(one.other()), one.length(), one.copied())));
        return new Comparison(common, copies.sketchOf(number), key, alike);
    }

    private static void tell(String what, Profile other, StringBuilder words) {
        words.append(what)
                .append(' ')
                .append(other.digest())
                .append(' ')
                .append(other.source())
                .append('\n');
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
        List<Fact> found = new ArrayList<>(
                LastYear.facts(facts, OwnFigures.of(facts, profile), last, Reasons.of(facts), type -> true));
        boolean[] common = new boolean[profile.prose().text().length()];
        Beside.alike(profile, last, true, common).ifPresent(one -> found.add(Beside.likeness(profile, facts, one)));
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
        return roster.entries().stream()
                .filter(entry -> register.of(entry.key(), year).isEmpty())
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
}
