package org.hecha.memo.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.document.Document;
import org.hecha.document.Note;
import org.hecha.document.Note.Weight;
import org.hecha.document.Notes;
import org.hecha.memo.VisibleText;
import org.hecha.report.Certainty;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;
import org.hecha.rule.Waived;
import org.jspecify.annotations.Nullable;

/** The findings of a report as notes on its document, with the numbers that its memo gives them. */
public final class FindingNotes {

    /** Who the notes are by. */
    public static final String AUTHOR = "核查";

    private FindingNotes() {}

    /**
     * One note for each finding, in their order.
     *
     * @param document that was audited
     * @param facts that were read out of it
     * @param date of the notes; null for none, so that a copy is the same on any day
     */
    public static Notes of(AuditedReport audited, Document document, ReportFacts facts, @Nullable LocalDate date) {
        Targets targets = new Targets(document, facts);
        List<Note> notes = new ArrayList<>();
        for (Finding finding : audited.findings()) {
            Target target = targets.of(finding.location());
            notes.add(new Note(
                    notes.size() + 1,
                    weight(finding.severity()),
                    target.place(),
                    target.anchor(),
                    title(notes.size() + 1, finding),
                    text(finding)));
        }
        return new Notes(AUTHOR, date, notes);
    }

    private static Weight weight(Severity severity) {
        return switch (severity) {
            case ERROR -> Weight.GRAVE;
            case WARNING -> Weight.MIDDLING;
            case NOTE -> Weight.SLIGHT;
        };
    }

    static String title(int number, Finding finding) {
        return "问题" + number + "（" + finding.severity().label()
                + (finding.certainty() == Certainty.CERTAIN ? "" : "，读取不确定") + (finding.isWaived() ? "，已豁免" : "") + "）";
    }

    static String text(Finding finding) {
        StringBuilder text = new StringBuilder(VisibleText.of(finding.message()));
        text.append("\n依据：").append(VisibleText.of(finding.basis()));
        String suggestion = finding.suggestion();
        if (suggestion != null) {
            text.append("\n建议：").append(VisibleText.of(suggestion));
        }
        Waived waived = finding.waived();
        if (waived != null) {
            text.append("\n豁免：")
                    .append(VisibleText.of(waived.reason() + "（" + waived.by() + "，至" + waived.until() + "）"));
        }
        return text.toString();
    }
}
