package org.hecha.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.document.Block;
import org.hecha.document.Box;
import org.hecha.document.Cell;
import org.hecha.document.Image;
import org.hecha.document.PagePicture;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.memo.ViewModel.Mark;
import org.hecha.memo.ViewModel.Sheet;
import org.hecha.memo.ViewNotes.Note;
import org.jspecify.annotations.Nullable;

/** Lays what was read over the pictures of the pages it was read on. */
final class ViewSheets {

    private final ViewNotes notes;
    private final Map<Integer, PagePicture> pictures = new TreeMap<>();
    private final Map<Integer, List<Mark>> marks = new TreeMap<>();

    ViewSheets(ViewNotes notes, List<PagePicture> shown) {
        this.notes = notes;
        shown.forEach(picture -> pictures.put(picture.page(), picture));
    }

    List<Sheet> of(List<Block> blocks) {
        blocks.forEach(this::add);
        List<Sheet> sheets = new ArrayList<>();
        for (PagePicture picture : pictures.values()) {
            sheets.add(new Sheet(
                    picture.page(),
                    picture.width(),
                    picture.height(),
                    picture.layers(),
                    picture.redrawn(),
                    marks.getOrDefault(picture.page(), List.of())));
        }
        return sheets;
    }

    private void add(Block block) {
        if (block instanceof Paragraph paragraph) {
            boolean heading = paragraph.level() > 0;
            add(
                    heading ? "heading" : "paragraph",
                    (heading ? "标题" : "段落") + ViewBlocks.story(paragraph.story()),
                    paragraph.story().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    paragraph.place(),
                    paragraph.shown());
        } else if (block instanceof Table table) {
            String rows = table.rows() + " 行 " + table.columns() + " 列";
            String guessed = table.grid() == Table.Grid.GUESSED ? "likely" : "";
            add("table", "表格（" + rows + (guessed.isEmpty() ? "）" : "，行列由推断得出）"), guessed, table.place(), "");
            table.cells().forEach(this::add);
        } else if (block instanceof Image image) {
            add("image", "图片", "", image.place(), image.description());
        }
    }

    private void add(Cell cell) {
        add("cell", ViewBlocks.cellName(cell), "", cell.place(), cell.text());
    }

    private void add(String kind, String title, String look, Place place, String text) {
        PagePicture picture = pictures.get(place.page());
        Box box = place.box();
        if (picture == null || box == null) {
            return;
        }
        List<Note> about = notes.at(place);
        String section = kind.equals("paragraph") && isHeading(about) ? "heading" : kind;
        marks.computeIfAbsent(place.page(), page -> new ArrayList<>())
                .add(new Mark(
                        id(place),
                        section,
                        (look + " " + side(box, picture) + " " + ViewNotes.look(about)).strip(),
                        hundredths(box.x(), picture.width()),
                        hundredths(box.y(), picture.height()),
                        hundredths(box.width(), picture.width()),
                        hundredths(box.height(), picture.height()),
                        notes.tip(title, place, text, about)));
    }

    /** Few files say of their headings that they are; the facts know. */
    private static boolean isHeading(List<Note> about) {
        return about.stream().anyMatch(note -> note.fact().startsWith("一级标题"));
    }

    /** On which side of the box a tip finds room. */
    private static String side(Box box, PagePicture picture) {
        String across = box.x() + box.width() / 2 > picture.width() * 0.55 ? "leftwards" : "";
        String down = box.y() + box.height() > picture.height() * 0.7 ? "upwards" : "";
        return (across + " " + down).strip();
    }

    private static String hundredths(float part, float whole) {
        return String.format(Locale.ROOT, "%.2f", Math.min(100, Math.max(0, part / Math.max(whole, 1) * 100)));
    }

    /** Whether the place is on one of the pages shown. */
    boolean shows(@Nullable Place place) {
        return place != null && place.box() != null && pictures.containsKey(place.page());
    }

    static String id(Place place) {
        return place.isCell() ? "b" + place.block() + "r" + place.row() + "c" + place.column() : "b" + place.block();
    }
}
