package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.prose.StartPattern;

/** Finds what the making of a report has left in its file: local paths, deleted and hidden text, comments. */
final class TraceFinder {

    private static final StartPattern PATH = StartPattern.of(
            "(?<![A-Za-z])[A-Za-z]:\\\\[^\\s\"<>|，。；：、）)]+"
                    + "|(?<![A-Za-z])[A-Za-z]:/(?:Users|Documents|Windows|Program)[^\\s\"<>|，。；：、）)]*"
                    + "|file:/{2,3}[^\\s\"<>|，。；：、）)]+"
                    + "|(?<![\\\\A-Za-z0-9])\\\\\\\\[A-Za-z0-9._-]+\\\\[^\\s\"<>|，。；：、）)]+"
                    + "|(?<![A-Za-z0-9./_-])/(?:home|Users)/[A-Za-z0-9._-]+/[^\\s\"<>|，。；：、）)]+",
            "/\\" + StartPattern.OF_ADDRESSES);

    private TraceFinder() {}

    static List<Fact> find(Document document, List<ProseText> prose, Outline outline) {
        List<Fact> found = new ArrayList<>();
        if (document.properties().containsKey("trackedInsertions")) {
            found.add(new Remnant(Remnant.Kind.INSERTED, "", "", true, Certainty.CERTAIN, Place.DOCUMENT));
        }
        for (ProseText paragraph : prose) {
            paths(paragraph.text(), paragraph.place(), false, outline, found);
        }
        for (Block block : document.blocks()) {
            if (block instanceof Image image) {
                int before = found.size();
                paths(image.name(), image.place(), true, outline, found);
                if (found.size() == before) {
                    paths(image.description(), image.place(), true, outline, found);
                }
            } else if (block instanceof Paragraph paragraph) {
                remnant(paragraph, outline, found);
            }
        }
        return found;
    }

    private static void paths(String text, Place place, boolean image, Outline outline, List<Fact> found) {
        if (text.indexOf('\\') < 0 && text.indexOf('/') < 0) {
            return;
        }
        for (Matcher path = PATH.firstIn(text); path != null; path = PATH.next(path, text)) {
            found.add(new LocalPath(
                    path.group(),
                    image,
                    outline.sectionAt(place),
                    outline.own(place),
                    Certainty.CERTAIN,
                    image ? place : place.characters(path.start(), path.end())));
        }
    }

    private static void remnant(Paragraph paragraph, Outline outline, List<Fact> found) {
        if (paragraph.text().isBlank()) {
            return;
        }
        Remnant.Kind kind;
        switch (paragraph.story()) {
            case DELETED -> kind = Remnant.Kind.DELETED;
            case COMMENT -> kind = Remnant.Kind.COMMENT;
            case HIDDEN -> kind = Remnant.Kind.HIDDEN;
            default -> {
                return;
            }
        }
        Place place = paragraph.place();
        found.add(new Remnant(
                kind, paragraph.text(), outline.sectionAt(place), outline.own(place), Certainty.CERTAIN, place));
    }
}
