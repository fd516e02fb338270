package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hecha.across.Roster;
import org.hecha.document.Documents;
import org.hecha.form.Forms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which other reports each report is held against. */
final class AcrossOptions {

    @Option(names = "--last-year", paramLabel = "PATH", descriptionKey = "option.last-year")
    private @Nullable String lastYear;

    @Option(names = "--across", descriptionKey = "option.across")
    private boolean across;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "option.roster")
    private @Nullable Path roster;

    /** Reads the others. Nothing is read where none are asked for. */
    OtherReading read(List<InputFile> files, Terminal terminal, Documents documents, Forms forms, int year, int jobs)
            throws InterruptedException {
        List<InputFile> earlier = List.of();
        if (lastYear != null) {
            Inputs inputs = Inputs.of(List.of(lastYear), terminal, Optional.empty());
            inputs.problems().forEach(terminal::complain);
            earlier = inputs.files();
        }
        boolean together = across || roster != null;
        if (!together && earlier.isEmpty()) {
            return OtherReading.NONE;
        }
        OtherReading reading = new OtherReading(terminal, documents, forms, jobs);
        if (!together && files.size() == 1 && earlier.size() == 1) {
            reading.claim(earlier.get(0));
        } else {
            String name = roster == null ? "" : roster.toString().replace('\\', '/');
            reading.all(files, earlier, together, roster(terminal), name, year);
        }
        return reading;
    }

    private Roster roster(Terminal terminal) {
        if (roster == null) {
            return Roster.NONE;
        }
        try {
            return Roster.parse(Files.readAllLines(roster, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.roster", roster, e), e);
        }
    }
}
