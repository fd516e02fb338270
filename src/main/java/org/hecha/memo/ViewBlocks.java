package org.hecha.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Image;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.memo.ViewModel.Box;
import org.hecha.memo.ViewModel.Part;
import org.hecha.memo.ViewModel.Words;
import org.hecha.memo.ViewNotes.Note;

/** Shows what was read block by block, where there are no pages to show. */
final class ViewBlocks {

    private final ViewNotes notes;

    ViewBlocks(ViewNotes notes) {
        this.notes = notes;
    }

    /** The name of a story in brackets; empty for the body. */
    static String story(Story story) {
        return switch (story) {
            case BODY -> "";
            case HEADER -> "（页眉）";
            case FOOTER -> "（页脚）";
            case FOOTNOTE -> "（脚注）";
            case TEXT_BOX -> "（文本框）";
            case COMMENT -> "（批注）";
            case CONTENTS -> "（目录）";
            case DELETED -> "（修订中已删除）";
            case HIDDEN -> "（隐藏文字）";
        };
    }

    static String cellName(Cell cell) {
        return "单元格（第 " + (cell.row() + 1) + " 行第 " + (cell.column() + 1) + " 列"
                + (cell.rowSpan() > 1 ? "，跨 " + cell.rowSpan() + " 行" : "")
                + (cell.columnSpan() > 1 ? "，跨 " + cell.columnSpan() + " 列" : "") + "）";
    }

    Part of(Block block) {
        if (block instanceof Table table) {
            return table(table);
        }
        if (block instanceof Image image) {
            String name = image.description().isEmpty() ? image.name() : image.description();
            return part(
                    "image",
                    "图片",
                    "",
                    image.place(),
                    List.of(new Words("", "", VisibleText.of(name), null)),
                    List.of());
        }
        Paragraph paragraph = (Paragraph) block;
        Place place = paragraph.place();
        boolean heading = paragraph.level() > 0
                || notes.at(place).stream().anyMatch(note -> note.fact().startsWith("一级标题"));
        String label = story(paragraph.story()) + VisibleText.of(paragraph.label());
        String story = paragraph.story().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return part(
                heading ? "heading" : "paragraph",
                (heading ? "标题" : "段落") + story(paragraph.story()),
                label,
                story,
                place,
                words(place, paragraph.text()),
                List.of());
    }

    private Part part(String kind, String title, String label, Place place, List<Words> words, List<List<Box>> rows) {
        return part(kind, title, label, "", place, words, rows);
    }

    private Part part(
            String kind,
            String title,
            String label,
            String look,
            Place place,
            List<Words> words,
            List<List<Box>> rows) {
        List<Note> whole = whole(place);
        return new Part(
                ViewSheets.id(place),
                place.block(),
                kind,
                (look + " " + ViewNotes.look(whole)).strip(),
                label,
                words,
                rows,
                whole.isEmpty() ? null : notes.tip(title, place, "", whole));
    }

    private Part table(Table table) {
        List<List<Box>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (Cell cell : table.cells()) {
            if (cell.row() < rows.size()) {
                rows.get(cell.row()).add(box(cell));
            }
        }
        String look = table.grid() == Table.Grid.GUESSED ? "likely" : "";
        String title = "表格（" + table.rows() + " 行 " + table.columns() + " 列）";
        return part("table", title, "", look, table.place(), List.of(), rows);
    }

    private Box box(Cell cell) {
        List<Note> whole = whole(cell.place());
        return new Box(
                ViewSheets.id(cell.place()),
                ViewNotes.look(whole),
                cell.rowSpan(),
                cell.columnSpan(),
                words(cell.place(), cell.text()),
                whole.isEmpty() ? null : notes.tip(cellName(cell), cell.place(), "", whole));
    }

    private List<Note> whole(Place place) {
        return notes.at(place).stream().filter(Note::isWhole).toList();
    }

    /** The text, cut where a note on some of its characters begins or ends. */
    private List<Words> words(Place place, String text) {
        List<Note> parts =
                notes.at(place).stream().filter(note -> !note.isWhole()).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Note note : parts) {
            cuts.add(Math.min(note.start(), text.length()));
            cuts.add(Math.min(note.end(), text.length()));
        }
        List<Words> words = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                words.add(words(place, text.substring(from, to), from, to, parts));
                from = to;
            }
        }
        return words;
    }

    private Words words(Place place, String text, int from, int to, List<Note> parts) {
        List<Note> about = parts.stream().filter(note -> note.covers(from, to)).toList();
        if (about.isEmpty()) {
            return new Words("", "", VisibleText.of(text), null);
        }
        int first = about.stream()
                .filter(note -> note.number() > 0 && note.start() == from)
                .mapToInt(Note::number)
                .findFirst()
                .orElse(0);
        String look = ViewNotes.look(about);
        return new Words(
                first > 0 ? ViewSheets.id(place) + "s" + from : "",
                look.isEmpty() ? "fact" : "fact " + look,
                VisibleText.of(text),
                notes.tip("", place, "", about));
    }

    /** Identifier of what a finding's place leads to. */
    static String id(Place place) {
        String whole = ViewSheets.id(place);
        return place.end() > place.start() ? whole + "s" + place.start() : whole;
    }
}
