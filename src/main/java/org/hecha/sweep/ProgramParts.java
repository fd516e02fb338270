package org.hecha.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
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
    /** Rules as the build compiled them: named by chance, another in each build. What they say stands in the rule files. */
    private static final String RULES = HOME + "rule/ReadyRules.class";

    private static final ProgramParts OWN = new ProgramParts(location());

    /** The classes of the program, sorted, with their checksums. */
    private final NavigableMap<String, String> classes;
    /** A library that reads otherwise has another version in its name. */
    private final String libraries;

    private ProgramParts(Path program) {
        try {
            if (Files.isDirectory(program)) {
                classes = inFolder(program);
                libraries = "";
            } else {
                try (JarFile jar = new JarFile(program.toFile())) {
                    classes = in(jar);
                    libraries = libraries(jar);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        classes.remove(RULES);
    }

    /** A digest over the classes of these packages of the program, those below them, and the names of the libraries. */
    static String digest(String... packages) {
        Hash hash = new Hash();
        for (String one : packages) {
            hash.add(one);
            String prefix = HOME + one + "/";
            OWN.classes.subMap(prefix, prefix + Character.MAX_VALUE).forEach((name, sum) -> hash.add(name + " " + sum));
        }
        return hash.add(OWN.libraries).hex();
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

    private static NavigableMap<String, String> inFolder(Path program) throws IOException {
        NavigableMap<String, String> classes = new TreeMap<>();
        Path home = program.resolve(HOME);
        try (Stream<Path> files = Files.isDirectory(home) ? Files.walk(home) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                classes.put(program.relativize(file).toString(), Hash.of(Files.readAllBytes(file)));
            }
        }
        return classes;
    }

    /** The directory of a jar holds the checksums. */
    private static NavigableMap<String, String> in(JarFile jar) {
        NavigableMap<String, String> classes = new TreeMap<>();
        jar.stream()
                .filter(entry -> entry.getName().startsWith(HOME) && !entry.isDirectory())
                .forEach(entry -> classes.put(entry.getName(), Long.toHexString(entry.getCrc())));
        return classes;
    }

    private static String libraries(JarFile jar) throws IOException {
        return Optional.ofNullable(jar.getManifest())
                .map(Manifest::getMainAttributes)
                .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH))
                .orElse("");
    }
}
