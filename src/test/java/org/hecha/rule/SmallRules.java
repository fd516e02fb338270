package org.hecha.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with the forms of the program and one small rule, that a test may edit. */
public final class SmallRules {

    /** Of the rule, within the folder. */
    public static final String FILE = "desk/desk.drl";

    public static final String TEXT = text("写有标题", "has-title", "");

    private SmallRules() {}

    /** A rule like it, for a file of its own; no two may have the same condition. */
    public static String text(String name, String id, String condition) {
        return """
                package rules.desk

                import org.hecha.report.Report

                global org.hecha.rule.Findings findings

                rule "NAME"
                    @id("ID") @severity("note") @group("wording") @basis("测试依据")
                when
                    $report : Report(CONDITION)
                then
                    findings.at($report).message("标题是“" + $report.title() + "”。").report();
                end
                """
                .replace("NAME", name)
                .replace("ID", id)
                .replace("CONDITION", condition);
    }

    /** A report that it says something of. */
    public static byte[] report() {
        return "某县统计局2024年政府信息公开工作年度报告\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n".getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the folder. */
    public static Path in(Path folder) throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("desk"));
        Files.writeString(rules.resolve(FILE), TEXT);
        Files.createDirectories(rules.resolve("forms"));
        for (Path form : forms()) {
            Files.copy(form, rules.resolve("forms").resolve(form.getFileName()));
        }
        return rules;
    }

    private static List<Path> forms() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("rules", "forms"))) {
            return forms.filter(Files::isRegularFile).toList();
        }
    }
}
