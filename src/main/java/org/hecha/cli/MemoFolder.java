package org.hecha.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.memo.paper.PaperKind;
import org.jspecify.annotations.Nullable;

/** The folder that memos are written to, and their names in it. */
final class MemoFolder {

    /** What the names of memos end with: {@code .memo.html}. */
    private static final Pattern SUFFIX = Pattern.compile("(?i)\\.(" + marks() + ")\\.(html|docx|pdf)$");

    /** What the name of a memo on all reports begins with. */
    private static final String OF_RUN = "all";

    /** Most file systems take 255 bytes; the suffix and a mark of a file not yet complete need some of them. */
    private static final int NAME_BYTES = 220;

    private final Path folder;
    private final Map<String, String> names;
    private final Set<Path> reports;
    private int written;

    private MemoFolder(Path folder, Map<String, String> names, Set<Path> reports) {
        this.folder = folder;
        this.names = names;
        this.reports = reports;
    }

    /**
     * Makes the folder if need be.
     *
     * @param inputs all files of the run: their names decide which memos need more than the file's name
     * @throws CommandFailure if the folder cannot be made or written to
     */
    static MemoFolder in(Path folder, List<InputFile> inputs, Messages messages) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandFailure(messages.get("failure.memo-folder", folder), e);
        }
        if (!Files.isWritable(folder)) {
            throw new CommandFailure(messages.get("failure.memo-folder", folder));
        }
        Set<Path> reports = inputs.stream().map(input -> plain(input.file())).collect(Collectors.toUnmodifiableSet());
        return new MemoFolder(folder, names(folder, inputs), reports);
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Whether a file is a memo, by its name. */
    static boolean isMemo(String name) {
        return SUFFIX.matcher(name).find();
    }

    private static String marks() {
        return Stream.of(PaperKind.values()).map(PaperKind::mark).collect(Collectors.joining("|"));
    }

    /**
     * Writes a memo on a report whole or not at all; one of an earlier run is replaced.
     *
     * @param suffix what its name ends with: {@code .memo.docx}
     */
    void write(String source, String suffix, byte[] memo) throws IOException {
        WholeFile.write(folder.resolve(name(source) + suffix), memo);
        written++;
    }

    /**
     * Writes another file on a report beside its memo, whole or not at all.
     *
     * @param suffix what its name ends with, after the memo's name without its own suffix
     * @return its name; empty if a report of the run has that name, which stays as it is
     */
    String writeCopy(String source, String suffix, byte[] content) throws IOException {
        Path file = folder.resolve(name(source) + suffix);
        if (isReport(file)) {
            return "";
        }
        WholeFile.write(file, content);
        return String.valueOf(file.getFileName());
    }

    /** Also by another way, as over a link. */
    private boolean isReport(Path file) throws IOException {
        if (reports.contains(plain(file))) {
            return true;
        }
        return Files.exists(file) && reports.stream().anyMatch(report -> isSame(file, report));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Writes a memo on all reports, likewise. */
    void writeOfRun(String suffix, byte[] memo) throws IOException {
        WholeFile.write(folder.resolve(OF_RUN + suffix), memo);
        written++;
    }

    private String name(String source) {
        return names.getOrDefault(source, hash(source));
    }

    /** The way from another folder to the memo of a report, as a link has it; none if that memo was not written. */
    Optional<String> from(@Nullable Path other, String source) {
        Optional<Path> written = Stream.of(PaperFormat.values())
                .map(format -> folder.resolve(name(source) + "." + PaperKind.OPINION.mark() + "." + format.suffix()))
                .filter(Files::exists)
                .findFirst();
        if (other == null || written.isEmpty()) {
            return Optional.empty();
        }
        Path memo = written.get();
        try {
            Path way = other.relativize(memo.toAbsolutePath().normalize());
            String uri = new URI(null, null, "./" + way.toString().replace('\\', '/'), null).toASCIIString();
            return Optional.of(uri.substring("./".length()));
        } catch (IllegalArgumentException | URISyntaxException onAnotherDisk) {
            return Optional.of(memo.toUri().toASCIIString());
        }
    }

    Path folder() {
        return folder;
    }

    int written() {
        return written;
    }

    /**
     * Memo names without suffix, by source: the file's name; where two files would share it, or a report has it, the path;
     * where that does not tell them apart either, the path with a hash.
     */
    private static Map<String, String> names(Path folder, List<InputFile> inputs) {
        Set<String> taken = new HashSet<>();
        for (InputFile input : inputs) {
            Path beside = input.file().toAbsolutePath().normalize().getParent();
            if (folder.toAbsolutePath().normalize().equals(beside) && isMemo(input.source())) {
                taken.add(key(SUFFIX.matcher(fileName(input.source())).replaceFirst("")));
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        inputs.forEach(input -> names.put(input.source(), stem(input.source())));
        lengthenShared(names, taken, MemoFolder::pathName);
        lengthenShared(names, taken, source -> pathName(source) + "-" + hash(source));
        names.replaceAll((source, name) -> shortened(name, source));
        return names;
    }

    private static void lengthenShared(Map<String, String> names, Set<String> taken, UnaryOperator<String> longer) {
        Map<String, Integer> uses = new HashMap<>();
        names.values().forEach(name -> uses.merge(key(name), 1, Integer::sum));
        names.replaceAll((source, name) ->
                uses.getOrDefault(key(name), 0) > 1 || taken.contains(key(name)) ? longer.apply(source) : name);
    }

    /** The path as a name: {@code 卫健局-年度报告.docx}. */
    private static String pathName(String source) {
        return source.replaceFirst("^(\\.{0,2}/)+", "").replaceAll("[/:]+", "-");
    }

    private static String fileName(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private static String stem(String source) {
        String name = fileName(source);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Some file systems take names for equal that differ in case or in the way accents are put together. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name, String source) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES) {
            return name;
        }
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > NAME_BYTES - 9
                || Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + "-" + hash(source);
    }

    private static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
