package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.hecha.document.TextMarks.Origin;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes notes into a copy of a workbook as notes on its cells; no cell changes. */
final class XlsxNotes {

    /**
     * A cell of a sheet.
     *
     * @param sheet number of the sheet, from 0
     * @param row from 0
     * @param column from 0
     */
    record Spot(int sheet, int row, int column) {}

    private final byte[] content;
    private final List<Block> blocks;
    private final Limits limits;
    private final ZipParts zip;
    private final List<String> sheets = new ArrayList<>();

    XlsxNotes(byte[] content, List<Block> blocks, Limits limits) throws IOException {
        this.content = content;
        this.blocks = blocks;
        this.limits = limits;
        zip = new ZipParts(content, limits);
    }

    byte[] copy(Notes notes) throws IOException, SAXException, TikaException, NoteException {
        if (zip.names().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"))) {
            throw new NoteException("原件有数字签名");
        }
        TextMarks<Spot> marks = new TextMarks<>();
        Origins<Spot> origins = Origins.of(blocks, marked(marks), marks);
        Map<Integer, NavigableMap<String, List<Note>>> bySheet = new LinkedHashMap<>();
        for (Note note : notes.notes()) {
            Spot spot = spot(note, origins);
            bySheet.computeIfAbsent(spot.sheet(), sheet -> new TreeMap<>())
                    .computeIfAbsent(reference(spot), cell -> new ArrayList<>())
                    .add(note);
        }
        ZipCopy copy = new ZipCopy(content);
        OoxmlPackage parts = new OoxmlPackage(zip, copy);
        for (Map.Entry<Integer, NavigableMap<String, List<Note>>> sheet : bySheet.entrySet()) {
            new XlsxComments(zip, sheets.get(sheet.getKey()), limits, parts, copy).write(sheet.getValue(), notes);
        }
        parts.write();
        return copy.bytes();
    }

    /** What the reader makes of the sheets with each letter marked. */
    private List<Block> marked(TextMarks<Spot> marks) throws IOException, SAXException, TikaException, NoteException {
        Limits wider = new Limits(
                limits.fileBytes(),
                limits.inflatedBytes(),
                limits.blocks(),
                limits.cells(),
                limits.gridArea(),
                4 * limits.characters(),
                limits.pages(),
                limits.nesting());
        BlockCollector collector = new BlockCollector(wider);
        XhtmlWriter out = new XhtmlWriter(collector);
        out.startDocument();
        List<NoteException> failures = new ArrayList<>();
        new XlsxParser(limits).read(zip, (part, sheet) -> {
            int number = sheets.size();
            sheets.add(part);
            try {
                SheetContent lettered = sheet.worded((row, column, words) ->
                        lettered(XhtmlWriter.xmlCharacters(words), new Spot(number, row, column), marks));
                new SheetWriter(out, wider).write(lettered);
            } catch (NoteException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        out.endDocument();
        return collector.blocks();
    }

    private static String lettered(String words, Spot spot, TextMarks<Spot> marks) throws NoteException {
        StringBuilder lettered = new StringBuilder();
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int character = words.codePointAt(i);
            lettered.append(TextMarks.isBlank(character) ? Character.toString(character) : marks.letter(spot));
        }
        return lettered.toString();
    }

    private Spot spot(Note note, Origins<Spot> origins) {
        Place place = note.place();
        Origin<Spot> origin = origins.at(place);
        int size = origin == null ? 0 : origin.letters().size();
        boolean part = place.end() > place.start();
        Spot spot = origin == null
                ? null
                : origin.first(part ? Math.min(place.start(), size) : 0, part ? Math.min(place.end(), size) : size);
        if (spot == null && place.isCell()) {
            spot = empty(place, origins);
        }
        if (spot == null) {
            spot = origins.lastUpTo(place.block());
        }
        return spot == null ? new Spot(0, 0, 0) : spot;
    }

    /** A cell without words stands in the row of those beside it and in the column of those above. */
    private @Nullable Spot empty(Place place, Origins<Spot> origins) {
        if (!(blocks.get(place.block() - 1) instanceof Table table)) {
            return null;
        }
        Spot inRow = null;
        Spot inColumn = null;
        for (Cell cell : table.cells()) {
            Origin<Spot> origin = origins.at(cell.place());
            Spot spot = origin == null ? null : origin.first(0, origin.letters().size());
            inRow = spot != null && cell.row() == place.row() ? spot : inRow;
            inColumn = spot != null && cell.column() == place.column() ? spot : inColumn;
        }
        return inRow == null || inColumn == null ? inRow : new Spot(inRow.sheet(), inRow.row(), inColumn.column());
    }

    /** As sheets name cells: {@code BC12}. */
    private static String reference(Spot spot) {
        StringBuilder letters = new StringBuilder();
        for (int left = spot.column(); left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(spot.row() + 1).toString();
    }
}
