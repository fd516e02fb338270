package org.hecha.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Link;
import org.hecha.document.Story;
import org.hecha.report.ReportReader;
import org.hecha.report.Section;
import org.hecha.workbench.Piece.Grid;
import org.hecha.workbench.Piece.Slot;
import org.hecha.workbench.Piece.Words;

/** A report while an example writes it: pieces that can be changed one after the other. */
public final class Draft {

    /** Where a change may put something, beside the sections. */
    static final String PREFACE = "preface";

    static final String END = "end";

    private final List<Piece> pieces;
    private final Map<String, String> properties = new TreeMap<>();

    Draft(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
    }

    Draft copy() {
        return new Draft(pieces);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** The document as a reader of files would give it. */
    Document document(String source) {
        List<Block> blocks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Piece piece : pieces) {
            blocks.add(piece.block(blocks.size() + 1));
            if (piece instanceof Piece.Linked linked) {
                links.add(linked.link(blocks.size()));
            }
        }
        return new Document(source, "text/markdown", digest(), blocks, properties, links);
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] words = (pieces + "\n" + properties).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha.digest(words));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Replaces the first occurrence: in prose and headings, else in the cells of a table. */
    void replace(String words, String by) throws WritingException {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Words prose && prose.text().contains(words)) {
                pieces.set(i, prose.with(once(prose.text(), words, by)));
                return;
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Grid grid) {
                for (Slot slot : grid.slots()) {
                    if (slot.text().contains(words)) {
                        pieces.set(
                                i, grid.map(one -> one.equals(slot) ? slot.with(once(slot.text(), words, by)) : one));
                        return;
                    }
                }
            }
        }
        throw new WritingException("报告里没有“" + words + "”");
    }

    private static String once(String text, String words, String by) {
        int at = text.indexOf(words);
        return text.substring(0, at) + by + text.substring(at + words.length());
    }

    /** Drops the first paragraph that contains the words. */
    void drop(String words) throws WritingException {
        int at = first(piece -> piece instanceof Words prose && prose.text().contains(words));
        if (at < 0) {
            throw new WritingException("没有含“" + words + "”的段落");
        }
        pieces.remove(at);
    }

    void dropTable(String key) throws WritingException {
        pieces.remove(table(key));
    }

    void dropRow(String key, String row) throws WritingException {
        int at = table(key);
        Grid grid = (Grid) pieces.get(at);
        Slot slot = grid.slots().stream()
                .filter(one -> one.line().startsWith(row + "/"))
                .findFirst()
                .orElseThrow(() -> new WritingException("表 " + key + " 没有 " + row + " 行" + near(grid, row, 0)));
        pieces.set(at, grid.withoutRow(slot.row()));
    }

    void cell(String key, String row, String column, String value) throws WritingException {
        int at = table(key);
        Grid grid = (Grid) pieces.get(at);
        String line = row + "/" + column;
        if (grid.slots().stream().noneMatch(slot -> slot.line().equals(line))) {
            boolean known = grid.slots().stream().anyMatch(slot -> slot.line().startsWith(row + "/"));
            throw new WritingException(
                    known
                            ? "表 " + key + " 的 " + row + " 行没有 " + column + " 列" + near(grid, column, 1)
                            : "表 " + key + " 没有 " + row + " 行" + near(grid, row, 0));
        }
        pieces.set(at, grid.map(slot -> slot.line().equals(line) ? slot.with(value) : slot));
    }

    private static String near(Grid grid, String name, int part) {
        TreeSet<String> known = new TreeSet<>();
        grid.slots().stream()
                .filter(slot -> !slot.line().isEmpty())
                .forEach(slot -> known.add(slot.line().split("/", -1)[part]));
        return FormGrid.asked(name, known);
    }

    private int table(String key) throws WritingException {
        int at = first(piece -> piece instanceof Grid grid && grid.key().equals(key));
        if (at < 0) {
            TreeSet<String> known = new TreeSet<>();
            pieces.forEach(piece -> {
                if (piece instanceof Grid grid && !grid.key().isEmpty()) {
                    known.add(grid.key());
                }
            });
            throw new WritingException("报告里没有表 " + key + FormGrid.asked(key, known));
        }
        return at;
    }

    /** Adds paragraphs at the end of a section, of the preface or of the report; a section's signature stays behind. */
    void add(List<Piece> more, String to, ReportReader reports) throws WritingException {
        int at = to.equals(END) ? pieces.size() : span(to, reports).to();
        pieces.addAll(at, more);
    }

    /** Puts paragraphs in the place of those of a section; its tables and pictures stay. */
    void rewrite(String key, List<Piece> prose, ReportReader reports) throws WritingException {
        Span span = span(key, reports);
        List<Piece> kept = pieces.subList(span.from(), span.to()).stream()
                .filter(piece -> !(piece instanceof Words))
                .toList();
        pieces.subList(span.from(), span.to()).clear();
        pieces.addAll(span.from(), kept);
        pieces.addAll(span.from(), prose);
    }

    /** The section whose prose a comment, a deletion or hidden text is put behind when none is named. */
    String firstSection(ReportReader reports) {
        return sections(reports).stream().findFirst().map(Section::section).orElse(END);
    }

    void property(String name, String value) {
        properties.put(name, value);
    }

    static List<Piece> paragraphs(String text, Story story) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .<Piece>map(line -> new Words(line, 0, story, false))
                .toList();
    }

    /** What stands under a heading: from its first piece to behind its last. */
    private record Span(int from, int to) {}

    private Span span(String key, ReportReader reports) throws WritingException {
        List<Section> sections = sections(reports);
        int title = Math.max(0, first(piece -> piece instanceof Words));
        if (key.equals(PREFACE)) {
            int to =
                    sections.isEmpty() ? pieces.size() : sections.get(0).place().block() - 1;
            return new Span(Math.min(title + 1, to), to);
        }
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).section().equals(key)) {
                int from = sections.get(i).place().block();
                int to = i + 1 < sections.size() ? sections.get(i + 1).place().block() - 1 : pieces.size();
                while (to > from && pieces.get(to - 1).tail()) {
                    to--;
                }
                return new Span(from, to);
            }
        }
        TreeSet<String> known = new TreeSet<>(List.of(PREFACE, END));
        sections.forEach(section -> known.add(section.section()));
        throw new WritingException("报告里没有部分 " + key + FormGrid.asked(key, known));
    }

    private List<Section> sections(ReportReader reports) {
        return reports.read(document(""), 0).all(Section.class).stream()
                .filter(section -> section.own() && section.place().block() > 0)
                .toList();
    }

    private int first(Predicate<Piece> wanted) {
        for (int i = 0; i < pieces.size(); i++) {
            if (wanted.test(pieces.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
