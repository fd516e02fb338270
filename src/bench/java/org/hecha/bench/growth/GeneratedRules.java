package org.hecha.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hecha.form.RuleFolder;

/**
 * Any number of rules of the kinds that the book has, in files of fifteen, each with cells, limits, words and sections of its
 * own: no two have the same conditions, and none can be answered by having answered another. One in six looks at other reports.
 */
final class GeneratedRules {

    private static final int FILE = 15;

    private static final List<String> COLUMNS = List.of(
            "natural-persons",
            "commercial-enterprises",
            "research-institutions",
            "public-welfare-organisations",
            "legal-service-institutions",
            "other-organisations",
            "total");
    private static final List<String> ROWS = List.of(
            "received",
            "carried-in",
            "granted",
            "partly-granted",
            "refused-state-secrets",
            "refused-prohibited-by-law",
            "refused-three-securities",
            "refused-third-party-rights",
            "refused-internal-affairs",
            "refused-process-information",
            "refused-enforcement-files",
            "unavailable-not-held",
            "unavailable-needs-making",
            "rejected-petitions",
            "rejected-repeated",
            "other-outcomes",
            "outcome-total",
            "carried-over");
    private static final List<String> SECTIONS =
            List.of("overview", "proactive", "applications", "review", "problems", "other");
    private static final List<String> SUBJECTS =
            List.of("申请", "公开专栏", "网站", "公众号", "培训", "解读", "平台", "目录", "指南", "审查", "考核", "会议", "台账", "投诉", "热线");
    private static final List<String> TURNS =
            List.of("未能", "没有", "尚未", "不够", "有待", "超期", "遗漏", "滞后", "重复", "缺少", "不及时", "不规范", "不完整", "不一致");

    private final Random random = new Random(20_260_101);

    /** What a rule asks, in DRL: a pattern that binds {@code $fact}, and others it is joined with. */
    private interface Kind {
        String conditions();
    }

    private final List<Kind> kinds = List.of(
            () -> "    $fact : Figure( table == \"applications\", row == \"" + row() + "\", column == \"" + column()
                    + "\", number, value > " + number(9000) + "B )\n",
            () -> "    $fact : Section( own, section == \"" + section() + "\", text matches \"(?s).*" + subject()
                    + "[^。]{0," + number(30) + "}" + turn() + ".*\" )\n",
            () -> "    $fact : Claim( own, ours, value != null, value > " + number(90_000) + "B, counted matches \".*"
                    + subject() + ".{0," + number(9) + "}\" )\n",
            () -> "    $fact : YearOnYear( table == \"applications\", row == \"" + row() + "\", column == \"" + column()
                    + "\", certain, before > 0B, value >= " + (10 + number(90)) + "B * before )\n",
            () -> "    $fact : Figure( table == \"applications\", row == \"" + row() + "\", column == \"" + column()
                    + "\", number, $value : value )\n    Figure( table == \"applications\", row == \"" + row()
                    + "\", column == \"" + column() + "\", number, value > $value + " + number(900) + "B )\n",
            () -> "    $fact : Section( own, section == \"" + section() + "\", length > " + number(400)
                    + " )\n    not Claim( own, section == $fact.section, counted matches \".*" + subject() + turn()
                    + ".{0," + number(9) + "}\" )\n    Figure( table == \"applications\", row == \"" + row()
                    + "\", column == \"" + column() + "\", number, value >= " + (2 + number(500)) + "B )\n");

    /** Writes a rule folder: the packaged forms, laws and words, and the rules. */
    void write(Path folder, int count) throws IOException {
        RuleFolder packaged = RuleFolder.packaged();
        for (String name : packaged.files("", "")) {
            boolean rule = name.endsWith(".drl") || name.contains("examples");
            if (!rule) {
                save(folder.resolve(name), packaged.read(name));
            }
        }
        for (int first = 0; first < count; first += FILE) {
            StringBuilder file = new StringBuilder("package rules.growth.part" + first
                    + "\n\nimport org.hecha.across.YearOnYear\nimport org.hecha.report.Claim\nimport org.hecha.report.Figure\n"
                    + "import org.hecha.report.Section\n\nglobal org.hecha.rule.Findings findings\n");
            for (int number = first; number < Math.min(first + FILE, count); number++) {
                file.append(rule(number));
            }
            save(
                    folder.resolve("growth/part" + first + ".drl"),
                    file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private String rule(int number) {
        Kind kind = kinds.get(number % kinds.size());
        return "\nrule \"第" + number + "条\"\n    @id(\"growth-" + number
                + "\") @severity(\"warning\") @group(\"growth\") @basis(\"{identities}\") @since(2019)\nwhen\n"
                + kind.conditions()
                + "then\n    findings.at($fact).message(\"第" + number + "条：此处与所列条件相符，请核对。\").report();\nend\n";
    }

    private static void save(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
    }

    private String row() {
        return any(ROWS);
    }

    private String column() {
        return any(COLUMNS);
    }

    private String section() {
        return any(SECTIONS);
    }

    private String subject() {
        return any(SUBJECTS);
    }

    private String turn() {
        return any(TURNS);
    }

    private int number(int most) {
        return 1 + random.nextInt(most);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
