package org.hecha.memo.pdf;

import java.nio.file.Path;
import java.util.List;
import org.hecha.memo.MemoException;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of PDF files: those of a folder, if the office names one, then the packaged ones. The machine's own are not
 * searched, or the same report would look different on another machine. Read when they are first needed.
 */
public final class PdfFonts {

    /** The packaged family, which has all of GB 18030's usual characters. */
    static final String PACKAGED = "Noto Sans SC";

    private final @Nullable Path folder;
    private @Nullable List<Face> faces;

    /** @param folder with fonts of the office's own; null if there is none */
    public PdfFonts(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @throws MemoException if the folder cannot be read, or there is no font at all */
    synchronized List<Face> faces() throws MemoException {
        if (faces == null) {
            faces = FontFiles.read(folder);
        }
        return faces;
    }
}
