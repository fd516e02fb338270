package org.hecha.memo;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;

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
        Configuration configuration = TemplateSettings.of(folder);
        try {
            return new PageTemplate(folder, name, configuration.getTemplate(name));
        } catch (ParseException e) {
            throw fault(folder, name, TemplateFault.of(e), e);
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
            throw fault(folder, name, TemplateFault.of(e), e);
        } catch (IOException | StackOverflowError e) {
            throw new MemoException("模板 " + folder.display(name) + " 无法执行：引用的模板读不到或互相嵌套；请检查 include。", e);
        }
        return page.toString();
    }

    private static MemoException fault(TemplateFolder folder, String name, TemplateFault fault, Exception cause) {
        String file = folder.display(fault.template() == null ? name : fault.template());
        Integer column = fault.column();
        return fault.at(
                fault.line() == null ? file : file + ":" + fault.line() + ":" + (column == null ? 1 : column), cause);
    }
}
