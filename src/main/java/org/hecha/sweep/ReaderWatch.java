package org.hecha.sweep;

import java.nio.file.Path;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.Notes;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;

/**
 * Tells a file that kills its readers from a machine on which no reader can be started: the first is to be kept out of the
 * way, the second says nothing about the file.
 */
final class ReaderWatch implements Documents {

    private final Documents documents;
    private final ThreadLocal<Boolean> missing = ThreadLocal.withInitial(() -> false);

    ReaderWatch(Documents documents) {
        this.documents = documents;
    }

    /** Whether this thread's last file found no reader. */
    boolean wasMissing() {
        return missing.get();
    }

    @Override
    public Document read(String source, Path file) throws UnreadableException {
        return documents.read(source, file);
    }

    @Override
    public Document read(String source, byte[] content) throws UnreadableException {
        missing.set(false);
        try {
            return documents.read(source, content);
        } catch (UnreadableException unreadable) {
            missing.set(unreadable.reason() == Cause.CRASHED && unreadable.getCause() != null);
            throw unreadable;
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

    /** Whoever opened the documents closes them. */
    @Override
    public void close() {}
}
