package org.hecha.sweep;

import java.util.function.Supplier;
import org.hecha.audit.Auditor;
import org.hecha.sweep.fetch.Fetcher;
import org.hecha.sweep.fetch.WebAddress;
import org.hecha.sweep.store.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A file to sweep.
 *
 * @param source the path as it was typed; of a file in an archive then {@code !/} and its path there
 * @param content its bytes, read when its turn comes
 * @param listed what the roster says of it; {@link Listing#NONE} if none does
 * @param web fetches it, where the source is an address on the web; null for a file
 * @param place where the file is, wherever the program is started; empty if it is no file
 * @param mark tells how the file looks, see {@link FileMark}; empty if nobody knows
 */
public record SweepInput(
        String source,
        Auditor.Content content,
        Listing listed,
        @Nullable Fetcher web,
        String place,
        Supplier<String> mark) {

    /** Bytes of which nothing is known before they are read. */
    public SweepInput(String source, Auditor.Content content, Listing listed) {
        this(source, content, listed, null, "", () -> "");
    }

    /** A file. */
    public SweepInput(String source, Auditor.Content content, Listing listed, String place, Supplier<String> mark) {
        this(source, content, listed, null, place, mark);
    }

    /** What a web address leads to. */
    public static SweepInput of(String address, Listing listed, Fetcher web) {
        return new SweepInput(
                WebAddress.withoutUser(address),
                () -> web.get(WebAddress.of(address), "", "").content(),
                listed,
                web,
                "",
                () -> "");
    }
}
