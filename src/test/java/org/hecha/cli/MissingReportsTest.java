package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hecha.fixture.ReportText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that the roster misses has a history, as one that is there has. */
class MissingReportsTest {

    private static final ReportText FIRST = Reports.clean(1);
    private static final ReportText SECOND = Reports.clean(2);

    @TempDir
    private Path folder = Path.of("");

    private Path reports = Path.of("");

    @BeforeEach
    void writeReports() throws IOException {
        reports = folder.resolve("报告");
        Reports.rules(folder, "甲方", "乙方");
        Files.copy(Path.of("rules/across/rosters.drl"), folder.resolve("rules/rosters.drl"));
        Reports.write(reports.resolve("a.docx"), FIRST);
        roster(line(FIRST), line(SECOND));
    }

    private static String line(ReportText text) {
        return text.unit().name() + "," + text.year();
    }

    private void roster(String... lines) throws IOException {
        Files.writeString(folder.resolve("花名册.csv"), "单位,年度,文件\n" + String.join("\n", lines) + "\n");
    }

    private String sweep(Object... more) {
        Object[] usual = {
            "sweep",
            "--in-process",
            "--store",
            folder.resolve("store.db"),
            "--rules",
            folder.resolve("rules"),
            "--roster",
            folder.resolve("花名册.csv"),
            reports
        };
        return new CommandLineRun()
                .run(Stream.concat(Stream.of(usual), Stream.of(more)).toArray())
                .out();
    }

    private String changes() throws IOException {
        Path changes = folder.resolve("changes.csv");
        sweep("--changes", changes);
        return Files.readString(changes);
    }

    @Test
    void isNewOnceRemainsAndIsMendedWhenItArrives() throws IOException {
        assertThat(sweep()).contains("缺失 1").contains("新增 1（首次清查的报告 1）");
        assertThat(sweep()).contains("缺失 1").contains("新增 0，仍存在 1，已改正 0");

        Reports.write(reports.resolve("b.html"), Reports.with(SECOND, "本节提到甲方。"));

        assertThat(sweep()).contains("缺失 0").contains("新增 1（首次清查的报告 1），仍存在 0，已改正 1（报告改动后 1）");
    }

    @Test
    void isToldApartFromOthersByUnitAndYearNotByTheLineOfTheRoster() throws IOException {
        sweep();
        ReportText third = Reports.clean(3);
        roster(line(FIRST), line(third), line(SECOND));

        assertThat(changes())
                .contains("新增,首次清查," + third.unit().name())
                .doesNotContain(SECOND.unit().name());
    }

    @Test
    void isNewWhenAReportIsThereNoMoreWhichMendsNothing() throws IOException {
        Path faulty = reports.resolve("b.html");
        Reports.write(faulty, Reports.with(SECOND, "本节提到甲方。"));
        sweep();
        Files.delete(faulty);

        assertThat(sweep()).contains("缺失 1").contains("新增 1（报告改动后 1），仍存在 1，已改正 0");
        assertThat(sweep()).contains("缺失 1").contains("新增 0，仍存在 2，已改正 0");

        Reports.write(reports.resolve("又一份.html"), Reports.with(SECOND, "本节提到甲方。"));

        assertThat(sweep()).contains("缺失 0").contains("新增 0，仍存在 1，已改正 1");
    }

    @Test
    void isMendedByAFileThatCannotBeReadWhichIsAnotherFault() throws IOException {
        sweep();
        Files.writeString(reports.resolve("b.pdf"), "%PDF-1.7 cut off");
        roster(line(FIRST) + ",", line(SECOND) + ",报告/b.pdf");

        assertThat(sweep()).contains("无法审核 1", "缺失 0").contains("新增 1（首次清查的报告 1），仍存在 0，已改正 1");
    }

    @Test
    void isMendedByAReportThatIsSweptWithoutTheRosterToo() throws IOException {
        sweep();
        Reports.write(reports.resolve("b.html"), SECOND);
        roster(line(FIRST));

        assertThat(sweep()).contains("缺失 0").contains("新增 0，仍存在 0，已改正 1");
    }

    @Test
    void isOneReportHoweverManyOfTheUnitWereThere() throws IOException {
        Reports.write(reports.resolve("b.html"), SECOND);
        Reports.write(reports.resolve("b2.html"), Reports.with(SECOND, "另一稿。"));
        sweep();
        Files.delete(reports.resolve("b.html"));
        Files.delete(reports.resolve("b2.html"));

        assertThat(sweep()).contains("缺失 1").contains("新增 1");
        assertThat(sweep()).contains("缺失 1").contains("新增 0，仍存在 1");
        assertThat(sweep()).contains("缺失 1").contains("新增 0，仍存在 1");
    }

    @Test
    void hasNoHistoryWhereTheRosterNamesNoYear() throws IOException {
        Files.writeString(folder.resolve("花名册.csv"), "单位,文件\n" + SECOND.unit().name() + ",报告/没有.docx\n");

        assertThat(sweep()).contains("缺失 1").contains("新增 0");
        assertThat(sweep()).contains("缺失 1").contains("新增 0，仍存在 0");
    }
}
