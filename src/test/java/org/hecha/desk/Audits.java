package org.hecha.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.document.Box;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.Outcome;
import org.hecha.rule.Severity;

/** Results of audits, made by hand. */
final class Audits {

    static final String UNIT = "某县发展和改革局";

    private Audits() {}

    /** A fingerprint of 16 digits. */
    static String print(int number) {
        return String.format("%016x", number);
    }

    static AuditedReport failed(String name, int... findings) {
        List<Finding> all = new ArrayList<>();
        for (int number : findings) {
            Place place = new Place(7, 3, 2, 1, 4, 2, new Box(10.5f, 20, 30, 40));
            all.add(new Finding(
                    "sum-differs",
                    Severity.ERROR,
                    "balance",
                    "“总计”为 " + number + "，应为 3。",
                    "国办公开办函〔2021〕30号",
                    print(number),
                    new Location(
                            "三、表", "applications", 2, 7, "applications", "total", "natural", null, 1, 4, "三条", place),
                    Map.of("printed", number, "rows", new BigDecimal("3.10")),
                    Certainty.CERTAIN,
                    null,
                    null));
        }
        return new AuditedReport(
                name,
                "0".repeat(64),
                UNIT,
                2024,
                "2021",
                findings.length == 0 ? Verdict.PASSED : Verdict.FAILED,
                all,
                Map.of("sum-differs", findings.length == 0 ? Outcome.PASSED : Outcome.FAILED),
                List.of(),
                null);
    }
}
