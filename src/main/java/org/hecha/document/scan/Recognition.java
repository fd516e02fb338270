package org.hecha.document.scan;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can recognise characters on this machine: the module of this program, which is built apart from it, or else the
 * command {@code tesseract}.
 *
 * @param module folder of the module's jars; null if it is not there
 * @param tesseract the command; null if it is not there
 */
public record Recognition(@Nullable Path module, @Nullable Path tesseract) {

    /** Nothing is to be recognised. */
    public static final Recognition NONE = new Recognition(null, null);

    /** Folder of the module's jars, set by whoever starts the program. */
    private static final String MODULE = "hecha.scans";

    /** The command, for processes that have no {@code PATH}. */
    private static final String TESSERACT = "hecha.tesseract";

    /** What this process can use. */
    public static Recognition here() {
        String folder = System.getProperty(MODULE);
        String command = System.getProperty(TESSERACT);
        Path module = folder == null ? null : Path.of(folder);
        return new Recognition(module, command == null ? onPath() : Path.of(command));
    }

    private static @Nullable Path onPath() {
        String path = System.getenv("PATH");
        return path == null
                ? null
                : Stream.of(path.split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> Stream.of(Path.of(folder, "tesseract"), Path.of(folder, "tesseract.exe")))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(null);
    }

    public Recognition withoutModule() {
        return new Recognition(null, tesseract);
    }

    public Recognition withoutTesseract() {
        return new Recognition(module, null);
    }

    /** As options of a Java command, for another process to find the same. */
    public List<String> options() {
        List<String> options = new ArrayList<>();
        if (module != null) {
            options.add("-D" + MODULE + "=" + module.toAbsolutePath());
        }
        if (tesseract != null) {
            options.add("-D" + TESSERACT + "=" + tesseract.toAbsolutePath());
        }
        return options;
    }

    /** Whether anything at all is there. */
    public boolean isPossible() {
        return (!equals(NONE) && module != null)
                || tesseract != null
                || (!equals(NONE) && fromModule().isPresent());
    }

    /** The best that is there; none if nothing is. */
    public Optional<Recogniser> open() {
        return fromModule().or(() -> Optional.ofNullable(tesseract).map(Tesseract::new));
    }

    private Optional<Recogniser> fromModule() {
        ClassLoader own = Recognition.class.getClassLoader();
        try {
            ClassLoader loader = module == null ? own : new URLClassLoader(jars(module), own);
            return ServiceLoader.load(Recogniser.class, loader).findFirst();
        } catch (ServiceConfigurationError | LinkageError | UncheckedIOException incomplete) {
            return Optional.empty();
        }
    }

    private static URL[] jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".jar")) {
                    jars.add(file.toUri().toURL());
                }
            }
            return jars.toArray(URL[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
