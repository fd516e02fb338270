package org.hecha.document.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The command {@code tesseract}, version 4 or later, with its data for simplified Chinese. Lines in which it finds no
 * ideograph are read again as figures: it reads those better when it knows.
 */
final class Tesseract implements Recogniser {

    private static final long MOST_SECONDS = 600;

    /** Where the two readings of a figure differ. */
    private static final float DISPUTED = 0.5f;

    private static final String FIGURES = "0123456789.-/%";

    private final Path command;

    Tesseract(Path command) {
        this.command = command;
    }

    @Override
    public String name() {
        return "tesseract";
    }

    @Override
    public List<List<Mark>> read(List<Grey> lines) throws IOException {
        Path folder = Files.createTempDirectory("hecha-lines-");
        try {
            List<Path> pictures = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                pictures.add(write(lines.get(i), folder.resolve(i + ".pgm")));
            }
            List<List<Mark>> marks = new ArrayList<>(run(pictures, folder, "chi_sim", ""));
            readFigures(pictures, folder, marks);
            return marks;
        } finally {
            delete(folder);
        }
    }

    private void readFigures(List<Path> pictures, Path folder, List<List<Mark>> marks) throws IOException {
        List<Integer> figures = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).stream()
                    .noneMatch(mark -> Character.isIdeographic(mark.text().codePointAt(0)))) {
                figures.add(i);
            }
        }
        if (figures.isEmpty()) {
            return;
        }
        List<List<Mark>> again = run(figures.stream().map(pictures::get).toList(), folder, "eng", FIGURES);
        for (int i = 0; i < figures.size(); i++) {
            List<Mark> first = marks.get(figures.get(i));
            List<Mark> second = again.get(i);
            marks.set(figures.get(i), agreed(first, second));
        }
    }

    private static List<Mark> agreed(List<Mark> first, List<Mark> second) {
        if (text(first).equals(text(second))) {
            return second;
        }
        return (second.isEmpty() ? first : second)
                .stream()
                        .map(mark -> new Mark(mark.text(), mark.middle(), Math.min(DISPUTED, mark.confidence())))
                        .toList();
    }

    private static String text(List<Mark> marks) {
        StringBuilder text = new StringBuilder();
        marks.forEach(mark -> text.append(mark.text()));
        return text.toString();
    }

    private static Path write(Grey line, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("P5 " + line.width() + " " + line.height() + " 255\n").getBytes(StandardCharsets.US_ASCII));
            byte[] shades = new byte[line.width() * line.height()];
            for (int i = 0; i < shades.length; i++) {
                shades[i] = (byte) line.at(i % line.width(), i / line.width());
            }
            out.write(shades);
        }
        return file;
    }

    private List<List<Mark>> run(List<Path> pictures, Path folder, String language, String only) throws IOException {
        Path list = folder.resolve("lines.txt");
        Files.write(list, pictures.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of(
                command.toString(),
                list.toString(),
                folder.resolve("read").toString(),
                "-l",
                language,
                "--psm",
                "7",
                "--dpi",
                "200",
                "-c",
                "hocr_char_boxes=1"));
        if (!only.isEmpty()) {
            arguments.addAll(List.of("-c", "tessedit_char_whitelist=" + only));
        }
        arguments.add("hocr");
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("OMP_THREAD_LIMIT", "1", "LC_ALL", "C"));
        await(builder.start(), language);
        Path read = folder.resolve("read.hocr");
        return TesseractPages.read(new ByteArrayInputStream(Files.readAllBytes(read)), pictures.size());
    }

    private static void await(Process process, String language) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new RecognitionException("tesseract 运行超时");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new RecognitionException("tesseract 被中断", stopped);
        }
        if (process.exitValue() != 0) {
            throw new RecognitionException("tesseract 未能运行，请检查是否装有语言数据 " + language);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
