package org.hecha.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reports in the ways in which offices of all kinds write: none is accused as it stands, and most
 * faults put into one of them are found.
 */
class RealProseTest {

    private static final Path REPORTS = Path.of("src/test/resources/reports");

    private final Workbench bench = KeptReportsTest.packaged();
    private final Forms forms = forms();

    @TestFactory
    Stream<DynamicTest> soundProseIsNotAccused() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            List<Path> reports = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(reports).hasSizeGreaterThanOrEqualTo(18);
            return reports.stream()
                    .map(report -> DynamicTest.dynamicTest(
                            String.valueOf(report.getFileName()), () -> assertThat(findings(Files.readString(report)))
                                    .filteredOn(finding -> finding.severity() != Severity.NOTE)
                                    .isEmpty()));
        }
    }

    @TestFactory
    Stream<DynamicTest> faultsInSuchProseAreFound() throws IOException {
        return Files.readString(REPORTS.resolve("faults.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .map(fault -> DynamicTest.dynamicTest(fault[0] + "：" + fault[2], () -> {
                    String sound = Files.readString(REPORTS.resolve(fault[0] + ".md"));
                    assertThat(sound).contains(fault[1]);

                    List<String> rules = findings(sound.replace(fault[1], fault[2])).stream()
                            .map(Finding::rule)
                            .toList();
                    if (fault[3].startsWith("?")) {
                        assertThat(rules)
                                .as("found by now: take the question mark away")
                                .doesNotContain(fault[3].substring(1));
                    } else {
                        assertThat(rules).contains(fault[3]);
                    }
                }));
    }

    private List<Finding> findings(String markdown) throws WritingException {
        return bench.judge(bench.facts(MarkdownReport.read(markdown, forms).document("report.md")))
                .findings();
    }

    private static Forms forms() {
        try {
            return Forms.load(RuleFolder.packaged());
        } catch (FormException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
