package org.hecha.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hecha.across.ChangedReport;
import org.hecha.across.Continuity;
import org.hecha.across.CopiedPassage;
import org.hecha.across.EarlierFigure;
import org.hecha.across.EarlierReport;
import org.hecha.across.ExpectedReport;
import org.hecha.across.FigureFact;
import org.hecha.across.Likeness;
import org.hecha.across.OtherReports;
import org.hecha.across.PeerFigure;
import org.hecha.across.PeerGroup;
import org.hecha.across.RepeatedFigures;
import org.hecha.across.RollUp;
import org.hecha.across.YearOnYear;
import org.hecha.document.Box;
import org.hecha.document.Place;
import org.hecha.form.Aspect;
import org.hecha.form.Deadline;
import org.hecha.form.Form;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormSection;
import org.hecha.form.FormTable;
import org.hecha.form.Identity;
import org.hecha.form.Law;
import org.hecha.report.ActiveContent;
import org.hecha.report.Actor;
import org.hecha.report.Announcement;
import org.hecha.report.Assertion;
import org.hecha.report.BadAddress;
import org.hecha.report.Balance;
import org.hecha.report.Certainty;
import org.hecha.report.Citation;
import org.hecha.report.Claim;
import org.hecha.report.ClaimParts;
import org.hecha.report.Contact;
import org.hecha.report.Coverage;
import org.hecha.report.DateMention;
import org.hecha.report.DoubtfulCells;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.Heading;
import org.hecha.report.InternalTone;
import org.hecha.report.Leftover;
import org.hecha.report.LinkTarget;
import org.hecha.report.LocalPath;
import org.hecha.report.Meaning;
import org.hecha.report.Misspelling;
import org.hecha.report.NumberStyle;
import org.hecha.report.OrdinalBreak;
import org.hecha.report.Period;
import org.hecha.report.PlantedText;
import org.hecha.report.Rate;
import org.hecha.report.Remnant;
import org.hecha.report.Repetition;
import org.hecha.report.Report;
import org.hecha.report.ReportTitle;
import org.hecha.report.Section;
import org.hecha.report.Sensitive;
import org.hecha.report.Slip;
import org.hecha.report.StatedYear;
import org.hecha.report.Suspect;
import org.hecha.report.Tally;
import org.hecha.report.UnitKind;
import org.hecha.report.WeakPage;

/**
 * The types of ours that a rule may name. Nothing else of the program is open to rules: the guard refuses it. Compiled
 * rules are good for as long as these types stay as they are.
 */
public final class Vocabulary {

    private static final List<Class<?>> FACTS = List.of(
            Announcement.class,
            Assertion.class,
            Aspect.class,
            Balance.class,
            Citation.class,
            Claim.class,
            ClaimParts.class,
            Coverage.class,
            DateMention.class,
            Deadline.class,
            Fact.class,
            Figure.class,
            FilledTable.class,
            Form.class,
            FormSection.class,
            FormTable.class,
            Heading.class,
            InternalTone.class,
            Leftover.class,
            Misspelling.class,
            Period.class,
            OrdinalBreak.class,
            Rate.class,
            Repetition.class,
            Slip.class,
            PlantedText.class,
            Report.class,
            ReportTitle.class,
            Section.class,
            ActiveContent.class,
            Actor.class,
            BadAddress.class,
            Contact.class,
            LinkTarget.class,
            LocalPath.class,
            Remnant.class,
            Sensitive.class,
            StatedYear.class,
            Suspect.class,
            Tally.class,
            WeakPage.class,
            DoubtfulCells.class,
            ChangedReport.class,
            Continuity.class,
            EarlierFigure.class,
            EarlierReport.class,
            ExpectedReport.class,
            FigureFact.class,
            Likeness.class,
            OtherReports.class,
            PeerFigure.class,
            PeerGroup.class,
            RepeatedFigures.class,
            RollUp.class,
            YearOnYear.class);

    private static final List<Class<?>> PARTS = List.of(
            Box.class,
            Certainty.class,
            CopiedPassage.class,
            Findings.class,
            FormLine.class,
            FormPart.class,
            Identity.class,
            Law.class,
            Meaning.class,
            NumberStyle.class,
            Place.class,
            UnitKind.class);

    private Vocabulary() {}

    /** Types of which a rule may find instances among the facts of a report. */
    public static List<Class<?>> facts() {
        return FACTS;
    }

    /** All types, nested ones included. */
    public static List<Class<?>> all() {
        List<Class<?>> all = new ArrayList<>();
        Stream.concat(FACTS.stream(), PARTS.stream()).forEach(type -> {
            all.add(type);
            all.addAll(List.of(type.getDeclaredClasses()));
        });
        all.sort(Comparator.comparing(Class::getName));
        return all;
    }

    /** The type of this name: {@code Section}, {@code Leftover.Kind} or with its package. */
    static Optional<Class<?>> named(String name) {
        return all().stream()
                .filter(type -> type.getSimpleName().equals(name)
                        || type.getName().equals(name)
                        || type.getCanonicalName().endsWith("." + name))
                .findFirst();
    }

    /** What can be asked of a type: its fields and methods without arguments. */
    static SortedSet<String> members(Class<?> type) {
        SortedSet<String> members = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() != Object.class) {
                members.add(method.getName());
            }
        }
        return members;
    }

    /** SHA-256 over the class files of all types. */
    static String digest() {
        Digest digest = new Digest();
        for (Class<?> type : all()) {
            String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
            try (InputStream in = type.getResourceAsStream(file)) {
                digest.add(type.getName()).add(in == null ? new byte[0] : in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return digest.hex();
    }
}
