package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A law or notice that reports cite, from {@code rules/law/*.yaml}.
 *
 * @param key stable name
 * @param titles its title and the short forms in use, the full one first
 * @param number its document number: 国办公开办函〔2021〕30号; empty where it has none of its own
 * @param after first report year that can cite it; 0 for any
 * @param until last report year that may cite it as in force; 0 for any
 * @param versions years in which it was passed and revised, ascending; empty where that is not kept
 * @param articles those whose words are kept
 */
public record Law(
        @JsonProperty(value = "key", required = true) String key,
        @JsonProperty(value = "titles", required = true) List<String> titles,
        @JsonProperty(value = "number", required = true) String number,
        int after,
        int until,
        @JsonProperty("versions") List<Integer> versions,
        @JsonProperty("articles") List<Article> articles) {

    /**
     * The words of an article, as they were promulgated.
     *
     * @param name {@code 第四十九条}
     * @param text whole, a line for each paragraph and item
     */
    public record Article(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "text", required = true) String text) {

        public Article {
            text = text.strip();
        }
    }

    @SuppressWarnings("NullAway") // Jackson gives null for what is left out.
    public Law {
        titles = List.copyOf(titles);
        versions = versions == null ? List.of() : List.copyOf(versions);
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    public String title() {
        return titles.get(0);
    }

    /** Whether it did not exist yet when the reports on {@code year} were written. */
    public boolean isAfter(int year) {
        return after > 0 && year < after;
    }

    /** Whether it is kept that there is no version of this year. */
    public boolean isWithoutVersion(int year) {
        return !versions.isEmpty() && !versions.contains(year);
    }

    /** Whether a later version had long replaced the one of a year when the reports on {@code reportYear} were written. */
    public boolean isSuperseded(int version, int reportYear) {
        return versions.stream().anyMatch(later -> later > version && later < reportYear);
    }

    /** Whether it had been repealed or replaced when the reports on {@code year} were written. */
    public boolean isBefore(int year) {
        return until > 0 && year > until;
    }
}
