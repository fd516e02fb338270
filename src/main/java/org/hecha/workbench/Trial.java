package org.hecha.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.Outcome;

/**
 * What became of an example.
 *
 * @param complaints what differs from what it calls for, in Chinese, a line each; empty where nothing does
 */
public record Trial(Example example, List<String> complaints) {

    private static final int SHOWN = 4;
    private static final int LONGEST = 160;

    public Trial {
        complaints = List.copyOf(complaints);
    }

    public boolean passed() {
        return complaints.isEmpty();
    }

    static Trial unwritten(Example example, WritingException wrong) {
        String place = wrong.line() > 0 ? example.file() + ":" + wrong.line() : example.place();
        return new Trial(example, List.of("例子写不成报告：" + place + " " + wrong.sentence()));
    }

    static Trial of(Example example, ReportFacts facts, List<Finding> findings, Outcome outcome, String failure) {
        List<String> complaints = new ArrayList<>();
        if (!failure.isEmpty()) {
            complaints.add(failure);
        }
        List<Finding> left = new ArrayList<>(findings);
        for (Expected expected : example.expected()) {
            Finding met = left.stream().filter(expected::meets).findFirst().orElse(null);
            if (met == null) {
                complaints.add("应有而没有：" + expected.words());
            } else {
                left.remove(met);
            }
        }
        if (!complaints.isEmpty()) {
            complaints.add(findings.isEmpty() ? "规则没有发现问题（" + outcome.label() + "）" : "规则发现的是：");
            findings.forEach(finding -> complaints.add("  " + words(finding)));
            complaints.addAll(closest(example, facts));
        } else if (!example.fires() && !left.isEmpty()) {
            complaints.add("不应有而有：");
            left.forEach(finding -> complaints.add("  " + words(finding)));
        }
        return new Trial(example, complaints);
    }

    private static String words(Finding finding) {
        String quote = finding.location().quote();
        return finding.severity().key() + " " + finding.location().label() + "：" + finding.message()
                + (quote.isEmpty() ? "" : "（原文“" + cut(quote) + "”）");
    }

    /** The facts that the words the example waits for were read into. */
    private static List<String> closest(Example example, ReportFacts facts) {
        List<String> lines = new ArrayList<>();
        for (Expected expected : example.expected()) {
            facts.facts().stream()
                    .filter(fact -> !expected.quote().isBlank()
                            && fact.quote().contains(expected.quote().strip()))
                    .sorted(Comparator.comparingInt((Fact fact) -> fact.quote().length()))
                    .limit(SHOWN)
                    .forEach(fact -> lines.add("  " + cut(fact.toString())));
        }
        if (!lines.isEmpty()) {
            lines.add(0, "最接近的事实：");
        }
        return lines;
    }

    private static String cut(String words) {
        String line = words.replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
