package org.hecha.across;

import java.util.function.Supplier;
import org.hecha.form.Form;
import org.hecha.report.Certainty;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report so that others can be held against it: some kilobytes, or a few hundred bytes where its prose is
 * fetched when it is needed. Two profiles are the same report's only if they are the same object.
 */
public final class Profile {

    private final String source;
    private final String digest;
    private final Head head;
    private final UnitKey key;
    private final FigureValues figures;
    private final Supplier<Prose> prose;
    private final Supplier<int[]> places;
    private final @Nullable Comparison known;

    /** What a report says of itself. */
    record Head(String unitName, UnitKind kind, int year, Certainty certainty, Form form) {}

    Profile(String source, String digest, Head head, FigureValues figures, Supplier<Prose> prose) {
        this(
                source,
                digest,
                head,
                figures,
                prose,
                () -> Wording.places(prose.get().text()),
                null);
    }

    /**
     * @param places see {@link Wording}
     * @param known what came of an earlier comparison; null if nobody knows
     */
    Profile(
            String source,
            String digest,
            Head head,
            FigureValues figures,
            Supplier<Prose> prose,
            Supplier<int[]> places,
            @Nullable Comparison known) {
        this.source = source;
        this.digest = digest;
        this.head = head;
        this.key = UnitKey.of(head.unitName());
        this.figures = figures;
        this.prose = prose;
        this.places = places;
        this.known = known;
    }

    /**
     * The profile of a report.
     *
     * @param source the path it was read from, as findings name it
     * @param phrases what nobody copies although everybody writes it
     */
    public static Profile of(String source, ReportFacts facts, SetPhrases phrases) {
        Report report = facts.report();
        Prose prose = Prose.of(facts, UnitKey.of(report.unitName()), phrases);
        Head head = new Head(report.unitName(), report.kind(), report.year(), report.certainty(), facts.form());
        return new Profile(source, "", head, FigureValues.of(facts), () -> prose);
    }

    /** The path it was read from. */
    public String source() {
        return source;
    }

    /** Stands for all that the profile holds but its source; empty where nobody needs to know. */
    String digest() {
        return digest;
    }

    public String unitName() {
        return head.unitName();
    }

    /** The year it reports on; 0 if it cannot be told. */
    public int year() {
        return head.year();
    }

    public UnitKind kind() {
        return head.kind();
    }

    /** Whether it says whose it is and of which year: without both it stands beside no other report. */
    public boolean placed() {
        return key.known() && head.year() > 0;
    }

    /** Whether nothing speaks against both being of one unit: a report may not say whose it is. */
    public boolean mayBeOfUnitOf(Profile other) {
        return !key.known() || !other.key.known() || key.fits(other.key);
    }

    /** How findings name it: 白塔镇2021年度报告. */
    public String words() {
        return head.unitName() + (head.year() > 0 ? head.year() + "年度" : "") + "报告";
    }

    Certainty certainty() {
        return head.certainty();
    }

    Form form() {
        return head.form();
    }

    UnitKey key() {
        return key;
    }

    FigureValues figures() {
        return figures;
    }

    Prose prose() {
        return prose.get();
    }

    /** Where its wording is counted. */
    int[] places() {
        return places.get();
    }

    /** What came of an earlier comparison; null if nobody knows. */
    @Nullable
    Comparison known() {
        return known;
    }
}
