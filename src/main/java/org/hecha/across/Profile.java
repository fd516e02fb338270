package org.hecha.across;

import org.hecha.form.Form;
import org.hecha.report.Certainty;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.UnitKind;

/**
 * What is kept of a report so that others can be held against it: some kilobytes. Two profiles are the same report's only if
 * they are the same object.
 */
public final class Profile {

    private final String source;
    private final Report report;
    private final Form form;
    private final UnitKey key;
    private final FigureValues figures;
    private final Prose prose;

    private Profile(String source, ReportFacts facts, SetPhrases phrases) {
        this.source = source;
        this.report = facts.report();
        this.form = facts.form();
        this.key = UnitKey.of(report.unitName());
        this.figures = FigureValues.of(facts);
        this.prose = Prose.of(facts, key, phrases);
    }

    /**
     * The profile of a report.
     *
     * @param source the path it was read from, as findings name it
     * @param phrases what nobody copies although everybody writes it
     */
    public static Profile of(String source, ReportFacts facts, SetPhrases phrases) {
        return new Profile(source, facts, phrases);
    }

    /** The path it was read from. */
    public String source() {
        return source;
    }

    public String unitName() {
        return report.unitName();
    }

    /** The year it reports on; 0 if it cannot be told. */
    public int year() {
        return report.year();
    }

    public UnitKind kind() {
        return report.kind();
    }

    /** Whether it says whose it is and of which year: without both it stands beside no other report. */
    public boolean placed() {
        return key.known() && report.yearKnown();
    }

    /** Whether nothing speaks against both being of one unit: a report may not say whose it is. */
    public boolean mayBeOfUnitOf(Profile other) {
        return !key.known() || !other.key.known() || key.fits(other.key);
    }

    /** How findings name it: 白塔镇2021年度报告. */
    public String words() {
        return report.unitName() + (report.yearKnown() ? report.year() + "年度" : "") + "报告";
    }

    Certainty certainty() {
        return report.certainty();
    }

    Form form() {
        return form;
    }

    UnitKey key() {
        return key;
    }

    FigureValues figures() {
        return figures;
    }

    Prose prose() {
        return prose;
    }
}
