package org.hecha.memo;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Makes the memo (审核意见) of a report: one HTML page that needs nothing beside it. The template decides how it looks.
 *
 * <p>Safe for use by many threads.
 */
public final class MemoWriter {

    private static final String OPINION = "opinion/opinion.ftlh";

    private final TemplateFolder folder;
    private final Template template;
    private final ToolVersions tool;
    private final List<RuleInfo> rules;

    private MemoWriter(TemplateFolder folder, Template template, ToolVersions tool, List<RuleInfo> rules) {
        this.folder = folder;
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
        Configuration configuration = configuration();
        configuration.setTemplateLoader(folder.loader());
        try {
            return new MemoWriter(folder, configuration.getTemplate(OPINION), tool, rules);
        } catch (ParseException e) {
            throw fault(folder, e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
        } catch (TemplateNotFoundException e) {
            throw new MemoException("找不到模板 " + folder.display(OPINION) + "；请检查 --templates 指定的文件夹。", e);
        } catch (IOException e) {
            throw new MemoException("模板 " + folder.display(OPINION) + " 无法读取；请检查权限和编码（应为 UTF-8）。", e);
        }
    }

    /**
     * The memo of one report, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there
     */
    public String render(AuditedReport audited) throws MemoException {
        StringWriter page = new StringWriter();
        try {
            template.process(MemoModel.of(audited, tool, rules), page);
        } catch (TemplateException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ParseException nested) { // of an included template
                throw fault(
                        folder,
                        nested.getTemplateName(),
                        nested.getLineNumber(),
                        nested.getColumnNumber(),
                        nested.getEditorMessage(),
                        e);
            }
            throw fault(
                    folder,
                    e.getTemplateSourceName(),
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    e.getMessageWithoutStackTop(),
                    e);
        } catch (IOException | StackOverflowError e) {
            throw new MemoException("模板 " + folder.display(OPINION) + " 无法执行：引用的模板读不到或互相嵌套；请检查 include。", e);
        }
        return page.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setDefaultEncoding("UTF-8");
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
        wrapper.setMemberAccessPolicy(new RecordsOnly());
        configuration.setObjectWrapper(wrapper.build());
        configuration.setLocale(Locale.SIMPLIFIED_CHINESE);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }

    private static MemoException fault(
            TemplateFolder folder,
            @Nullable String name,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String message,
            Exception cause) {
        String file = folder.display(name == null ? OPINION : name);
        String place = line == null ? file : file + ":" + line + ":" + (column == null ? 1 : column);
        String words = message == null ? "" : oneLine(message);
        return new MemoException(place + " 模板有误：" + words + "；请改正后重试。", cause);
    }

    /** What Freemarker says is wrong, without its advice: {@code The following has evaluated to null …: report.units}. */
    private static String oneLine(String message) {
        return message.strip()
                .replaceFirst("(?s):\\R==> (.*?)\\s+\\[in .*", ": $1")
                .replaceFirst("(?s)\\s*\\R.*", "");
    }
}
