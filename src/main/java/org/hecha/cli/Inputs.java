package org.hecha.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.memo.VisibleText;
import org.hecha.sweep.ReportNames;
import org.hecha.sweep.Roots;
import org.hecha.sweep.fetch.WebAddress;

/** Turns what the user names (files, folders, patterns, a list on standard input) into files. */
final class Inputs {

    /** Stands for the samples that come with the program, where no such file exists. */
    static final String SAMPLES = "samples";

    private final Terminal terminal;
    private final Optional<Path> samples;
    private final Roots roots;
    private final Map<String, InputFile> files = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Archives archives;
    private boolean samplesMeant;

    private Inputs(Terminal terminal, Optional<Path> samples, Roots roots) {
        this.terminal = terminal;
        this.samples = samples;
        this.roots = roots;
        archives = new Archives(terminal.messages(), ReportNames::isReport, problems);
    }

    /**
     * The files that the paths stand for: in the order of the paths, those of a folder sorted, each once.
     *
     * @param samples the folder that {@value #SAMPLES} stands for
     */
    static Inputs of(Collection<String> paths, Terminal terminal, Optional<Path> samples) {
        return of(paths, terminal, samples, Roots.everywhere());
    }

    /**
     * The same of what lies in some folders. All else is told as a problem.
     *
     * @param roots what may be read
     */
    static Inputs of(Collection<String> paths, Terminal terminal, Optional<Path> samples, Roots roots) {
        Inputs inputs = new Inputs(terminal, samples, roots);
        for (String path : paths) {
            if (path.equals("-")) {
                inputs.addList();
            } else {
                inputs.add(path);
            }
        }
        return inputs;
    }

    /**
     * The one file that a path stands for, which may lie in an archive: {@code a.zip!/b.docx}.
     *
     * @throws CommandFailure if the archive holds no such report
     */
    static InputFile one(String path, Terminal terminal) {
        int inside = path.indexOf(Archives.INSIDE);
        if (inside < 0 || Files.exists(Path.of(path))) {
            return new InputFile(path, Path.of(path));
        }
        Inputs inputs = new Inputs(terminal, Optional.empty(), Roots.everywhere());
        inputs.add(path.substring(0, inside));
        return inputs.files().stream()
                .filter(file -> file.source().equals(path))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        terminal.messages().get("failure.inside", VisibleText.of(path), inside(inputs.files()))));
    }

    /** The first few files of an archive, for who has mistyped one. */
    private static String inside(List<InputFile> files) {
        String names = files.stream()
                .limit(5)
                .map(file -> VisibleText.of(file.source()))
                .collect(Collectors.joining(" "));
        return files.size() > 5 ? names + " …" : names;
    }

    List<InputFile> files() {
        return List.copyOf(files.values());
    }

    /** What led to no file, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether the program's own samples are among the files. */
    boolean samplesMeant() {
        return samplesMeant;
    }

    private void addList() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    add(line);
                }
            }
        } catch (IOException e) {
            problems.add(terminal.messages().get("problem.stdin"));
        }
    }

    private void add(String given) {
        if (WebAddress.is(given)) {
            files.putIfAbsent(given, new InputFile(given, Path.of(""), () -> {
                throw new UnreadableException(
                        Cause.UNSUPPORTED, "“" + given + "”是网址，本命令只读文件；请用 hecha sweep 清查网址，或下载后再审。");
            }));
            return;
        }
        try {
            Path path = Path.of(given);
            if (Files.isDirectory(path)) {
                addFolder(given, path);
            } else if (Files.exists(path) || !isPattern(given)) {
                addFileOrSamples(given, path);
            } else {
                addPattern(given);
            }
        } catch (InvalidPathException e) {
            if (isPattern(given)) {
                addPattern(given);
            } else {
                problems.add(terminal.messages().get("problem.path", given));
            }
        }
    }

    private void addFileOrSamples(String given, Path path) {
        if (given.equals(SAMPLES) && !Files.exists(path) && samples.isPresent()) {
            samplesMeant = true;
            addFolder(given, samples.get());
        } else {
            addFile(given, path);
        }
    }

    private void addFile(String given, Path named) {
        if (!roots.hold(named)) {
            problems.add(terminal.messages().get("problem.outside", given));
            return;
        }
        Path path = roots.within(named).orElse(named); // a link that is turned elsewhere later on changes nothing
        String source = given.replace(path.getFileSystem().getSeparator(), "/");
        Path key = path.toAbsolutePath().normalize();
        if (files.containsKey(key.toString())) {
            return;
        }
        if (!Archives.isArchive(source) || !Files.isRegularFile(path)) {
            files.put(key.toString(), new InputFile(source, path));
            return;
        }
        for (InputFile file : archives.expand(source, path)) {
            files.putIfAbsent(key + file.source().substring(source.length()), file);
        }
    }

    private void addFolder(String given, Path folder) {
        Set<String> names = new TreeSet<>();
        walk(folder, (name, file) -> {
            if (ReportNames.isReport(name) || Archives.isArchive(name)) {
                names.add(name);
            }
        });
        if (names.isEmpty()) {
            problems.add(terminal.messages().get("problem.folder", given));
        }
        String prefix = given.endsWith("/") ? given : given + "/";
        names.forEach(name -> addFile(prefix + name, folder.resolve(name)));
    }

    private void addPattern(String given) {
        Optional<PathPattern> pattern = PathPattern.of(given);
        if (pattern.isEmpty()) {
            problems.add(terminal.messages().get("problem.pattern", given));
            return;
        }
        Set<String> names = new TreeSet<>();
        walk(pattern.get().base(), (name, file) -> {
            if (pattern.get().matches(name)) {
                names.add(name);
            }
        });
        if (names.isEmpty()) {
            problems.add(terminal.messages().get("problem.no-match", given));
        }
        names.forEach(name ->
                addFile(pattern.get().prefix() + name, pattern.get().base().resolve(name)));
    }

    private interface Visit {
        void file(String name, Path file);
    }

    /** Visits the files under a folder by their names relative to it. Hidden files and links to folders are left out. */
    private void walk(Path start, Visit visit) {
        if (!roots.hold(start)) {
            problems.add(terminal.messages().get("problem.outside", start));
            return;
        }
        try {
            Path folder = start.toRealPath();
            int above = folder.resolve("x").toString().length() - 1;
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return !inner.equals(folder) && isHidden(inner)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean regular =
                            attributes.isSymbolicLink() ? Files.isRegularFile(file) : attributes.isRegularFile();
                    if (regular && !isHidden(file)) {
                        visit.file(file.toString().substring(above).replace('\\', '/'), file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) {
                    problems.add(terminal.messages().get("problem.closed", start.resolve(folder.relativize(file))));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(terminal.messages().get("problem.closed", start));
        }
    }

    private static boolean isHidden(Path path) {
        return ReportNames.isHidden(String.valueOf(path.getFileName()));
    }

    /** Whether it may stand for several files. */
    static boolean isPattern(String given) {
        return given.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }
}
