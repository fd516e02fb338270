package org.hecha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.hecha.memo.Letter;
import org.hecha.memo.TemplateFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a circular needs beside the findings: how it looks, and what only the office that sends it knows. */
final class LetterOptions {

    @Option(names = "--deadline", paramLabel = "DATE", descriptionKey = "option.deadline")
    private @Nullable LocalDate deadline;

    @Option(names = "--signatory", paramLabel = "NAME", descriptionKey = "option.signatory")
    private @Nullable String signatory;

    @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
    private @Nullable Path templates;

    @Option(names = "--fonts", paramLabel = "DIR", descriptionKey = "option.fonts")
    private @Nullable Path fonts;

    Letter letter() {
        return Letter.of(deadline, signatory);
    }

    TemplateFolder templates(Home home) {
        return home.templates(templates);
    }

    @Nullable
    Path fonts() {
        return fonts;
    }
}
