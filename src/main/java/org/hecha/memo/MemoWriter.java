package org.hecha.memo;

import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.rule.RuleInfo;

/**
 * Makes the memo (审核意见) of a report: one HTML page that needs nothing beside it. The template decides how it looks.
 *
 * <p>Safe for use by many threads.
 */
public final class MemoWriter {

    private static final String OPINION = "opinion/opinion.ftlh";

    private final PageTemplate template;
    private final ToolVersions tool;
    private final List<RuleInfo> rules;

    private MemoWriter(PageTemplate template, ToolVersions tool, List<RuleInfo> rules) {
        this.template = template;
        this.tool = tool;
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the template.
     *
     * @param tool what the memos say that they were made with
     * @param rules the rule book's, in its order; their titles name what was checked
     * @throws MemoException if the template is missing or cannot be parsed
     */
    public static MemoWriter load(TemplateFolder folder, ToolVersions tool, List<RuleInfo> rules) throws MemoException {
        return new MemoWriter(PageTemplate.load(folder, OPINION), tool, rules);
    }

    /**
     * The memo of one report, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there
     */
    public String render(AuditedReport audited) throws MemoException {
        return template.render(MemoModel.of(audited, tool, rules));
    }
}
