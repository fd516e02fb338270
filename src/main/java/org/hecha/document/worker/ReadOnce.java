package org.hecha.document.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.Note;
import org.hecha.document.NoteSpot;
import org.hecha.document.Notes;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;

/**
 * Reads each file once, however often it is asked for, under the name that it goes by: what was read the first time, or why
 * nothing could be, is given again. A run that looks at all its files before it judges the first needs that. The caller
 * closes the reader behind it.
 */
public final class ReadOnce implements Documents {

    private final Documents documents;
    private final Spool spool = new Spool();
    private final Map<String, Spool.Place> read = new ConcurrentHashMap<>();

    public ReadOnce(Documents documents) {
        this.documents = documents;
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading {
        Document read() throws UnreadableException;
    }

    @Override
    public Document read(String source, Path file) throws UnreadableException {
        return once(source, () -> documents.read(source, file));
    }

    @Override
    public Document read(String source, byte[] content) throws UnreadableException {
        return once(source, () -> documents.read(source, content));
    }

    /** A second answer is like that of a process: it was written down and is read back. */
    private Document once(String source, Reading reading) throws UnreadableException {
        Spool.Place known = read.get(source);
        if (known != null) {
            return Answer.in(inflated(spool.get(known))).document();
        }
        try {
            Document document = reading.read();
            keep(source, Answer.of(document));
            return document;
        } catch (UnreadableException unreadable) {
            keep(source, Answer.of(unreadable));
            throw unreadable;
        }
    }

    /** Where there is no room the file is read again. */
    private void keep(String source, byte[] answer) {
        try {
            read.put(source, spool.put(deflated(answer)));
        } catch (UncheckedIOException full) {
            read.remove(source);
        }
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 8 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] deflated) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    @Override
    public PagePictures pictures(String source, byte[] content, PageRange pages) throws UnreadableException {
        return documents.pictures(source, content, pages);
    }

    @Override
    public byte[] annotated(Document document, byte[] content, Notes notes) throws UnreadableException {
        return documents.annotated(document, content, notes);
    }

    @Override
    public List<NoteSpot> spots(Document document, byte[] content, List<Note> notes) throws UnreadableException {
        return documents.spots(document, content, notes);
    }

    @Override
    public void close() {
        read.clear();
        spool.close();
    }
}
