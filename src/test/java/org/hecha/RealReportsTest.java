package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.document.UnreadableException;
import org.hecha.form.FormException;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real reports, which are not ours to ship: what a careful inspector finds in them, and what must not be alleged. */
class RealReportsTest {

    private static final Path REPORTS = Path.of("../shared/reports");

    private static Pipeline pipeline;
    private static RuleBook rules;

    @BeforeAll
    static void load() throws FormException {
        pipeline = new Pipeline();
        rules = pipeline.rules();
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                report(
                        "qiaokou-2019.txt",
                        Map.of(
                                "wrong-template",
                                1L,
                                "missing-table",
                                3L,
                                "missing-section",
                                1L,
                                "heading-numbering",
                                1L),
                        "announced-sections-mismatch blank-cell blank-count"),
                report(
                        "bianlukou-2019.txt",
                        Map.of(
                                "blank-count", 3L,
                                "missing-section", 3L,
                                "heading-numbering", 1L,
                                "template-leftover", 4L,
                                "blank-cell", 1L),
                        "applications-unbalanced outcome-total-mismatch applicant-total-mismatch late-publication wrong-template"),
                report(
                        "gaocheng-2018.txt",
                        Map.of("missing-section", 4L, "report-title", 1L),
                        "statistics-sum-mismatch wrong-template part-exceeds-whole"),
                report(
                        "yisuhe-2020.txt",
                        Map.of("announced-sections-mismatch", 1L, "blank-cell", 8L, "uncertain-reading", 1L),
                        "applications-unbalanced outcome-total-mismatch missing-section wrong-template missing-table invalid-number"),
                report(
                        "jiuzhuang-2014.txt",
                        Map.of("period-mismatch", 1L, "heading-numbering", 1L, "missing-section", 1L),
                        "late-publication wrong-template"),
                report(
                        "hongze-2024.pdf",
                        Map.of("table-layout", 1L),
                        "wrong-template missing-table blank-count blank-cell"));
    }

    private static Arguments report(String name, Map<String, Long> found, String notAlleged) {
        return Arguments.of(name, found, Set.of(notAlleged.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void whatAnInspectorFindsIsFoundAndNothingUntrue(String name, Map<String, Long> found, Set<String> notAlleged)
            throws UnreadableException {
        Map<String, Long> counted = findings(name).stream()
                .map(Finding::rule)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counted).containsAllEntriesOf(found).doesNotContainKeys(notAlleged.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("soundReports")
    void aSoundReportIsNotAccused(String name) throws UnreadableException {
        assertThat(findings(name)).isEmpty();
    }

    static Stream<String> soundReports() {
        return Stream.of("huaian-2024.pdf");
    }

    /** The golden files were copied off pictures of the pages by a person, cell by cell, never off what is read here. */
    @ParameterizedTest
    @ValueSource(strings = {"hongze-2024", "huaian-2024"})
    void everyFigureIsReadAsItIsPrinted(String name) throws IOException, UnreadableException {
        assumeTrue(Files.isDirectory(REPORTS), "the real reports are not beside this checkout");
        Map<String, String> rows = new LinkedHashMap<>();
        for (Figure figure : pipeline.read(REPORTS.resolve(name + ".pdf")).all(Figure.class)) {
            assertThat(figure.certainty()).as(figure.cellName()).isEqualTo(Certainty.CERTAIN);
            rows.merge(figure.table() + "/" + figure.row(), figure.raw(), (before, raw) -> before + " " + raw);
        }
        List<String> printed;
        try (InputStream golden = RealReportsTest.class.getResourceAsStream("/figures/" + name + ".txt")) {
            printed = new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertThat(rows.entrySet().stream().map(row -> row.getKey() + " " + row.getValue()))
                .containsExactlyElementsOf(printed);
    }

    private static List<Finding> findings(String name) throws UnreadableException {
        assumeTrue(Files.isDirectory(REPORTS), "the real reports are not beside this checkout");
        ReportFacts facts = pipeline.read(REPORTS.resolve(name));
        return Pipeline.judge(rules, facts).findings();
    }
}
