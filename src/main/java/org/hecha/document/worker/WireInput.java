package org.hecha.document.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hecha.document.Block;
import org.hecha.document.Box;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Link;
import org.hecha.document.Note;
import org.hecha.document.NoteSpot;
import org.hecha.document.Notes;
import org.hecha.document.PagePicture;
import org.hecha.document.PagePictures;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.document.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a frame that {@link WireOutput} wrote. A frame of any other bytes ends in a
 * {@link RuntimeException}; memory never goes much beyond its size.
 */
final class WireInput {

    private final ByteBuffer frame;

    WireInput(byte[] frame) {
        this.frame = ByteBuffer.wrap(frame);
    }

    byte oneByte() {
        return frame.get();
    }

    int number() {
        return frame.getInt();
    }

    byte[] bytes() {
        byte[] bytes = new byte[length(1)];
        frame.get(bytes);
        return bytes;
    }

    String text() {
        int length = length(Character.BYTES);
        String text =
                frame.slice().limit(length * Character.BYTES).asCharBuffer().toString();
        frame.position(frame.position() + length * Character.BYTES);
        return text;
    }

    Document document() {
        String source = text();
        String mediaType = text();
        String sha256 = text();
        Map<String, String> properties = new TreeMap<>();
        for (int left = length(1); left > 0; left--) {
            String name = text();
            properties.put(name, text());
        }
        List<Block> blocks = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            blocks.add(block());
        }
        List<Link> links = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            links.add(new Link(text(), text(), place()));
        }
        return new Document(source, mediaType, sha256, blocks, properties, links);
    }

    PagePictures pictures() {
        int pages = number();
        List<PagePicture> pictures = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            int page = number();
            float width = frame.getFloat();
            float height = frame.getFloat();
            boolean redrawn = oneByte() != 0;
            List<String> layers = new ArrayList<>();
            for (int more = length(1); more > 0; more--) {
                layers.add(new String(bytes(), StandardCharsets.US_ASCII));
            }
            pictures.add(new PagePicture(page, width, height, layers, redrawn));
        }
        return new PagePictures(pages, pictures);
    }

    List<NoteSpot> spots() {
        List<NoteSpot> spots = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            int note = number();
            int page = number();
            List<Box> boxes = new ArrayList<>();
            for (int more = length(1); more > 0; more--) {
                boxes.add(Objects.requireNonNull(box()));
            }
            spots.add(new NoteSpot(note, page, boxes));
        }
        return spots;
    }

    Notes notes() {
        String author = text();
        String date = text();
        List<Note> notes = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            notes.add(new Note(
                    number(), Note.Weight.valueOf(text()), place(), Note.Anchor.valueOf(text()), text(), text()));
        }
        return new Notes(author, date.isEmpty() ? null : LocalDate.parse(date), notes);
    }

    private Block block() {
        byte kind = oneByte();
        return switch (kind) {
            case WireOutput.PARAGRAPH ->
                new Paragraph(text(), text(), number(), Story.valueOf(text()), trust(), place());
            case WireOutput.TABLE -> table();
            case WireOutput.IMAGE -> new Image(text(), text(), place());
            default -> throw new IllegalArgumentException("no kind of block: " + kind);
        };
    }

    private Table table() {
        int rows = number();
        int columns = number();
        Table.Grid grid = Table.Grid.valueOf(text());
        List<Cell> cells = new ArrayList<>();
        for (int left = length(1); left > 0; left--) {
            cells.add(new Cell(number(), number(), number(), number(), text(), trust(), place()));
        }
        return new Table(rows, columns, cells, grid, place());
    }

    private Trust trust() {
        return Trust.valueOf(text());
    }

    private Place place() {
        return new Place(number(), number(), number(), number(), number(), number(), box());
    }

    private @Nullable Box box() {
        return oneByte() == 0 ? null : new Box(frame.getFloat(), frame.getFloat(), frame.getFloat(), frame.getFloat());
    }

    /** A length that the rest of the frame can hold. */
    private int length(int bytesEach) {
        int length = number();
        if (length < 0 || length > frame.remaining() / bytesEach) {
            throw new BufferUnderflowException();
        }
        return length;
    }
}
