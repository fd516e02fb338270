package org.hecha.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportReader;
import org.hecha.workbench.store.FactsStore;
import org.hecha.workbench.store.StoredFacts;

/** Stores the facts of generated reports, to measure {@code hecha rules impact} with. */
public final class FactsCorpus {

    private FactsCorpus() {}

    /** @param args the folder, and how many reports */
    public static void main(String[] args) throws Exception {
        FactsStore store = new FactsStore(Path.of(args[0]));
        Forms forms = Forms.load(RuleFolder.packaged());
        ReportReader reports = new ReportReader(forms);
        DocumentReader documents = new DocumentReader(Limits.DEFAULT);
        int number = 0;
        for (Draft draft : Draft.variety(Integer.parseInt(args[1])).toList()) {
            byte[] html = HtmlWriter.write(draft.report(), StandardCharsets.UTF_8);
            Document document = documents.read("report-" + number++ + ".html", html);
            store.keep(
                    new StoredFacts(document.source(), document.sha256(), forms.digest(), reports.read(document, 0)));
        }
    }
}
