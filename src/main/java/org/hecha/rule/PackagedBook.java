package org.hecha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hecha.form.Checksums;
import org.hecha.form.PackagedObjects;
import org.jspecify.annotations.Nullable;

/**
 * The rules that came with the program. Their classes are among its own, where Java keeps them ready for use; what else is
 * known of their files needs no reading either.
 */
final class PackagedBook {

    private static final String NAME = "org.hecha.rule.ReadyRules";
    /** All generated classes are under it, beside the rule files themselves. */
    private static final String CLASSES = "rules";

    private static final String SUFFIX = ".class";

    /**
     * A rule file.
     *
     * @param name its path in the rule folder
     * @param mark of its bytes
     * @param content SHA-256 over its bytes
     * @param compiled without its classes
     */
    record Entry(String name, Checksums mark, String content, CompiledFile compiled) {}

    /** All of them. */
    record Contents(List<Entry> files) {}

    private final Map<String, Entry> files = new HashMap<>();

    PackagedBook() {
        Contents contents = PackagedObjects.of(NAME).get(0, Contents.class);
        if (contents != null) {
            contents.files().forEach(file -> files.put(file.name(), file));
        }
    }

    /** The file of this name; null if it did not come with the program, or was edited. */
    @Nullable
    Entry find(String name, byte[] bytes) {
        Entry entry = files.get(name);
        return entry != null && entry.mark().equals(Checksums.of(bytes)) ? entry : null;
    }

    /** Run by the build, before any rule file is read. */
    static void delete(Path classes) throws IOException {
        PackagedObjects.delete(classes, NAME);
        if (Files.isDirectory(classes.resolve(CLASSES))) {
            try (Stream<Path> files = Files.walk(classes.resolve(CLASSES))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(SUFFIX)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Run by the build. */
    static void write(Map<DrlFile, CompiledFile> files, Path classes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        files.forEach((file, compiled) -> {
            entries.add(new Entry(
                    file.name(),
                    Checksums.of(file.bytes()),
                    file.content(),
                    new CompiledFile(compiled.declarations(), compiled.models(), Map.of())));
            compiled.classes().forEach((path, bytes) -> {
                String other = owners.putIfAbsent(path, file.name());
                if (other != null || !path.startsWith(CLASSES + "/")) {
                    throw new IllegalStateException(path + " of " + file.name() + " cannot be packaged; " + other);
                }
                write(classes.resolve(path), bytes);
            });
        });
        PackagedObjects.write(classes, NAME, List.of(new Contents(List.copyOf(entries))));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
