package org.hecha.memo.word;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.hecha.memo.MemoException;
import org.hecha.memo.TemplateFault;
import org.hecha.memo.TemplateFolder;
import org.xml.sax.SAXException;

/** A part of a Word file that has text: the body, a header, a footer. */
final class Story {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final TemplateFolder folder;
    private final String file;
    private final Script script;
    private final Template template;

    private Story(TemplateFolder folder, String file, Script script, Template template) {
        this.folder = folder;
        this.file = file;
        this.script = script;
        this.template = template;
    }

    /**
     * @param file path of the Word file in the folder
     * @throws MemoException if the part is no XML, or a directive in it cannot be parsed
     */
    static Story of(TemplateFolder folder, String file, byte[] part, Configuration configuration) throws MemoException {
        Script script;
        try {
            script = StoryScript.of(Xml.parse(part).getDocumentElement());
        } catch (StoryScript.FaultException e) {
            throw new MemoException(
                    folder.display(file) + ":" + e.place() + " 模板有误：“" + e.token() + "”没有写完，缺少“}”或“>”；请在同一段内写完整后重试。",
                    e);
        } catch (SAXException | IOException e) {
            throw new MemoException("模板 " + folder.display(file) + " 不是完好的 Word 文件（docx）；请用 Word 或 WPS 重新保存。", e);
        }
        try {
            return new Story(
                    folder, file, script, new Template(file, new StringReader(script.toString()), configuration));
        } catch (ParseException e) {
            throw fault(folder, file, script, TemplateFault.of(e), e);
        } catch (IOException e) {
            throw new IllegalStateException(e); // it is read from memory
        }
    }

    /** @throws MemoException if the template asks for what is not there, or its directives cross cells or rows */
    byte[] fill(Record model) throws MemoException {
        StringWriter filled = new StringWriter();
        try {
            template.process(model, filled);
        } catch (TemplateException e) {
            throw fault(folder, file, script, TemplateFault.of(e), e);
        } catch (IOException | StackOverflowError e) {
            throw new MemoException("模板 " + folder.display(file) + " 无法执行：引用的模板读不到或互相嵌套；请检查 include。", e);
        }
        byte[] part = (XML + WordText.of(filled.toString())).getBytes(StandardCharsets.UTF_8);
        try {
            Xml.parse(part);
        } catch (SAXException | IOException e) {
            throw new MemoException(
                    folder.display(file) + " 模板有误：成对的指令（如 <#if …> 与 </#if>）必须同在一段、同在一个单元格，或者各占一段、各占一行；请改正后重试。", e);
        }
        return part;
    }

    private static MemoException fault(
            TemplateFolder folder, String file, Script script, TemplateFault fault, Exception cause) {
        String template = fault.template();
        Integer line = fault.line();
        if (template != null && !template.equals(file)) {
            return fault.at(folder.display(template) + ":" + line + ":" + fault.column(), cause);
        }
        String place = line == null ? "" : script.place(line);
        return fault.at(folder.display(file) + (place.isEmpty() ? "" : ":" + place), cause);
    }
}
