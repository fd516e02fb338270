package org.hecha.document.worker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import org.hecha.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes values into a frame; {@link WireInput} reads them in the same order. Text goes as UTF-16, because a damaged
 * file can hold halves of surrogate pairs, which UTF-8 would lose.
 */
final class WireOutput {

    static final byte PARAGRAPH = 0;
    static final byte TABLE = 1;
    static final byte IMAGE = 2;

    private final ByteArrayOutputStream frame = new ByteArrayOutputStream(1 << 15);
    private final byte[] small = new byte[Integer.BYTES];

    byte[] frame() {
        return frame.toByteArray();
    }

    WireOutput put(byte value) {
        frame.write(value);
        return this;
    }

    WireOutput put(int value) {
        ByteBuffer.wrap(small).putInt(value);
        frame.write(small, 0, small.length);
        return this;
    }

    WireOutput put(byte[] bytes) {
        put(bytes.length);
        frame.writeBytes(bytes);
        return this;
    }

    WireOutput put(String text) {
        put(text.length());
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
        bytes.asCharBuffer().put(text);
        frame.writeBytes(bytes.array());
        return this;
    }

    WireOutput put(Document document) {
        put(document.source()).put(document.mediaType()).put(document.sha256());
        put(document.properties().size());
        for (Map.Entry<String, String> property : document.properties().entrySet()) {
            put(property.getKey()).put(property.getValue());
        }
        put(document.blocks().size());
        document.blocks().forEach(this::put);
        put(document.links().size());
        for (Link link : document.links()) {
            put(link.target()).put(link.words());
            put(link.place());
        }
        return this;
    }

    WireOutput put(PagePictures pictures) {
        put(pictures.pages()).put(pictures.pictures().size());
        for (PagePicture picture : pictures.pictures()) {
            put(picture.page());
            put(Float.floatToRawIntBits(picture.width())).put(Float.floatToRawIntBits(picture.height()));
            put((byte) (picture.redrawn() ? 1 : 0)).put(picture.layers().size());
            picture.layers().forEach(layer -> put(layer.getBytes(StandardCharsets.US_ASCII)));
        }
        return this;
    }

    WireOutput put(List<NoteSpot> spots) {
        put(spots.size());
        for (NoteSpot spot : spots) {
            put(spot.note()).put(spot.page()).put(spot.boxes().size());
            spot.boxes().forEach(this::put);
        }
        return this;
    }

    WireOutput put(Notes notes) {
        put(notes.author()).put(notes.date() == null ? "" : notes.date().toString());
        put(notes.notes().size());
        for (Note note : notes.notes()) {
            put(note.number()).put(note.weight().name());
            put(note.place());
            put(note.anchor().name()).put(note.title()).put(note.text());
        }
        return this;
    }

    private void put(Block block) {
        if (block instanceof Paragraph paragraph) {
            put(PARAGRAPH).put(paragraph.text()).put(paragraph.label());
            put(paragraph.level()).put(paragraph.story().name());
            put(paragraph.trust().name());
        } else if (block instanceof Table table) {
            put(TABLE).put(table.rows()).put(table.columns());
            put(table.grid().name()).put(table.cells().size());
            table.cells().forEach(this::put);
        } else if (block instanceof Image image) {
            put(IMAGE).put(image.name()).put(image.description());
        }
        put(block.place());
    }

    private void put(Cell cell) {
        put(cell.row()).put(cell.column()).put(cell.rowSpan()).put(cell.columnSpan());
        put(cell.text());
        put(cell.trust().name());
        put(cell.place());
    }

    private void put(Place place) {
        put(place.block()).put(place.row()).put(place.column());
        put(place.start()).put(place.end()).put(place.page());
        put(place.box());
    }

    private void put(@Nullable Box box) {
        put((byte) (box == null ? 0 : 1));
        if (box != null) {
            for (float edge : new float[] {box.x(), box.y(), box.width(), box.height()}) {
                put(Float.floatToRawIntBits(edge));
            }
        }
    }
}
