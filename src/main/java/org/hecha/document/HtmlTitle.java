package org.hecha.document;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Finds the title of an article that stands outside the element which holds its text. */
final class HtmlTitle {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 100;
    private static final String REPORT = "年度报告";

    private HtmlTitle() {}

    /** The title, or empty. */
    static String of(org.jsoup.nodes.Document page, Element root) {
        String stated = HtmlProperties.stated(page, "ArticleTitle");
        if (!stated.isEmpty()) {
            return stated;
        }
        String before = before(page.body(), root);
        return before.isEmpty() ? ofPage(page) : before;
    }

    /** The last heading before the article, one that names a report above all others. */
    private static String before(Element body, Element root) {
        String heading = "";
        for (Element element : body.getAllElements()) {
            if (element.equals(root)) {
                break;
            }
            if (isHeading(element)) {
                String words = element.text().strip();
                boolean fits = words.length() >= SHORTEST && words.length() <= LONGEST;
                if (fits && (words.contains(REPORT) || !heading.contains(REPORT))) {
                    heading = words;
                }
            }
        }
        return heading;
    }

    private static boolean isHeading(Element element) {
        int level = HtmlTags.level(element);
        if (level > 0) {
            return level <= 3;
        }
        String names = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
        return names.contains("title") && element.selectFirst("a[href]") == null;
    }

    /** The title of the page without the site's name. */
    private static String ofPage(org.jsoup.nodes.Document page) {
        String[] parts = page.title().split("[_|]|\\s[-–—]+\\s", -1);
        for (String part : parts) {
            if (part.contains(REPORT)) {
                return part.strip();
            }
        }
        return parts[0].strip();
    }
}
