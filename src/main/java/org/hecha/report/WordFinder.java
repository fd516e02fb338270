package org.hecha.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Link;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.document.Trust;
import org.hecha.form.WordEntry;
import org.hecha.form.WordLists;
import org.hecha.report.WordMatcher.Hit;

/**
 * Holds a document against the word lists: its text and tables against all of them; what readers do not see or do not
 * look at (properties, running heads, comments, hidden text, pictures' names) against planted advertising only.
 */
final class WordFinder {

    /** Where the text that is looked at is that of the block or cell at its place. */
    private static final Set<PlantedText.Where> IN_WORDS =
            EnumSet.of(PlantedText.Where.TEXT, PlantedText.Where.MARGIN, PlantedText.Where.HIDDEN);

    private final WordMatcher matcher;

    WordFinder(WordLists lists) {
        this.matcher = new WordMatcher(lists);
    }

    List<Fact> find(Document document, Outline outline) {
        List<Fact> facts = new ArrayList<>();
        for (String property : document.properties().values()) {
            hold(property, PlantedText.Where.PROPERTY, Trust.STATED, Place.DOCUMENT, outline, facts);
        }
        for (Link link : document.links()) {
            String target = PercentCode.decoded(link.target());
            hold(target, PlantedText.Where.LINK, Trust.STATED, link.place(), outline, facts);
        }
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                hold(paragraph.text(), where(paragraph), paragraph.trust(), paragraph.place(), outline, facts);
            } else if (block instanceof Table table) {
                cells(table, outline, facts);
            } else if (block instanceof Image image) {
                String words = image.name() + "\n" + image.description();
                hold(words, PlantedText.Where.IMAGE, Trust.STATED, image.place(), outline, facts);
            }
        }
        return facts;
    }

    private void cells(Table table, Outline outline, List<Fact> facts) {
        for (Cell cell : table.cells()) {
            if (!FigureText.isFigure(cell.text())) {
                hold(cell.text(), PlantedText.Where.TEXT, cell.trust(), cell.place(), outline, facts);
            }
        }
    }

    private static PlantedText.Where where(Paragraph paragraph) {
        return switch (paragraph.story()) {
            case BODY, TEXT_BOX -> PlantedText.Where.TEXT;
            case CONTENTS, HEADER, FOOTER, FOOTNOTE -> PlantedText.Where.MARGIN;
            case COMMENT, DELETED, HIDDEN -> PlantedText.Where.HIDDEN;
        };
    }

    private void hold(
            String text, PlantedText.Where where, Trust trust, Place place, Outline outline, List<Fact> facts) {
        List<Hit> hits = matcher.find(text);
        if (hits.isEmpty()) {
            return;
        }
        boolean preface = place.block() > 0 && place.block() < outline.prefaceEnd();
        ProseText prose = new ProseText(text, outline.sectionAt(place), outline.own(place), preface, place);
        Certainty certainty = Certainty.of(trust);
        planted(prose, hits, where, certainty, facts);
        if (where == PlantedText.Where.TEXT) {
            hits.forEach(hit -> said(prose, hit, certainty, facts));
        }
    }

    private static void said(ProseText prose, Hit hit, Certainty certainty, List<Fact> facts) {
        WordEntry entry = hit.entry();
        String raw = prose.text().substring(hit.start(), hit.end());
        String sentence = prose.sentence(hit.start(), hit.end());
        Place at = prose.at(hit.start(), hit.end());
        switch (entry.kind()) {
            case TYPO ->
                facts.add(new Misspelling(
                        raw,
                        entry.right(),
                        entry.group(),
                        entry.source(),
                        sentence,
                        prose.section(),
                        prose.own(),
                        certainty,
                        at));
            case TONE ->
                facts.add(new InternalTone(
                        raw,
                        entry.right(),
                        entry.group(),
                        sentence,
                        prose.preface(),
                        prose.section(),
                        prose.own(),
                        certainty,
                        at));
            case PLANTED -> {}
        }
    }

    /** Spam comes in heaps: one fact for all of it at a place. */
    private static void planted(
            ProseText prose, List<Hit> hits, PlantedText.Where where, Certainty certainty, List<Fact> facts) {
        List<Hit> spam = hits.stream()
                .filter(hit -> hit.entry().kind() == WordEntry.Kind.PLANTED)
                .toList();
        if (spam.isEmpty()) {
            return;
        }
        Hit first = spam.get(0);
        facts.add(new PlantedText(
                prose.text().substring(first.start(), first.end()),
                spam.stream().map(hit -> hit.entry().wrong()).distinct().toList(),
                where,
                prose.sentence(first.start(), first.end()),
                prose.section(),
                certainty,
                IN_WORDS.contains(where) ? prose.at(first.start(), first.end()) : prose.place()));
    }
}
