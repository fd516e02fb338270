package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hecha.form.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha rules new}: a rule and its examples to start from; both hold as they are. */
@Command(name = "new", sortOptions = false)
final class RulesNewCommand implements Callable<Integer> {

    private static final String RULE =
            """
            package rules.own.PACKAGE

            import org.hecha.report.Section

            global org.hecha.rule.Findings findings

            /* 这里写规则所执行的那句规定。 */
            rule "ID：其他需要报告的事项没有写明信息处理费"
                @id("ID") @severity("warning") @group("own") @basis("{notice}") @since(2021)
            when
                $section : Section( own, section == "other", text not contains "信息处理费" )
            then
                findings.at($section)
                    .message("“" + $section.title() + "”没有写明信息处理费的收取情况。")
                    .suggest("写明本年度收取信息处理费的情况；没有收取的，写明没有。")
                    .report();
            end
            """;

    private static final String EXAMPLES =
            """
            # 至少各写三个：必须触发的，和看上去像、其实没错的。
            - rule: ID
              title: 没有写明
              base: bureau-2021
              change:
                - { section: other, text: "没有其他需要报告的事项。" }
              fires:
                - { message: "没有写明信息处理费", at: other }
            - rule: ID
              title: 已经写明
              base: bureau-2021
              silent: true
            """;

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.rule-id")
    private String id = "";

    @Mixin
    private RuleOptions rules = new RuleOptions();

    private final Terminal terminal;
    private final Home home;

    RulesNewCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new CommandFailure(terminal.messages().get("rules.new.id", id));
        }
        RuleFolder folder = rules.topmost(home);
        boolean there = folder.onDisk().stream().anyMatch(one -> Files.isDirectory(one.resolve("forms")));
        if (folder.onDisk().isEmpty() || !(there || rules.stacked())) {
            throw new CommandFailure(terminal.messages().get("rules.new.folder", folder.display("")));
        }
        Path own = folder.onDisk().get(0).resolve("own");
        Path rule = own.resolve(id + ".drl");
        Path examples = own.resolve(id + ".examples.yaml");
        if (Files.exists(rule) || Files.exists(examples)) {
            throw new CommandFailure(terminal.messages().get("rules.new.exists", rule));
        }
        Files.createDirectories(own);
        write(rule, RULE.replace("PACKAGE", id.replace('-', '_')));
        write(examples, EXAMPLES);
        terminal.out().write(terminal.messages().get("rules.new.done", rule, examples, id));
        terminal.out().write('\n');
        terminal.out().flush();
        return ExitCode.CLEAN;
    }

    private void write(Path file, String template) throws IOException {
        Files.writeString(file, template.replace("ID", id), StandardCharsets.UTF_8);
    }
}
