package org.hecha.memo.paper;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hecha.memo.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Which memos a run shall make.
 *
 * @param kinds at least one
 * @param formats at least one; each memo is made in all of them
 * @param letter what the sending office adds
 * @param fonts a folder with TrueType fonts for PDF files, which come before the packaged ones; null if there is none
 */
public record PaperOrder(Set<PaperKind> kinds, Set<PaperFormat> formats, Letter letter, @Nullable Path fonts) {

    /** One page for browsers for each report. */
    public static final PaperOrder OPINIONS =
            new PaperOrder(Set.of(PaperKind.OPINION), Set.of(PaperFormat.HTML), Letter.BLANK, null);

    public PaperOrder {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }
}
