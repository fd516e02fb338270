package org.hecha.memo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hecha.document.Place;
import org.hecha.memo.ViewModel.Fault;
import org.hecha.memo.ViewModel.Tip;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;

/** What facts and findings say of the places of a document. */
final class ViewNotes {

    /** Words shown in a tip. */
    private static final int LONGEST = 240;

    /**
     * A note on characters of a block or cell.
     *
     * @param start of the first character
     * @param end after the last; equal to {@code start} where the whole is meant
     * @param fact what is read there; empty for a finding
     * @param number of the finding, from 1; 0 for a fact
     * @param finding null for a fact
     * @param uncertain whether the reading had to guess
     * @param figure whether it is a number of the report
     */
    record Note(
            int start, int end, String fact, int number, @Nullable Finding finding, boolean uncertain, boolean figure) {

        boolean isWhole() {
            return start == end;
        }

        boolean covers(int from, int to) {
            return isWhole() || (start <= from && end >= to);
        }
    }

    private record Key(int block, int row, int column) {

        static Key of(Place place) {
            return new Key(place.block(), place.row(), place.column());
        }
    }

    private final @Nullable ReportFacts facts;
    private final List<Section> sections;
    private final Map<Key, List<Note>> notes = new HashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();

    ViewNotes(Viewed viewed) {
        facts = viewed.facts();
        sections = facts == null
                ? List.of()
                : facts.all(Section.class).stream().filter(Section::own).toList();
        if (facts != null) {
            facts.facts().forEach(this::add);
        }
        List<Finding> findings = Objects.requireNonNullElse(viewed.findings(), List.of());
        for (int i = 0; i < findings.size(); i++) {
            add(i + 1, findings.get(i));
        }
    }

    /** Where a finding stands; null if it is about something absent. */
    @Nullable
    Place place(int finding) {
        return places.get(finding);
    }

    List<Note> at(Place place) {
        return notes.getOrDefault(Key.of(place), List.of());
    }

    /** Classes for a place: {@code figure}, {@code likely}, the gravest severity. */
    static String look(List<Note> notes) {
        StringBuilder look = new StringBuilder();
        if (notes.stream().anyMatch(Note::figure)) {
            look.append(" figure");
        }
        if (notes.stream().anyMatch(Note::uncertain)) {
            look.append(" likely");
        }
        notes.stream()
                .map(Note::finding)
                .filter(Objects::nonNull)
                .map(Finding::severity)
                .min(Severity::compareTo)
                .ifPresent(severity -> look.append(' ').append(severity.key()));
        return look.toString().strip();
    }

    Tip tip(String title, Place place, String text, List<Note> about) {
        List<String> facts = about.stream()
                .filter(note -> !note.fact().isEmpty())
                .map(note -> note.fact() + (note.uncertain() ? "（读取不确定）" : ""))
                .distinct()
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (Note note : about) {
            Finding finding = note.finding();
            if (finding != null) {
                faults.add(new Fault(note.number(), finding.severity().key(), VisibleText.of(finding.message())));
            }
        }
        return new Tip(title, section(place), cut(VisibleText.of(text)), facts, faults);
    }

    private void add(Fact fact) {
        String words = facts == null || fact.place().block() == 0 ? "" : FactWords.of(fact, facts.form());
        if (!words.isEmpty()) {
            Place place = fact.place();
            note(
                    place,
                    new Note(
                            place.start(),
                            place.end(),
                            VisibleText.of(words),
                            0,
                            null,
                            fact.certainty() != Certainty.CERTAIN,
                            FactWords.isNumber(fact)));
        }
    }

    private void add(int number, Finding finding) {
        Location location = finding.location();
        if (location.block() == null) {
            return;
        }
        Place place = location.place();
        places.put(number, place);
        note(
                place,
                new Note(
                        place.start(),
                        place.end(),
                        "",
                        number,
                        finding,
                        finding.certainty() == Certainty.LIKELY,
                        false));
    }

    private void note(Place place, Note note) {
        notes.computeIfAbsent(Key.of(place), key -> new ArrayList<>()).add(note);
    }

    private String section(Place place) {
        String title = "";
        for (Section section : sections) {
            if (section.place().block() <= place.block()) {
                title = section.title();
            }
        }
        return VisibleText.of(title);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "……";
    }
}
