package org.hecha.workbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hecha.form.Forms;

/** A folder of facts files, one for each report, named by the SHA-256 of the report. Safe for many threads. */
public final class FactsStore implements KeptReports {

    private static final String SUFFIX = ".facts.jsonl.gz";

    private final Path folder;

    public FactsStore(Path folder) {
        this.folder = folder;
    }

    /** Keeps the facts of a report in the place of those that were kept of the same bytes. */
    public void keep(StoredFacts facts) throws IOException {
        Path file = folder.resolve(facts.sha256().substring(0, 2)).resolve(facts.sha256() + SUFFIX);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "facts", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                FactsFile.write(facts, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The facts files, sorted by name; none while nothing has been kept. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void each(Reader reader) throws IOException, InterruptedException {
        for (Path file : files()) {
            reader.take(new OnDisk(file));
        }
    }

    private record OnDisk(Path file) implements Kept {

        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public String sha256() {
            String name = String.valueOf(file.getFileName());
            return name.substring(0, name.length() - SUFFIX.length());
        }

        @Override
        public StoredFacts read(Forms forms, Predicate<String> wanted) throws IOException, FactsFormatException {
            try (InputStream in = Files.newInputStream(file)) {
                return FactsFile.read(file.toString(), in, forms, wanted);
            }
        }
    }

    public static StoredFacts read(Path file, Forms forms) throws IOException, FactsFormatException {
        try (InputStream in = Files.newInputStream(file)) {
            return FactsFile.read(file.toString(), in, forms);
        }
    }
}
