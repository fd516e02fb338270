package org.hecha.memo;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a template, and where.
 *
 * @param template its path in the folder; null if Freemarker does not say
 * @param line from 1; null if it does not say
 * @param column from 1; null if it does not say
 * @param words what is wrong, on one line
 */
public record TemplateFault(@Nullable String template, @Nullable Integer line, @Nullable Integer column, String words) {

    /** A directive that cannot be parsed. */
    public static TemplateFault of(ParseException e) {
        return new TemplateFault(
                e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), line(e.getEditorMessage()));
    }

    /** A template that asks for what is not there, or includes one that cannot be parsed. */
    public static TemplateFault of(TemplateException e) {
        return e.getCause() instanceof ParseException nested
                ? of(nested)
                : new TemplateFault(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), words(e));
    }

    /** The sentence for the template's author. */
    public MemoException at(String place, Exception cause) {
        return new MemoException(place + " 模板有误：" + words + "；请改正后重试。", cause);
    }

    private static String words(TemplateException e) {
        if (e instanceof InvalidReferenceException && e.getBlamedExpressionString() != null) {
            return "字段“" + e.getBlamedExpressionString() + "”不存在或者为空（missing or null）";
        }
        return line(e.getMessageWithoutStackTop());
    }

    /** What Freemarker says is wrong, without its advice. */
    private static String line(@Nullable String message) {
        return message == null
                ? ""
                : message.strip()
                        .replaceFirst("(?s):\\R==> (.*?)\\s+\\[in .*", ": $1")
                        .replaceFirst("(?s)\\s*\\R.*", "")
                        .replaceFirst(",? but was expecting.*", "");
    }
}
