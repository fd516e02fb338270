package org.hecha.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One folder of rules: on disk, or inside the program's jar.
 *
 * @param prefix what names of its files begin with among the packs it is stacked with; empty for the lowest
 * @param folder on disk; the jar where {@code inJar}
 * @param frozen its files as they once were, by path; null where they are read from the folder each time
 */
record Pack(String prefix, Path folder, boolean inJar, @Nullable Map<String, byte[]> frozen) {

    static final String PACKAGED = "rules/";

    /** Packaged rules have their classes beside them. */
    private static final String CLASS = ".class";

    /** What people call it. */
    String title() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return inJar || last == null ? "builtin" : last.toString();
    }

    Pack under(String name) {
        return new Pack(name, folder, inJar, frozen);
    }

    /** The same as it is now, whatever becomes of the folder. */
    Pack frozenNow() {
        if (inJar || frozen != null) {
            return this;
        }
        Map<String, byte[]> files = new TreeMap<>();
        files("", "").forEach(path -> files.put(path, read(path)));
        return new Pack(prefix, folder, false, files);
    }

    /** Paths of the files under {@code sub} that end in {@code suffix}, without the prefix, sorted. */
    List<String> files(String sub, String suffix) {
        if (frozen != null) {
            return frozen.keySet().stream()
                    .filter(path -> isUnder(sub, path) && path.endsWith(suffix))
                    .toList();
        }
        List<String> paths = new ArrayList<>();
        try {
            if (inJar) {
                try (JarFile jar = new JarFile(folder.toFile())) {
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith(PACKAGED + sub) && isFile(name, suffix))
                            .filter(name -> !name.endsWith("/"))
                            .forEach(name -> paths.add(name.substring(PACKAGED.length())));
                }
            } else if (Files.isDirectory(folder.resolve(sub))) {
                try (Stream<Path> files = Files.walk(folder.resolve(sub))) {
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> isFile(name, suffix))
                            .forEach(paths::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(paths);
        return paths;
    }

    private static boolean isFile(String name, String suffix) {
        return name.endsWith(suffix) && !name.endsWith(CLASS);
    }

    /** Of a folder; {@code forms/} and {@code forms} are the same. */
    private static boolean isUnder(String sub, String path) {
        return sub.isEmpty() || path.startsWith(sub.endsWith("/") ? sub : sub + "/");
    }

    byte[] read(String path) {
        byte[] kept = frozen == null ? null : frozen.get(path);
        if (kept != null) {
            return kept.clone();
        }
        try {
            if (!inJar) {
                return Files.readAllBytes(folder.resolve(path));
            }
            try (InputStream in = RuleFolder.class.getResourceAsStream("/" + PACKAGED + path)) {
                if (in == null) {
                    throw new IllegalArgumentException("no such file in the packaged rules: " + path);
                }
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String display(String path) {
        return inJar ? PACKAGED + path : folder.resolve(path).toString();
    }
}
