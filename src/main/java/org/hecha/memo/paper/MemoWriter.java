package org.hecha.memo.paper;

import java.util.ArrayList;
import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.form.Law;
import org.hecha.memo.CircularDraft;
import org.hecha.memo.Letter;
import org.hecha.memo.MemoException;
import org.hecha.memo.MemoModel;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.pdf.PdfFonts;
import org.hecha.rule.RuleInfo;

/** Makes the memos of a run, report by report. The templates decide how they look; all formats show one model. */
public final class MemoWriter {

    /**
     * A memo.
     *
     * @param kind what it is
     * @param format of the file
     * @param bytes the file, the same in every run
     */
    @SuppressWarnings("ArrayRecordComponent") // it is written and forgotten, never compared
    public record Made(PaperKind kind, PaperFormat format, byte[] bytes) {

        /** What its name ends with: {@code .memo.docx}. */
        public String suffix() {
            return "." + kind.mark() + "." + format.suffix();
        }
    }

    private record Sheet(PaperKind kind, PaperFormat format, PaperFormat.Paper paper) {

        Made fill(Record model) throws MemoException {
            return new Made(kind, format, paper.render(model));
        }
    }

    private final List<Sheet> sheets;
    private final Letter letter;
    private final ToolVersions tool;
    private final List<RuleInfo> rules;
    private final List<Law> laws;
    private final CircularDraft circular;

    private MemoWriter(List<Sheet> sheets, Letter letter, ToolVersions tool, List<RuleInfo> rules, List<Law> laws) {
        this.sheets = sheets;
        this.letter = letter;
        this.tool = tool;
        this.rules = List.copyOf(rules);
        this.laws = List.copyOf(laws);
        circular = new CircularDraft(tool, rules);
    }

    /**
     * Reads the templates.
     *
     * @param tool what the memos say that they were made with
     * @param rules the rule book's, in its order; their titles name what was checked
     * @param laws whose articles are quoted where a finding cites them
     * @throws MemoException if a template is missing or cannot be parsed
     */
    public static MemoWriter load(
            TemplateFolder folder, PaperOrder order, ToolVersions tool, List<RuleInfo> rules, List<Law> laws)
            throws MemoException {
        PdfFonts fonts = new PdfFonts(order.fonts());
        List<Sheet> sheets = new ArrayList<>();
        for (PaperKind kind : order.kinds()) {
            for (PaperFormat format : order.formats()) {
                sheets.add(new Sheet(kind, format, format.load(kind, folder, fonts)));
            }
        }
        return new MemoWriter(sheets, order.letter(), tool, rules, laws);
    }

    /**
     * The memos of one report. A unit with nothing to correct gets no notice to correct it.
     *
     * @throws MemoException if a template asks for what is not there
     */
    public List<Made> of(AuditedReport audited) throws MemoException {
        MemoModel model = MemoModel.of(audited, tool, rules, laws, letter);
        List<Made> made = new ArrayList<>();
        for (Sheet sheet : sheets) {
            switch (sheet.kind()) {
                case OPINION -> made.add(sheet.fill(model));
                case RECTIFICATION -> {
                    if (model.counts().errors() + model.counts().warnings() > 0) {
                        made.add(sheet.fill(model));
                    }
                }
                case CIRCULAR -> {}
            }
        }
        if (sheets.stream().anyMatch(sheet -> sheet.kind() == PaperKind.CIRCULAR)) {
            circular.add(model);
        }
        return made;
    }

    /**
     * The memos on all reports of the run so far.
     *
     * @throws MemoException if a template asks for what is not there
     */
    public List<Made> ofRun() throws MemoException {
        List<Made> made = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (sheet.kind() == PaperKind.CIRCULAR) {
                made.add(sheet.fill(circular.model(letter)));
            }
        }
        return made;
    }
}
