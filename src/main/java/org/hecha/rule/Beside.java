package org.hecha.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hecha.across.ChangedReport;
import org.hecha.across.EarlierReport;
import org.hecha.across.ExpectedReport;
import org.hecha.across.OtherReports;
import org.hecha.across.PeerGroup;
import org.hecha.across.RollUp;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;

/**
 * What a rule may need beside the report itself. A rule that needs what nobody has given does not apply: a report that is
 * audited alone has neither passed nor failed it.
 */
final class Beside {

    /** By the name under which {@code @needs} asks for it, the fact that shows that it is there. */
    private static final Map<String, Class<? extends Fact>> SHOWN_BY = new TreeMap<>(Map.of(
            "last-year", EarlierReport.class,
            "peers", PeerGroup.class,
            "others", OtherReports.class,
            "before", ChangedReport.class,
            "children", RollUp.class,
            "roster", ExpectedReport.class));

    private static final Map<String, String> NAMES = Map.of(
            "last-year", "同一单位上年度的报告",
            "peers", "同类单位的报告",
            "others", "其他报告",
            "before", "此前公布的同一份报告",
            "children", "下级单位的报告",
            "roster", "单位名单");

    private Beside() {}

    static Set<String> names() {
        return SHOWN_BY.keySet();
    }

    static boolean knows(String need) {
        return SHOWN_BY.containsKey(need);
    }

    /** What is there. */
    static Set<String> of(ReportFacts facts) {
        Set<String> there = new HashSet<>();
        SHOWN_BY.forEach((name, type) -> {
            if (facts.facts().stream().anyMatch(type::isInstance)) {
                there.add(name);
            }
        });
        return there;
    }

    /** In Chinese. */
    static String words(List<String> needs) {
        return String.join(
                "、", needs.stream().map(need -> NAMES.getOrDefault(need, need)).toList());
    }
}
