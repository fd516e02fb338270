package org.hecha.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself, by the names that the State Council's rules for government sites give
 * (国办发〔2017〕47号: ArticleTitle, PubDate, ContentSource), else by the line under its title.
 *
 * @param title of the article
 * @param author of a page that a word processor has saved
 * @param published date as written
 * @param issuer the office named as source
 * @param created as written
 * @param modified as written
 */
record HtmlProperties(String title, String author, String published, String issuer, String created, String modified) {

    private static final Pattern PUBLISHED =
            Pattern.compile("发[布文](?:时间|日期)[\\s\\u00A0]?[:：][\\s\\u00A0]{0,3}(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)");

    private static final Pattern SOURCE =
            Pattern.compile("(?:信息)?来源[\\s\\u00A0]?[:：][\\s\\u00A0]{0,3}([\\p{IsHan}（）]{2,40})");
    private static final int HEAD_OF_PAGE = 5_000;

    static HtmlProperties of(org.jsoup.nodes.Document page, HtmlArticle article) {
        String stated = stated(page, "ArticleTitle");
        String published = stated(page, "PubDate");
        String issuer = stated(page, "ContentSource");
        if (!article.root().equals(page.body())) {
            String text = page.body().text();
            String head = text.substring(0, Math.min(text.length(), HEAD_OF_PAGE));
            published = published.isEmpty() ? first(PUBLISHED, head) : published;
            issuer = issuer.isEmpty() ? first(SOURCE, head) : issuer;
        }
        return new HtmlProperties(
                stated.isEmpty() ? page.title().strip() : stated,
                stated(page, "author"),
                published,
                issuer,
                stated(page, "created"),
                stated(page, "changed"));
    }

    /** The content of the meta element of a name, in whatever case; empty if none. */
    static String stated(org.jsoup.nodes.Document page, String name) {
        for (Element meta : page.getElementsByTag("meta")) {
            if (meta.attr("name").strip().equalsIgnoreCase(name)
                    && !meta.attr("content").isBlank()) {
                return meta.attr("content").strip();
            }
        }
        return "";
    }

    void writeTo(Metadata metadata) {
        set(metadata, TikaCoreProperties.TITLE.getName(), title);
        set(metadata, TikaCoreProperties.CREATOR.getName(), author);
        set(metadata, TikaCoreProperties.CREATED.getName(), created);
        set(metadata, TikaCoreProperties.MODIFIED.getName(), modified);
        set(metadata, "published", published);
        set(metadata, "issuer", issuer);
    }

    private static void set(Metadata metadata, String name, String value) {
        if (!value.isEmpty()) {
            metadata.set(name, value);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
