package org.hecha.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Tells one build of the program from another where it matters: by the classes of a package, not by a version that somebody
 * has to remember to raise.
 */
final class ProgramParts {

    private static final String HOME = "org/hecha/";
    private static final ProgramParts OWN = new ProgramParts(location());

    private final Path program;

    private ProgramParts(Path program) {
        this.program = program;
    }

    /** A digest over the classes of these packages of the program, those below them, and the names of the libraries. */
    static String digest(String... packages) {
        Hash hash = new Hash();
        for (String one : packages) {
            hash.add(one);
            OWN.classes(HOME + one + "/").forEach(hash::add);
        }
        return hash.add(OWN.libraries()).hex();
    }

    private static Path location() {
        try {
            return Path.of(ProgramParts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException badClassPath) {
            throw new IllegalStateException(badClassPath);
        }
    }

    /** Names of the classes with their checksums, sorted. */
    private List<String> classes(String prefix) {
        TreeMap<String, String> classes = new TreeMap<>();
        try {
            if (Files.isDirectory(program)) {
                try (Stream<Path> files = Files.walk(program.resolve(prefix))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        classes.put(program.relativize(file).toString(), Hash.of(Files.readAllBytes(file)));
                    }
                }
            } else {
                try (JarFile jar = new JarFile(program.toFile())) { // its directory holds the checksums
                    jar.stream()
                            .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                            .forEach(entry -> classes.put(entry.getName(), Long.toHexString(entry.getCrc())));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<String> lines = new ArrayList<>();
        classes.forEach((name, sum) -> lines.add(name + " " + sum));
        return lines;
    }

    /** A library that reads otherwise has another version in its name. */
    private String libraries() {
        if (Files.isDirectory(program)) {
            return "";
        }
        try (JarFile jar = new JarFile(program.toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH))
                    .orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
