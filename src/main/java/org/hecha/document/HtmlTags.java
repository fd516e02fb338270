package org.hecha.document;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of a page are to a reader. */
final class HtmlTags {

    private static final Set<String> DROPPED = Set.of(
            "head",
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "datalist",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "link",
            "meta");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "form",
            "fieldset",
            "center",
            "blockquote",
            "pre",
            "address",
            "figure",
            "figcaption",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "body",
            "html");

    private HtmlTags() {}

    static boolean isDropped(Element element) {
        return DROPPED.contains(element.normalName())
                || element.hasClass("sdfootnoteanc")
                || element.hasClass("sdfootnotesym"); // note numbers of LibreOffice
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden") || plain.contains("mso-hide:all");
    }

    /** Outline level of a heading, 0 for any other element. */
    static int level(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }

    /** The story of a part that LibreOffice marks when it saves a page. */
    static Story story(Element element) {
        if (!element.nameIs("div")) {
            return Story.BODY;
        }
        if (element.id().matches("sd(?:foot|end)note\\d+")) {
            return Story.FOOTNOTE;
        }
        return switch (element.attr("title")) {
            case "header" -> Story.HEADER;
            case "footer" -> Story.FOOTER;
            default -> Story.BODY;
        };
    }
}
