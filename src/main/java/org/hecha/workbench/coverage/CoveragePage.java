package org.hecha.workbench.coverage;

import java.util.List;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;
import org.hecha.rule.NeverMet;

/** Coverage as an HTML page that needs nothing beside it: tables, and a picture of each report. */
public record CoveragePage(
        int reports,
        List<BookCoverage.OfRule> rules,
        List<NeverMet> unmet,
        List<String> poor,
        List<ReportCoverage> bases) {

    /** @throws MemoException if the template is missing or wrong */
    public String html(TemplateFolder templates) throws MemoException {
        return PageTemplate.load(templates, "rules/coverage.ftlh").render(this);
    }
}
