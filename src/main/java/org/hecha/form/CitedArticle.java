package org.hecha.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article that a basis names.
 *
 * @param title of the law: {@code 中华人民共和国政府信息公开条例}
 * @param number of the order by which that version was promulgated; empty where it is not kept
 * @param name {@code 第四十九条}
 * @param text its words; empty where they are not kept: a wrong quotation is worse than none
 */
public record CitedArticle(String title, String number, String name, String text) {

    private static final String NUMERALS = "[一二三四五六七八九十百]+";
    private static final Pattern LAW = Pattern.compile("《([^《》]+)》(?:（([^（）]+)）)?");
    private static final Pattern ARTICLE = Pattern.compile("第" + NUMERALS + "条");
    /** A document or standard that is cited by its number alone. */
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}]{2,8}〔[0-9]{4}〕[0-9]{1,4}号|GB(?:/T)? ?[0-9]{3,6}");

    /** Whether its words are kept. */
    public boolean hasText() {
        return !text.isEmpty();
    }

    /**
     * The articles of a basis, each once, in its order.
     *
     * @param basis as findings have it: {@code 《中华人民共和国政府信息公开条例》第四十六条、第五十条第四项}
     */
    public static List<CitedArticle> in(String basis, List<Law> laws) {
        Set<CitedArticle> cited = new LinkedHashSet<>();
        Matcher law = LAW.matcher(basis);
        while (law.find()) {
            int end = (basis + "《").indexOf('《', law.end());
            String number = law.group(2) == null ? "" : law.group(2);
            cited.addAll(articles(law.group(1), number, basis.substring(law.end(), end), laws));
        }
        return List.copyOf(cited);
    }

    /**
     * What a basis cites although its words are not kept, each once, in its order: whoever shows the basis says so.
     *
     * @return {@code 《党政机关公文处理工作条例》第十九条}; empty for a basis that cites nothing
     */
    public static List<String> withoutText(String basis, List<Law> laws) {
        Set<String> missing = new LinkedHashSet<>();
        for (String part : basis.split("；")) {
            Matcher law = LAW.matcher(part);
            boolean named = false;
            while (law.find()) {
                named = true;
                int end = (part + "《").indexOf('《', law.end());
                String number = law.group(2) == null ? "" : law.group(2);
                List<CitedArticle> articles = articles(law.group(1), number, part.substring(law.end(), end), laws);
                if (articles.isEmpty()) {
                    missing.add(law.group());
                }
                articles.stream().filter(one -> !one.hasText()).forEach(one -> missing.add(law.group() + one.name()));
            }
            Matcher number = NUMBER.matcher(part);
            if (!named && number.find()) {
                missing.add(number.group());
            }
        }
        return List.copyOf(missing);
    }

    private static List<CitedArticle> articles(String title, String number, String words, List<Law> laws) {
        List<CitedArticle> cited = new ArrayList<>();
        Optional<Law> law = law(title, number, laws);
        Matcher article = ARTICLE.matcher(words);
        while (article.find()) {
            String name = article.group();
            cited.add(new CitedArticle(
                    title,
                    law.map(Law::number).orElse(number),
                    name,
                    law.stream()
                            .flatMap(one -> one.articles().stream())
                            .filter(one -> one.name().equals(name))
                            .map(Law.Article::text)
                            .findFirst()
                            .orElse("")));
        }
        return cited;
    }

    /** The version that is named by its order, or else the one in force. */
    private static Optional<Law> law(String title, String number, List<Law> laws) {
        return laws.stream()
                .filter(one -> one.titles().contains(title) && !one.articles().isEmpty())
                .filter(one -> one.number().equals(number) || (!number.startsWith("国务院令") && one.until() == 0))
                .findFirst();
    }
}
