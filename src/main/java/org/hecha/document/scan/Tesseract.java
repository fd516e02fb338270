package org.hecha.document.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The command {@code tesseract}, version 4 or later, with its data for simplified Chinese. What looks like a figure is
 * shown to it twice, in two sizes: it reads single digits badly, and seldom wrong twice in the same way.
 */
final class Tesseract implements Recogniser {

    /** Where the two readings of a figure differ. */
    private static final float DISPUTED = 0.5f;

    private static final String FIGURES = "0123456789.-/%";

    private static final TesseractRun WORDS = new TesseractRun("chi_sim", 7, 1, 12, "");
    private static final TesseractRun FIGURE = new TesseractRun("eng", 7, 1, 12, FIGURES);
    private static final TesseractRun LARGER_FIGURE = new TesseractRun("eng", 6, 2, 20, FIGURES);

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
        List<List<Mark>> marks = new ArrayList<>();
        lines.forEach(line -> marks.add(List.of()));
        readFigures(lines, marks);
        readWords(lines, marks);
        return marks;
    }

    private void readFigures(List<Grey> lines, List<List<Mark>> marks) throws IOException {
        List<Integer> figures = numbers(lines, line -> FigureShape.of(line).isFigure());
        List<Grey> pictures = figures.stream().map(lines::get).toList();
        List<List<Mark>> first = FIGURE.read(command, pictures);
        List<List<Mark>> second = LARGER_FIGURE.read(command, pictures);
        for (int i = 0; i < figures.size(); i++) {
            int pieces = FigureShape.of(pictures.get(i)).pieces();
            marks.set(figures.get(i), figure(first.get(i), second.get(i), pieces));
        }
    }

    /** Both must see the same, and as many characters as there are pieces of ink. */
    private static List<Mark> figure(List<Mark> first, List<Mark> second, int pieces) {
        boolean agreed = text(first).equals(text(second));
        if (agreed && second.size() == pieces) {
            return second;
        }
        boolean better = second.isEmpty() || (second.size() != pieces && first.size() == pieces);
        return doubted(better ? first : second);
    }

    /** What is no figure, and what could not be read as one. */
    private void readWords(List<Grey> lines, List<List<Mark>> marks) throws IOException {
        List<Integer> unread = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (marks.get(i).isEmpty()) {
                unread.add(i);
            }
        }
        List<List<Mark>> words =
                WORDS.read(command, unread.stream().map(lines::get).toList());
        for (int i = 0; i < unread.size(); i++) {
            boolean figure = FigureShape.of(lines.get(unread.get(i))).isFigure();
            marks.set(unread.get(i), figure ? doubted(words.get(i)) : words.get(i));
        }
        readLetters(lines, unread, marks);
    }

    /** Lines in which it found no ideograph may be figures after all, as 1,234.50 or 2021—2022. */
    private void readLetters(List<Grey> lines, List<Integer> among, List<List<Mark>> marks) throws IOException {
        List<Integer> letters = among.stream()
                .filter(i -> marks.get(i).stream()
                        .noneMatch(mark -> Character.isIdeographic(mark.text().codePointAt(0))))
                .toList();
        List<List<Mark>> again =
                FIGURE.read(command, letters.stream().map(lines::get).toList());
        for (int i = 0; i < letters.size(); i++) {
            List<Mark> first = marks.get(letters.get(i));
            List<Mark> second = again.get(i);
            boolean agreed = text(first).equals(text(second));
            marks.set(letters.get(i), agreed ? second : doubted(second.isEmpty() ? first : second));
        }
    }

    private static List<Integer> numbers(List<Grey> lines, Predicate<Grey> wanted) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static List<Mark> doubted(List<Mark> marks) {
        return marks.stream()
                .map(mark -> new Mark(mark.text(), mark.middle(), Math.min(DISPUTED, mark.confidence())))
                .toList();
    }

    private static String text(List<Mark> marks) {
        StringBuilder text = new StringBuilder();
        marks.forEach(mark -> text.append(mark.text()));
        return text.toString();
    }
}
