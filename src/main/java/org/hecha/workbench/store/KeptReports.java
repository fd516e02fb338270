package org.hecha.workbench.store;

import java.io.IOException;
import java.util.function.Predicate;
import org.hecha.form.Forms;

/** Reports whose facts are kept, wherever that is: in a folder of facts files, or in a store of sweeps. */
public interface KeptReports {

    /** One report, still packed. Read on any thread. */
    interface Kept {

        /** What messages call it. */
        String name();

        /** Of the report's bytes, as 64 hexadecimal digits. */
        String sha256();

        /**
         * Its facts.
         *
         * @param wanted the types of facts that are needed, by their simple names
         */
        StoredFacts read(Forms forms, Predicate<String> wanted) throws IOException, FactsFormatException;
    }

    /** Is told of each report. */
    interface Reader {
        void take(Kept report) throws IOException, InterruptedException;
    }

    /** Tells of each report, in the same order every time, on the thread of the caller. */
    void each(Reader reader) throws IOException, InterruptedException;
}
