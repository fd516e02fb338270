package org.hecha.rule;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rule files, found by what they were compiled from: those packaged with the program, then those that an
 * earlier run left in the user's cache folder. An entry that is damaged, or that the guard refuses, is as good as none;
 * a folder that cannot be written to only costs time.
 */
final class RuleCache {

    /** Set to keep the program's cache elsewhere than under {@code ~/.cache/hecha}. */
    static final String PROPERTY = "hecha.cache";

    private static final String SUFFIX = ".rules";
    /** Raise it when what is stored changes its meaning, or when files are refused that were not before. */
    private static final String FORMAT = "3";
    /** Each edit of a rule leaves an entry of some 30 KiB. */
    private static final int MOST_ENTRIES = 500;

    private final @Nullable Path folder;
    private @Nullable String version;

    /** @param folder where entries are kept; null for none */
    RuleCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** In the folder that the system property, the XDG variable or the home directory names. */
    static RuleCache standard() {
        String property = System.getProperty(PROPERTY, "");
        String xdg = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).orElse("");
        if (!property.isEmpty()) {
            return new RuleCache(Path.of(property, "rules"));
        }
        Path caches = xdg.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(xdg);
        return new RuleCache(caches.resolve("hecha").resolve("rules"));
    }

    /** Names all that the outcome of compilation depends on. */
    String key(DrlFile file) {
        return new Digest()
                .add(FORMAT)
                .add(version())
                .add(file.name())
                .add(file.content())
                .hex();
    }

    private synchronized String version() {
        String known = version;
        if (known == null) {
            known = Drools.getFullVersion() + " " + Vocabulary.digest();
            version = known;
        }
        return known;
    }

    Optional<CompiledFile> find(DrlFile file) {
        return file.packaged().or(() -> stored(file));
    }

    /** Whoever can write to the folder must not get past the guard. */
    private Optional<CompiledFile> stored(DrlFile file) {
        if (folder == null) {
            return Optional.empty();
        }
        String key = key(file);
        if (!Files.isRegularFile(folder.resolve(key + SUFFIX))) {
            return Optional.empty();
        }
        try {
            return CompiledFile.fromBytes(Files.readAllBytes(folder.resolve(key + SUFFIX)))
                    .filter(entry -> ClassGuard.refused(entry.classes()).isEmpty());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    void store(DrlFile file, CompiledFile compiled) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            prune(folder);
            write(folder.resolve(key(file) + SUFFIX), compiled.toBytes());
        } catch (IOException | SecurityException unwritable) {
            // the next run compiles again
        }
    }

    /** In one step, so that another process never reads half an entry. */
    private static void write(Path entry, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(entry.getParent(), "draft", ".tmp");
        try {
            Files.write(draft, bytes);
            try {
                Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException unsupported) {
                Files.move(draft, entry, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void prune(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        if (entries.size() < MOST_ENTRIES) {
            return;
        }
        List<Path> oldestFirst = entries.stream()
                .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                .toList();
        for (Path entry : oldestFirst.subList(0, MOST_ENTRIES / 2)) {
            Files.deleteIfExists(entry);
        }
    }

    /** Keeps in the folder exactly the entries of these files. */
    static void retain(Path folder, List<String> keys) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!keys.contains(name.replace(SUFFIX, ""))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
