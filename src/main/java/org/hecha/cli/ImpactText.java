package org.hecha.cli;

import org.hecha.workbench.impact.Impact;
import org.hecha.workbench.impact.Impact.Difference;
import org.hecha.workbench.impact.Impact.OfRule;

/** An impact in lines, in Chinese. */
final class ImpactText {

    private ImpactText() {}

    static String of(Impact impact) {
        StringBuilder text = new StringBuilder();
        text.append("与")
                .append(impact.before())
                .append("相比：")
                .append(impact.reports())
                .append(" 份报告中有 ");
        text.append(impact.touched()).append(" 份的审核结果不同");
        text.append(impact.files().isEmpty() ? "。\n" : "；改动的规则文件 " + String.join("、", impact.files()) + "。\n");
        impact.remarks().forEach(remark -> text.append("注意：").append(remark).append('\n'));
        for (OfRule rule : impact.rules()) {
            text.append(rule.rule()).append("　新增 ").append(rule.added());
            text.append("，消失 ").append(rule.removed()).append("，改变 ").append(rule.changed());
            text.append("（").append(rule.reports()).append(" 份报告）\n");
            rule.samples().forEach(sample -> sample(sample, text));
        }
        impact.failures()
                .forEach(failure -> text.append("未能判断：").append(failure).append('\n'));
        return text.toString();
    }

    private static void sample(Difference sample, StringBuilder text) {
        String mark = sample.kind().equals("added") ? "+" : sample.kind().equals("removed") ? "-" : "~";
        text.append("   ")
                .append(mark)
                .append(' ')
                .append(sample.source())
                .append("　")
                .append(sample.label());
        text.append('\n');
        if (!sample.was().isEmpty()) {
            text.append("       原为 ").append(sample.was()).append('\n');
        }
        text.append("       ").append(sample.message()).append('\n');
    }
}
