package org.hecha.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hecha.document.Paragraph;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.FilledTable;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kept reports that examples start from: no rule may find anything in them. */
class KeptReportsTest {

    private final Workbench bench = packaged();

    static Workbench packaged() {
        try {
            Forms forms = Forms.load(RuleFolder.packaged());
            return new Workbench(RuleFolder.packaged(), forms, RuleBook.load(RuleFolder.packaged(), forms.all()));
        } catch (FormException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> keptReportsAreSilent() {
        assertThat(bench.bases())
                .containsExactlyInAnyOrder(
                        "bureau-2010", "town-2014", "bureau-2019", "bureau-2021", "town-2021", "county-2021");
        return bench.bases().stream().map(base -> DynamicTest.dynamicTest(base, () -> isSilent(base)));
    }

    private void isSilent(String base) throws WritingException {
        ReportFacts facts = bench.facts(bench.base(base));
        int year = Integer.parseInt(base.substring(base.indexOf('-') + 1));

        assertThat(facts.report().year()).isEqualTo(year);
        List<Finding> findings = bench.judge(facts).findings();
        assertThat(findings).isEmpty();
        assertThat(facts.all(FilledTable.class))
                .hasSize(facts.form().tables().size())
                .allMatch(table -> table.regime().equals(facts.form().id())
                        && table.missing().isEmpty()
                        && table.added().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> keptReportsSayAsMuchAsRealOnes() {
        return bench.bases().stream()
                .map(base -> DynamicTest.dynamicTest(base, () -> {
                    int length = bench.base(base).blocks().stream()
                            .filter(Paragraph.class::isInstance)
                            .mapToInt(block -> ((Paragraph) block).text().length())
                            .sum();
                    assertThat(length).isBetween(800, 2500);
                }));
    }
}
