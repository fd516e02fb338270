package org.hecha.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.rule.Finding;
import org.hecha.workbench.Corruption.Kind;
import org.hecha.workbench.Corruption.Target;
import org.hecha.workbench.Piece.Grid;
import org.hecha.workbench.Piece.Slot;
import org.hecha.workbench.Piece.Words;

/** A sound report whose figures, numbers, dates, sentences and sections are corrupted one after the other. */
public final class Corruptions {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?=年)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.〔第-])\\d{1,9}(?:\\.\\d+)?(?=条|件|次|人|期|个|篇|项|场|万元|元|份|家|平方)");
    private static final Pattern SENTENCE = Pattern.compile("[^。]+。?");

    private final List<Piece> pieces;
    private final Workbench bench;
    private final Set<String> known = new HashSet<>();
    private final List<Corruption> all = new ArrayList<>();

    private Corruptions(List<Piece> pieces, Workbench bench) {
        this.pieces = pieces;
        this.bench = bench;
    }

    static Corruptions of(Draft draft, Workbench bench) {
        Corruptions corruptions = new Corruptions(draft.pieces(), bench);
        corruptions.findings(corruptions.pieces).forEach(one -> corruptions.known.add(one.fingerprint()));
        for (int i = 0; i < corruptions.pieces.size(); i++) {
            if (corruptions.pieces.get(i) instanceof Grid grid) {
                corruptions.figures(i, grid);
            } else if (corruptions.pieces.get(i) instanceof Words words && words.body()) {
                corruptions.words(i, words);
                corruptions.section(i, words);
            }
        }
        return corruptions;
    }

    /** In the order of the report. */
    public List<Corruption> all() {
        return List.copyOf(all);
    }

    /** A paragraph or heading: its level (0 for body text) and its words; null where the piece is something else. */
    public record Prose(int piece, int level, String text) {}

    /** A table. */
    public record Sheet(int piece, int rows, List<Square> squares) {}

    /** A cell: its number in the table, or −1 for a label. */
    public record Square(int number, int row, int column, int rowSpan, int columnSpan, String text) {}

    public List<Prose> prose() {
        List<Prose> prose = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Words words && words.body()) {
                prose.add(new Prose(i, words.level(), words.text()));
            }
        }
        return prose;
    }

    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Grid grid) {
                List<Square> squares = new ArrayList<>();
                for (int k = 0; k < grid.slots().size(); k++) {
                    Slot slot = grid.slots().get(k);
                    squares.add(new Square(
                            slot.line().isEmpty() ? -1 : k,
                            slot.row(),
                            slot.column(),
                            slot.rowSpan(),
                            slot.columnSpan(),
                            slot.text()));
                }
                sheets.add(new Sheet(i, grid.rows(), squares));
            }
        }
        return sheets;
    }

    private void figures(int piece, Grid grid) {
        List<Slot> slots = grid.slots();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.line().isEmpty() || !slot.text().matches("\\d+(\\.\\d+)?")) {
                continue;
            }
            BigDecimal value = new BigDecimal(slot.text());
            figure(Kind.MORE, piece, i, grid, value.add(BigDecimal.ONE).toPlainString());
            if (value.compareTo(BigDecimal.ONE) >= 0) {
                figure(Kind.LESS, piece, i, grid, value.subtract(BigDecimal.ONE).toPlainString());
            }
            figure(Kind.BLANK, piece, i, grid, "");
            Slot next = i + 1 < slots.size() ? slots.get(i + 1) : slot;
            if (next.row() == slot.row()
                    && !next.line().isEmpty()
                    && !next.text().equals(slot.text())) {
                Grid swapped = grid.map(one ->
                        one.equals(slot) ? slot.with(next.text()) : one.equals(next) ? next.with(slot.text()) : one);
                add(Target.FIGURE, Kind.SWAP, piece, i, i, named(slot), with(piece, swapped));
            }
        }
    }

    private void figure(Kind kind, int piece, int number, Grid grid, String text) {
        Slot slot = grid.slots().get(number);
        Grid changed = grid.map(one -> one.equals(slot) ? slot.with(text) : one);
        add(Target.FIGURE, kind, piece, number, number, named(slot), with(piece, changed));
    }

    private static String named(Slot slot) {
        return slot.line() + " = " + slot.text();
    }

    private void words(int piece, Words words) {
        String text = words.text();
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            String other = String.valueOf(Integer.parseInt(year.group()) - 1);
            replace(Target.DATE, Kind.OTHER_YEAR, piece, words, year, other);
        }
        if (words.level() > 0) {
            return;
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            BigDecimal value = new BigDecimal(number.group());
            replace(
                    Target.NUMBER,
                    Kind.MORE,
                    piece,
                    words,
                    number,
                    value.add(BigDecimal.ONE).toPlainString());
            if (value.compareTo(BigDecimal.ONE) >= 0) {
                String less = value.subtract(BigDecimal.ONE).toPlainString();
                replace(Target.NUMBER, Kind.LESS, piece, words, number, less);
            }
            replace(Target.NUMBER, Kind.BLANK, piece, words, number, "  ");
        }
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            replace(Target.SENTENCE, Kind.DROP, piece, words, sentence, "");
            replace(Target.SENTENCE, Kind.DUPLICATE, piece, words, sentence, sentence.group() + sentence.group());
        }
    }

    private void replace(Target target, Kind kind, int piece, Words words, Matcher found, String by) {
        String text =
                words.text().substring(0, found.start()) + by + words.text().substring(found.end());
        List<Piece> changed = new ArrayList<>(pieces);
        if (text.isBlank()) {
            changed.remove(piece);
        } else {
            changed.set(piece, words.with(text));
        }
        add(target, kind, piece, found.start(), found.end(), found.group(), changed);
    }

    private List<Piece> with(int piece, Piece other) {
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(piece, other);
        return changed;
    }

    private void section(int piece, Words heading) {
        if (heading.level() < 2) {
            return;
        }
        int end = end(piece);
        List<Piece> section = pieces.subList(piece, end);
        List<Piece> dropped = new ArrayList<>(pieces);
        dropped.subList(piece, end).clear();
        section(Kind.DROP, piece, heading, dropped);
        List<Piece> doubled = new ArrayList<>(pieces);
        doubled.addAll(end, section);
        section(Kind.DUPLICATE, piece, heading, doubled);
        int after = end < pieces.size() && isHeading(end) ? end(end) : end;
        if (after > end) {
            List<Piece> swapped = new ArrayList<>(pieces.subList(0, piece));
            swapped.addAll(pieces.subList(end, after));
            swapped.addAll(section);
            swapped.addAll(pieces.subList(after, pieces.size()));
            section(Kind.SWAP, piece, heading, swapped);
        }
    }

    private void section(Kind kind, int piece, Words heading, List<Piece> changed) {
        add(Target.SECTION, kind, piece, 0, heading.text().length(), heading.text(), changed);
    }

    private int end(int heading) {
        int end = heading + 1;
        while (end < pieces.size() && !isHeading(end) && !pieces.get(end).tail()) {
            end++;
        }
        return end;
    }

    private boolean isHeading(int piece) {
        return pieces.get(piece) instanceof Words words && words.level() == 2;
    }

    private void add(Target target, Kind kind, int piece, int from, int to, String words, List<Piece> changed) {
        Set<String> noticed = new TreeSet<>();
        for (Finding finding : findings(changed)) {
            if (!known.contains(finding.fingerprint())) {
                noticed.add(finding.rule());
            }
        }
        all.add(new Corruption(target, kind, piece, from, to, words, List.copyOf(noticed)));
    }

    private List<Finding> findings(List<Piece> report) {
        return bench.judge(bench.facts(new Draft(report).document("report.md"))).findings();
    }
}
