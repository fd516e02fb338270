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
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** A template of one HTML page. It sees records and nothing else of Java. Safe for use by many threads. */
public final class PageTemplate {

    private final TemplateFolder folder;
    private final String name;
    private final Template template;

    private PageTemplate(TemplateFolder folder, String name, Template template) {
        this.folder = folder;
        this.name = name;
        this.template = template;
    }

    /**
     * Reads a template.
     *
     * @param name its path in the folder
     * @throws MemoException if it is missing or cannot be parsed
     */
    public static PageTemplate load(TemplateFolder folder, String name) throws MemoException {
        Configuration configuration = configuration();
        configuration.setTemplateLoader(folder.loader());
        try {
            return new PageTemplate(folder, name, configuration.getTemplate(name));
        } catch (ParseException e) {
            throw fault(
                    folder.display(e.getTemplateName() == null ? name : e.getTemplateName()),
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    e.getEditorMessage(),
                    e);
        } catch (TemplateNotFoundException e) {
            throw new MemoException("找不到模板 " + folder.display(name) + "；请检查 --templates 指定的文件夹。", e);
        } catch (IOException e) {
            throw new MemoException("模板 " + folder.display(name) + " 无法读取；请检查权限和编码（应为 UTF-8）。", e);
        }
    }

    /**
     * The page, the same in every run.
     *
     * @throws MemoException if the template asks for what is not there
     */
    public String render(Record model) throws MemoException {
        StringWriter page = new StringWriter();
        try {
            template.process(model, page);
        } catch (TemplateException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ParseException nested) { // of an included template
                throw fault(
                        file(nested.getTemplateName()),
                        nested.getLineNumber(),
                        nested.getColumnNumber(),
                        nested.getEditorMessage(),
                        e);
            }
            throw fault(
                    file(e.getTemplateSourceName()),
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    e.getMessageWithoutStackTop(),
                    e);
        } catch (IOException | StackOverflowError e) {
            throw new MemoException("模板 " + folder.display(name) + " 无法执行：引用的模板读不到或互相嵌套；请检查 include。", e);
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

    private String file(@Nullable String template) {
        return folder.display(template == null ? name : template);
    }

    private static MemoException fault(
            String file, @Nullable Integer line, @Nullable Integer column, @Nullable String message, Exception cause) {
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
