package org.hecha.workbench.impact;

import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;

/** An impact as an HTML page that needs nothing beside it. */
public final class ImpactPage {

    private ImpactPage() {}

    /** @throws MemoException if the template is missing or wrong */
    public static String of(Impact impact, TemplateFolder templates) throws MemoException {
        return PageTemplate.load(templates, "rules/impact.ftlh").render(impact);
    }
}
