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
 * A way of running the command {@code tesseract}.
 *
 * @param language whose data it uses
 * @param mode of looking at a picture: 7 for one line, 6 for a block of text
 * @param times so much larger than they are the lines are shown
 * @param border white around them, in pixels
 * @param only characters that it may see; empty for all
 */
record TesseractRun(String language, int mode, int times, int border, String only) {

    private static final long MOST_SECONDS = 600;

    /** What it sees on each line. */
    List<List<Mark>> read(Path command, List<Grey> lines) throws IOException {
        if (lines.isEmpty()) {
            return List.of();
        }
        Path folder = Files.createTempDirectory("hecha-lines-");
        try {
            List<String> pictures = new ArrayList<>();
            for (Grey line : lines) {
                Path picture = folder.resolve(pictures.size() + ".pgm");
                write(shown(line), picture);
                pictures.add(picture.toString());
            }
            Files.write(folder.resolve("lines.txt"), pictures, StandardCharsets.UTF_8);
            run(command, folder);
            byte[] hocr = Files.readAllBytes(folder.resolve("read.hocr"));
            return TesseractPages.read(new ByteArrayInputStream(hocr), pictures.size()).stream()
                    .map(marks -> marks.stream().map(this::asOnTheLine).toList())
                    .toList();
        } finally {
            delete(folder);
        }
    }

    private Grey shown(Grey line) {
        Grey larger = times == 1 ? line : line.scaled(line.width() * times, line.height() * times);
        Grey shown = Grey.blank(larger.width() + 2 * border, larger.height() + 2 * border);
        for (int y = 0; y < larger.height(); y++) {
            for (int x = 0; x < larger.width(); x++) {
                shown.set(x + border, y + border, larger.at(x, y));
            }
        }
        return shown;
    }

    private Mark asOnTheLine(Mark mark) {
        return new Mark(mark.text(), (mark.middle() - border) / times, mark.confidence());
    }

    private static void write(Grey picture, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(
                    ("P5 " + picture.width() + " " + picture.height() + " 255\n").getBytes(StandardCharsets.US_ASCII));
            byte[] shades = new byte[picture.width() * picture.height()];
            for (int i = 0; i < shades.length; i++) {
                shades[i] = (byte) picture.at(i % picture.width(), i / picture.width());
            }
            out.write(shades);
        }
    }

    private void run(Path command, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                command.toString(),
                folder.resolve("lines.txt").toString(),
                folder.resolve("read").toString(),
                "-l",
                language,
                "--psm",
                Integer.toString(mode),
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
        await(builder.start());
    }

    private void await(Process process) throws IOException {
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
