package org.hecha.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hecha.form.Checksums;
import org.hecha.form.FormException;
import org.hecha.form.PackagedObjects;
import org.hecha.form.RuleFolder;
import org.jspecify.annotations.Nullable;

/** The scoring scheme that came with the program, ready-made. */
public final class PackagedScoring {

    /** Has the mark of the file, and the scheme. */
    private static final String NAME = "org.hecha.audit.ReadyScoring";

    private PackagedScoring() {}

    /** The scheme of a file; null if it did not come with the program. */
    static @Nullable ScoringScheme find(byte[] file) {
        PackagedObjects objects = PackagedObjects.of(NAME);
        boolean known = Checksums.of(file).equals(objects.get(0, Checksums.class));
        return known ? objects.get(1, ScoringScheme.class) : null;
    }

    /**
     * Run by the build.
     *
     * @param classes the folder of compiled classes
     */
    public static void write(RuleFolder rules, Path classes) throws IOException, FormException {
        PackagedObjects.delete(classes, NAME);
        Optional<ScoringScheme> scheme = ScoringScheme.load(rules);
        if (scheme.isPresent()) {
            Checksums mark = Checksums.of(rules.read(ScoringScheme.FILE));
            PackagedObjects.write(classes, NAME, List.of(mark, scheme.get()));
        }
    }
}
