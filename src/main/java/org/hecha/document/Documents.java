package org.hecha.document;

import java.nio.file.Path;
import java.util.List;

/** Turns files into documents, in this process or in another one. Safe for use by several threads at once. */
public interface Documents extends AutoCloseable {

    /**
     * Reads a file under its own path as its name.
     *
     * @throws UnreadableException if the file is missing, is no document, or cannot be read in full
     */
    default Document read(Path file) throws UnreadableException {
        return read(file.toString(), file);
    }

    /**
     * Reads a file.
     *
     * @param source the file's name as the user gave it
     * @throws UnreadableException if the file is missing, is no document, or cannot be read in full
     */
    Document read(String source, Path file) throws UnreadableException;

    /**
     * Reads a file whose content is in memory.
     *
     * @param source the file's name as the user gave it
     * @throws UnreadableException if the content is no document or cannot be read in full
     */
    Document read(String source, byte[] content) throws UnreadableException;

    /**
     * Draws pages of a file whose content is in memory.
     *
     * @param source the file's name as the user gave it
     * @return {@link PagePictures#NONE} for a format without pages
     * @throws UnreadableException if the pages cannot be drawn
     */
    PagePictures pictures(String source, byte[] content, PageRange pages) throws UnreadableException;

    /**
     * Copies a file whose content is in memory and writes notes into the copy, each at its place. The copy's text is the
     * original's.
     *
     * @param document that was read of this content
     * @param notes about its places
     * @throws UnreadableException if the file cannot be read, or cannot carry notes (see {@link NotedFormat}): it is
     *     signed, locked or of a structure too strange to say where its words are
     */
    byte[] annotated(Document document, byte[] content, Notes notes) throws UnreadableException;

    /**
     * Where on the pages notes stand, as {@link #annotated} would write them.
     *
     * @param document that was read of this content
     * @return none for a format without pages
     * @throws UnreadableException if the file cannot be read
     */
    default List<NoteSpot> spots(Document document, byte[] content, List<Note> notes) throws UnreadableException {
        return List.of();
    }

    /** Lets go of what reading needs; nothing can be read afterwards. */
    @Override
    default void close() {
        // Nothing is held by a reader in this process.
    }
}
