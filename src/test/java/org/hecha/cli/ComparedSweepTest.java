package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hecha.fixture.Piece;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.UnitSeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that compare only what changed say what one that compares everything says. */
class ComparedSweepTest {

    private static final int UNITS = 11;
    private static final int YEAR = 2023;
    /** As many units as make wording common. */
    private static final int MANY = 8;

    @TempDir
    private Path folder = Path.of("");

    private Path reports = Path.of("");
    private final List<ReportText> texts = new ArrayList<>();

    @BeforeEach
    void writeReports() throws IOException {
        reports = folder.resolve("reports");
        UnitSeries.units(UNITS).forEach(unit -> texts.addAll(UnitSeries.of(unit, YEAR, YEAR, 77L + texts.size())));
        for (int i = 0; i < UNITS; i++) {
            write(i, i < MANY - 1);
        }
        copy(Path.of("rules"), folder.resolve("rules"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Words that nobody would write twice by chance. */
    private static String shared() {
        Random random = new Random(7);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            words.append(i % 30 == 29 ? '。' : (char) (0x5000 + random.nextInt(0x3000)));
        }
        return words.toString();
    }

    private void write(int number, boolean sharing) {
        ReportText text = texts.get(number);
        Reports.write(
                reports.resolve(number + ".html"),
                sharing ? text.section(1, section -> section.plus(new Piece.Prose(shared()))) : text);
    }

    private CommandLineRun sweep(String store) {
        return new CommandLineRun()
                .run(
                        "sweep",
                        "--in-process",
                        "--store",
                        folder.resolve(store),
                        "--rules",
                        folder.resolve("rules"),
                        "--ledger",
                        folder.resolve(store + ".jsonl"),
                        reports);
    }

    private String ledger(String store) throws IOException {
        return Files.readString(folder.resolve(store + ".jsonl"));
    }

    private void requireWhatAColdSweepSays() throws IOException {
        sweep("cold.db");
        Files.delete(folder.resolve("cold.db"));
        assertThat(ledger("warm.db")).isEqualTo(ledger("cold.db"));
    }

    @Test
    void wordingThatOneMoreUnitTakesUpIsNobodysAnyMoreAndOtherwiseAgain() throws IOException {
        sweep("warm.db");
        assertThat(ledger("warm.db")).contains("\"copied-report\",\"severity\"");

        write(MANY - 1, true);
        assertThat(sweep("warm.db").out()).contains("读取 1 件");
        assertThat(ledger("warm.db")).doesNotContain("\"copied-report\",\"severity\"");
        requireWhatAColdSweepSays();

        write(MANY - 1, false);
        assertThat(sweep("warm.db").out()).contains("读取 0 件，重判 0 件，与其他报告对照后再判 7 件");
        assertThat(ledger("warm.db")).contains("\"copied-report\",\"severity\"");
        requireWhatAColdSweepSays();
    }

    @Test
    void aReportThatIsGoneIsNoLongerComparedWith() throws IOException {
        sweep("warm.db");
        for (int i = 1; i < MANY - 1; i++) {
            Files.delete(reports.resolve(i + ".html"));
        }

        sweep("warm.db");

        assertThat(ledger("warm.db")).doesNotContain("\"copied-report\",\"severity\"");
        requireWhatAColdSweepSays();
    }

    @Test
    void aChangedRuleThatLooksAtOthersIsAskedAgainOfAll() throws IOException {
        sweep("warm.db");
        Path rule = folder.resolve("rules/across/other-units.drl");
        String before = Files.readString(rule);
        Files.writeString(rule, before.replace(".message(\"", ".message(\"经核查，"));

        assertThat(sweep("warm.db").out()).contains("读取 0 件");
        assertThat(ledger("warm.db")).contains("经核查，");
        requireWhatAColdSweepSays();

        Files.writeString(rule, before);
        sweep("warm.db");
        assertThat(ledger("warm.db")).doesNotContain("经核查，");
        requireWhatAColdSweepSays();
    }

    @Test
    void aFileThatIsMadeToLookAsItDidIsReadAllTheSame() throws IOException, InterruptedException {
        sweep("warm.db");
        Thread.sleep(2_100); // a younger change might be followed by one that does not show
        sweep("warm.db");
        String known = ledger("warm.db");
        Path file = reports.resolve("9.html");
        FileTime time = Files.getLastModifiedTime(file);

        // of the same size, and its time set back: another file all the same
        String page = Files.readString(file);
        Files.writeString(file, page.replace(String.valueOf(YEAR), String.valueOf(YEAR - 1)));
        Files.setLastModifiedTime(file, time);

        assertThat(sweep("warm.db").out()).contains("读取 1 件");
        assertThat(ledger("warm.db")).isNotEqualTo(known);
        requireWhatAColdSweepSays();
    }
}
