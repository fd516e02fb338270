package org.hecha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated reports of all regimes raise no error and no warning; what is put into them is found. */
class RecallTest {

    private static final double OWED = 0.98;

    @Test
    void aFewReportsRaiseNoFalseAlarmAndHideNoFault() throws Exception {
        hold(new Recall().measure(240, 11));
    }

    @Test
    @Tag("slow")
    void twoThousandReportsRaiseNoFalseAlarmAndHideNoFault() throws Exception {
        hold(new Recall().measure(2000, 1));
    }

    @Test
    void sameSeedGivesTheSameTable() throws Exception {
        Recall recall = new Recall();

        assertThat(recall.measure(12, 5).markdown())
                .isEqualTo(recall.measure(12, 5).markdown());
    }

    private static void hold(RecallTable table) {
        List<String> complaints = table.complaints();
        assertThat(complaints).noneMatch(complaint -> complaint.startsWith("false: "));
        assertThat(complaints).noneMatch(complaint -> complaint.startsWith("broken: "));
        assertThat(table.rules()).allSatisfy(rule -> assertThat(table.recall(rule))
                .as("%s, missed: %s", rule, missed(complaints, rule))
                .isGreaterThanOrEqualTo(OWED));
    }

    private static List<String> missed(List<String> complaints, String rule) {
        return complaints.stream()
                .filter(complaint -> complaint.startsWith("missed: " + rule + ":"))
                .toList();
    }
}
