package org.hecha.document;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDDestinationOrAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.tika.metadata.Metadata;
import org.jsoup.nodes.Element;

/**
 * What of a file would run, or be fetched, when somebody opens it: named in Chinese in the property
 * {@value #PROPERTY}. Nothing of it is ever run or fetched here.
 */
final class ActiveParts {

    static final String PROPERTY = "activeContent";

    private final Set<String> found = new LinkedHashSet<>();

    /** Of a package of Office Open XML. */
    static ActiveParts of(ZipParts zip, Relations relations) {
        ActiveParts parts = new ActiveParts();
        for (String name : zip.names()) {
            String plain = name.toLowerCase(Locale.ROOT);
            if (plain.endsWith("vbaproject.bin")) {
                parts.found.add("宏");
            } else if (plain.contains("/embeddings/") && plain.matches(".*\\.(?:bin|exe|com|bat|js|vbs)")) {
                parts.found.add("嵌入的程序或对象");
            }
        }
        for (Relations.Relation relation : relations.all()) {
            if (relation.external() && relation.type().equals("attachedTemplate")) {
                parts.found.add("外部模板");
            } else if (relation.external() && relation.type().matches("oleObject|frame|subDocument|externalLink")) {
                parts.found.add("链接的外部对象");
            }
        }
        return parts;
    }

    /** Of a Word 97 file. */
    static ActiveParts of(DirectoryEntry root) {
        ActiveParts parts = new ActiveParts();
        if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            parts.found.add("宏");
        }
        return parts;
    }

    /** Of the article of a web page; what the site around it runs is its own affair. */
    static ActiveParts of(Element article) {
        ActiveParts parts = new ActiveParts();
        for (Element script : article.select("script[src]")) {
            if (script.attr("src").strip().matches("(?i)(?:https?:)?//.*")) {
                parts.found.add("取自其他网站的脚本");
            }
        }
        for (Element link : article.select("a[href]")) {
            String target = link.attr("href").strip().toLowerCase(Locale.ROOT);
            if (target.startsWith("javascript:") && (target.contains("location") || target.contains("http"))) {
                parts.found.add("运行脚本的链接");
            }
        }
        return parts;
    }

    /** Of a PDF. */
    static ActiveParts of(PDDocument document) throws IOException {
        ActiveParts parts = new ActiveParts();
        PDDestinationOrAction open = document.getDocumentCatalog().getOpenAction();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (open instanceof PDActionJavaScript || (names != null && names.getJavaScript() != null)) {
            parts.found.add("脚本");
        }
        if (open instanceof PDActionLaunch) {
            parts.found.add("启动程序的动作");
        }
        return parts;
    }

    void writeTo(Metadata metadata) {
        if (!found.isEmpty()) {
            metadata.set(PROPERTY, String.join("、", found));
        }
    }
}
