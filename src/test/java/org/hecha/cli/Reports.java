package org.hecha.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.Piece;
import org.hecha.fixture.Regime;
import org.hecha.fixture.ReportText;
import org.hecha.report.UnitKind;

/** Writes reports for sweeps to go over. */
final class Reports {

    private Reports() {}

    static ReportText clean(long seed) {
        return Draft.of(Regime.CURRENT_2021, UnitKind.DEPARTMENT, seed).of(2023).report();
    }

    /** With one sentence that a rule of {@link #rules} finds. */
    static ReportText with(ReportText report, String sentence) {
        return report.section(1, section -> section.plus(new Piece.Prose(sentence)));
    }

    static Path write(Path file, ReportText report) {
        try {
            Files.createDirectories(file.getParent());
            boolean page = file.toString().endsWith(".html");
            byte[] bytes = page ? HtmlWriter.write(report, StandardCharsets.UTF_8) : DocxWriter.write(report);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two files with two rules: each finds the sections whose words hold 甲方 or 乙方, with how long they are. */
    static void rules(Path folder, String first, String second) {
        try {
            if (Files.exists(folder.resolve("rules"))) {
                Files.writeString(folder.resolve("rules/desk/desk.drl"), drl("first", first));
            } else {
                CommandLineRun.rulesIn(folder, drl("first", first));
            }
            Files.writeString(folder.resolve("rules/desk/second.drl"), drl("second", second));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drl(String id, String word) {
        return """
                package rules.%1$s

                import org.hecha.report.Section

                global org.hecha.rule.Findings findings

                rule "%1$s %2$s"
                    @id("found-%1$s") @severity("error") @group("desk") @basis("测试依据")
                when
                    $section : Section( own, text.contains("%2$s") )
                then
                    findings.at($section).message("“" + $section.title() + "”写有%2$s。")
                        .value("length", $section.length()).report();
                end
                """
                .formatted(id, word);
    }
}
