package org.hecha.sweep.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.LibraryLoaderUtil;

/** What SQLite is for this system, out of the driver's jar: where it lies ready, no run need unpack it and compare. */
public final class SqliteLibrary {

    private SqliteLibrary() {}

    /** Into a new folder, to be named by {@code org.sqlite.lib.path}; there is none for rare systems. */
    public static void unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + '/' + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (library != null) {
                Files.createDirectories(folder);
                Files.copy(library, folder.resolve(name));
            }
        }
    }
}
