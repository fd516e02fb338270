package org.hecha.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that is its article.
 *
 * @param root the element that holds the article; the body for pages without navigation
 * @param title the title, where it stands outside the root; else empty
 */
record HtmlArticle(Element root, String title) {

    /** Names that the content systems of Chinese government sites give to the article; lower case. */
    private static final Set<String> NAMES = Set.of(
            "trs_editor",
            "trs_ueditor",
            "trs_web",
            "zoom",
            "ucapcontent",
            "article",
            "article-content",
            "article_content",
            "articlecontent",
            "articlecon",
            "article-con",
            "article_con",
            "con",
            "con_text",
            "content",
            "contents",
            "contenttext",
            "content_text",
            "content-text",
            "bt_content",
            "bt-content",
            "xxgk_content",
            "xxgk-content",
            "xxgk_con",
            "pages_content",
            "vsb_content",
            "v_news_content",
            "newscontent",
            "news_content",
            "news-content",
            "news_con",
            "detail-content",
            "detail_content",
            "detailcontent",
            "info-content",
            "info_content",
            "artcontent",
            "contxt",
            "wz_content",
            "wzcontent",
            "xl_content",
            "main-txt",
            "text_content",
            "txt_con",
            "view",
            "easysite-news-text",
            "j-fontcontent",
            "ivs_content",
            "mycontent",
            "nr",
            "zw",
            "zwnr",
            "cont");

    /** Elements that a descent towards the article may pass; a paragraph or a cell of data is never one. */
    private static final Set<String> CONTAINERS = Set.of(
            "body", "div", "section", "article", "main", "form", "center", "table", "tbody", "tr", "td", "span",
            "font");

    /** Fewer links than any navigation has. */
    private static final int NAVIGATION_LINKS = 8;

    private static final int OPENING = 3_000;

    static HtmlArticle of(org.jsoup.nodes.Document page) {
        Element body = page.body();
        if (body.select("a[href]:not([href^=#])").size() < NAVIGATION_LINKS) {
            return new HtmlArticle(body, "");
        }
        Map<Element, Integer> weights = weights(body);
        Element named = named(body, weights);
        Element root = named == null ? heaviest(body, weights) : named;
        String title = root.equals(body) ? "" : HtmlTitle.of(page, root);
        return new HtmlArticle(root, standsIn(root, title) ? "" : title);
    }

    private static boolean standsIn(Element root, String title) {
        String text = root.text();
        String opening = text.substring(0, Math.min(text.length(), OPENING));
        return opening.replaceAll("[\\s\\u00A0\\u3000]", "").contains(title.replaceAll("[\\s\\u00A0\\u3000]", ""));
    }

    private static int weight(Map<Element, Integer> weights, Element element) {
        return weights.getOrDefault(element, 0);
    }

    /** The innermost element of a known name that holds nearly all the text which any of them holds, or null. */
    private static @Nullable Element named(Element body, Map<Element, Integer> weights) {
        List<Element> candidates = new ArrayList<>();
        int most = 0;
        for (Element element : body.getAllElements()) {
            if (!element.equals(body) && isNamed(element)) {
                candidates.add(element);
                most = Math.max(most, weight(weights, element));
            }
        }
        if (most * 2 < weight(weights, body)) {
            return null;
        }
        Element innermost = null;
        for (Element candidate : candidates) { // in document order: what comes later among the heavy ones is inside
            if (weight(weights, candidate) * 10 >= most * 9) {
                innermost = candidate;
            }
        }
        return innermost;
    }

    private static boolean isNamed(Element element) {
        return CONTAINERS.contains(element.normalName())
                && (NAMES.contains(element.id().toLowerCase(Locale.ROOT))
                        || element.classNames().stream()
                                .anyMatch(name -> NAMES.contains(name.toLowerCase(Locale.ROOT))));
    }

    /** Goes down from the body as long as one child holds most of the text. */
    private static Element heaviest(Element body, Map<Element, Integer> weights) {
        Element root = body;
        while (true) {
            Element heavy = null;
            for (Element child : root.children()) {
                if (weight(weights, child) * 10 >= weight(weights, root) * 8 && isContainer(child)) {
                    heavy = child;
                }
            }
            if (heavy == null) {
                return root;
            }
            root = heavy;
        }
    }

    private static boolean isContainer(Element element) {
        return CONTAINERS.contains(element.normalName()) && (!element.nameIs("table") || HtmlTable.isLayout(element));
    }

    /** Characters of text in each element, links and dropped elements left out. */
    private static Map<Element, Integer> weights(Element body) {
        Map<Element, Integer> weights = new HashMap<>();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof Element element) {
                            boolean counts = !HtmlTags.isDropped(element) && !element.nameIs("a");
                            return counts ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
                        }
                        if (node instanceof TextNode words && node.parent() instanceof Element parent) {
                            weights.merge(parent, words.text().strip().length(), Integer::sum);
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (!node.equals(body) && node instanceof Element element && element.parent() != null) {
                            weights.merge(element.parent(), weight(weights, element), Integer::sum);
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                body);
        return weights;
    }
}
