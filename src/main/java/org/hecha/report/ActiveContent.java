package org.hecha.report;

import java.util.Optional;
import org.hecha.document.Document;
import org.hecha.document.Place;

/**
 * What of the file would run, or be fetched from elsewhere, when somebody opens it.
 *
 * @param kinds in Chinese: 宏、外部模板
 */
public record ActiveContent(String kinds) implements Fact {

    static Optional<ActiveContent> of(Document document) {
        return Optional.ofNullable(document.properties().get("activeContent")).map(ActiveContent::new);
    }

    @Override
    public Place place() {
        return Place.DOCUMENT;
    }

    @Override
    public String quote() {
        return "";
    }

    @Override
    public String section() {
        return "";
    }

    @Override
    public Certainty certainty() {
        return Certainty.CERTAIN;
    }
}
