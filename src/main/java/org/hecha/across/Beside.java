package org.hecha.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;
import org.jspecify.annotations.Nullable;

/**
 * All of the other reports that one is held against.
 *
 * @param last the same unit's of the year before; null if there is none
 * @param peers what its peers say; null if it has none
 * @param others whether there are any others at all
 * @param partners those of other units whose wording is most like its own, the likest first
 * @param before the version of it that was given before; null if there is none
 * @param owed whether the roster names it
 * @param below the reports of the units whose figures its figures contain
 */
public record Beside(
        @Nullable Profile last,
        @Nullable PeerCells peers,
        boolean others,
        List<Profile> partners,
        @Nullable Profile before,
        boolean owed,
        RollUps below) {

    /** Passages that a finding lists. */
    private static final int PASSAGES = 6;

    /** Another report of like wording. */
    record Alike(Profile other, boolean same, int length, int copied, List<SharedRuns.Run> runs) {}

    /**
     * What they say of the report.
     *
     * @param common wording that counts as nobody's
     */
    public List<Fact> facts(Profile profile, ReportFacts facts, CommonWording common) {
        return facts(profile, facts, common, type -> true);
    }

    /**
     * The same of some types. What tells that there is anything beside the report is said in any case.
     *
     * @param wanted the types
     */
    List<Fact> facts(
            Profile profile, ReportFacts facts, CommonWording common, Predicate<Class<? extends Fact>> wanted) {
        List<Fact> found = new ArrayList<>();
        Reasons reasons = Reasons.of(facts);
        OwnFigures own = OwnFigures.of(facts, profile);
        if (last != null) {
            found.addAll(LastYear.facts(facts, own, last, reasons, wanted));
        }
        if (peers != null) {
            found.addAll(peers.facts(profile, own, last, reasons, wanted.test(PeerFigure.class)));
        }
        if (others) {
            found.add(new OtherReports());
        }
        if (wanted.test(Likeness.class)) {
            alike(profile, common).forEach(one -> found.add(likeness(profile, facts, one)));
        }
        if (before != null) {
            found.add(Versions.changed(own, profile, before));
        }
        if (owed) {
            found.add(new ExpectedReport(profile.unitName(), profile.year(), true));
        }
        found.addAll(below.facts(facts.form(), own));
        return found;
    }

    /** Whose wording it is held against: last year's first, then those of other units. */
    List<Profile> asked(Profile profile) {
        List<Profile> asked = new ArrayList<>();
        if (last != null) {
            asked.add(last);
        }
        partners.stream().filter(other -> !other.key().fits(profile.key())).forEach(asked::add);
        return asked;
    }

    /** Those of them that are alike, in their order. */
    List<Alike> alike(Profile profile, CommonWording wording) {
        List<Profile> asked = asked(profile);
        List<Alike> found = new ArrayList<>();
        if (!asked.isEmpty()) {
            boolean[] common = wording.in(profile.prose().text());
            asked.forEach(other -> alike(profile, other, other == last, common).ifPresent(found::add));
        }
        return found;
    }

    static Optional<Alike> alike(Profile profile, Profile other, boolean same, boolean[] common) {
        List<SharedRuns.Run> runs =
                SharedRuns.of(profile.prose().text(), other.prose().text());
        int copied = SharedRuns.length(runs, common);
        int length = SharedRuns.unmarked(common);
        return Likeness.isStated(same, length, copied)
                ? Optional.of(new Alike(other, same, length, copied, runs))
                : Optional.empty();
    }

    static Likeness likeness(Profile profile, ReportFacts facts, Alike alike) {
        Profile other = alike.other();
        List<CopiedPassage> passages =
                new PassageFinder(profile.prose().stripped(), other.prose().stripped()).passages(alike.runs());
        String section = passages.isEmpty() ? "" : passages.get(0).section();
        return new Likeness(
                other.unitName(),
                other.year(),
                other.source(),
                alike.same(),
                alike.length(),
                alike.copied(),
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
}
