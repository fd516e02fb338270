package org.hecha.document.scan;

import java.io.IOException;
import java.util.List;

/** Tells what characters stand on pictures. Safe for use by several threads at once; the same picture reads the same. */
public interface Recogniser extends AutoCloseable {

    /** Its name and version, for whoever must explain a reading. */
    String name();

    /**
     * Reads lines of text.
     *
     * @param lines black on white, each cut close around one line
     * @return for each line its characters from left to right; none where nothing could be read
     * @throws IOException if it does not work here
     */
    List<List<Mark>> read(List<Grey> lines) throws IOException;

    @Override
    default void close() {
        // Most hold nothing that must be let go of.
    }
}
