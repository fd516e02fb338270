package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.hecha.document.Note.Anchor;
import org.hecha.document.page.Page;
import org.hecha.document.page.Rect;
import org.hecha.document.page.WordSearch;
import org.hecha.document.page.WordSearch.Found;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Where on the pages of a document notes stand: the lines of the very words, or else the box of their block or cell. */
final class PagePlaces {

    /** Of the margin in which a note stands that belongs to no words, in points. */
    private static final float MARGIN = 24;

    /** Reads a page. */
    @FunctionalInterface
    interface Pages {
        Page page(int number) throws IOException, SAXException, TikaException;
    }

    private final List<Block> blocks;
    private final Pages pages;
    private final int count;
    private final Map<Integer, Page> read = new HashMap<>();

    /** @param count of pages */
    PagePlaces(List<Block> blocks, int count, Pages pages) {
        this.blocks = blocks;
        this.count = count;
        this.pages = pages;
    }

    /** At least one; more where the words go on overleaf. */
    List<PageMark> of(Note note) throws IOException, SAXException, TikaException {
        Place place = note.place();
        Block block = place.block() >= 1 && place.block() <= blocks.size() ? blocks.get(place.block() - 1) : null;
        if (block == null) {
            return List.of(point(1, new Rect(MARGIN, MARGIN, MARGIN, MARGIN)));
        }
        if (block instanceof Table table && !place.isCell() && note.anchor() == Anchor.ON) {
            return of(onFirstCell(note, table));
        }
        Place where = exact(block, place);
        Box box = where.box();
        int number = Math.max(1, Math.min(where.page(), count));
        if (box == null) {
            return List.of(point(number, new Rect(MARGIN, MARGIN, MARGIN, MARGIN)));
        }
        Rect rect = new Rect(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
        if (note.anchor() != Anchor.ON) {
            float y = note.anchor() == Anchor.BEFORE ? rect.top() : rect.bottom();
            return List.of(point(number, new Rect(rect.left(), y, rect.left(), y)));
        }
        List<PageMark> marks = words(text(block, place), place, number, rect);
        return marks.isEmpty() ? List.of(new PageMark(number, List.of(rect), false)) : marks;
    }

    /** A note on the whole of a table stands on its first words. */
    private static Note onFirstCell(Note note, Table table) {
        Place first = table.cells().stream()
                .filter(cell -> !cell.text().isBlank())
                .findFirst()
                .orElse(table.cells().get(0))
                .place();
        return new Note(note.number(), note.weight(), first, note.anchor(), note.title(), note.text());
    }

    /** The same for people who look at the pages. */
    List<NoteSpot> spots(List<Note> notes) throws IOException, SAXException, TikaException {
        List<NoteSpot> spots = new ArrayList<>();
        for (Note note : notes) {
            for (PageMark mark : of(note)) {
                List<Box> boxes = mark.boxes().stream()
                        .map(box -> new Box(box.left(), box.top(), box.width(), box.height()))
                        .toList();
                spots.add(new NoteSpot(note.number(), mark.page(), boxes));
            }
        }
        return spots;
    }

    private static PageMark point(int page, Rect at) {
        return new PageMark(page, List.of(at), true);
    }

    private static Place exact(Block block, Place place) {
        Cell cell = cell(block, place);
        return cell == null ? block.place() : cell.place().box() == null ? block.place() : cell.place();
    }

    private static @Nullable Cell cell(Block block, Place place) {
        if (!place.isCell() || !(block instanceof Table table)) {
            return null;
        }
        return table.cells().stream()
                .filter(cell -> cell.row() == place.row() && cell.column() == place.column())
                .findFirst()
                .orElse(null);
    }

    private static String text(Block block, Place place) {
        Cell cell = cell(block, place);
        if (cell != null) {
            return cell.text();
        }
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }

    private List<PageMark> words(String text, Place place, int first, Rect box)
            throws IOException, SAXException, TikaException {
        boolean part = place.end() > place.start() && place.end() <= text.length();
        String letters = WordSearch.letters(text);
        int start = part ? WordSearch.letters(text.substring(0, place.start())).length() : 0;
        int end = part
                ? start
                        + WordSearch.letters(text.substring(place.start(), place.end()))
                                .length()
                : letters.length();
        List<PageMark> marks = new ArrayList<>();
        int number = first;
        Found found = WordSearch.within(page(number), box).find(letters, start, end);
        while (found != null) {
            if (!found.boxes().isEmpty()) {
                marks.add(new PageMark(number, found.boxes(), false));
            }
            letters = letters.substring(found.taken());
            start = Math.max(0, start - found.taken());
            end = Math.max(0, end - found.taken());
            boolean goesOn = end > 0 && !letters.isEmpty() && number < count;
            found = goesOn ? WordSearch.on(page(++number)).find(letters, start, end) : null;
        }
        return marks;
    }

    private Page page(int number) throws IOException, SAXException, TikaException {
        Page known = read.get(number);
        if (known == null) {
            known = pages.page(number);
            read.put(number, known);
        }
        return known;
    }
}
