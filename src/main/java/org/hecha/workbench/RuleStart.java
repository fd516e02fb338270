package org.hecha.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A rule and examples to start from, in each of the forms that rules may be written in; both hold as they are. */
public enum RuleStart {
    DRL(".drl") {
        @Override
        public byte[] rule(String id) {
            return text(
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
                    """,
                    id);
        }
    },
    SENTENCE(".dslr") {
        @Override
        public byte[] rule(String id) {
            return text(
                    """
                    # 这里写规则所执行的那句规定。
                    规则“ID：其他需要报告的事项没有写明信息处理费”
                        编号：ID　组：own　依据：{notice}　年度：2021年起
                    当 第六部分没有提到“信息处理费”
                    则 警告““{标题}”没有写明信息处理费的收取情况。”
                       建议“写明本年度收取信息处理费的情况；没有收取的，写明没有。”
                    """,
                    id);
        }
    },
    TABLE(".xlsx") {
        @Override
        public byte[] rule(String id) throws IOException {
            return workbook(List.of(
                    List.of("规则", id + "：{单位}的公布期限"),
                    List.of("说明", "这里写规则所执行的那句规定。"),
                    List.of("编号", id),
                    List.of("组", "own"),
                    List.of("依据", "{deadline}"),
                    List.of("当", "报告单位是{单位}"),
                    List.of("且", "落款日期晚于次年{期限}"),
                    List.of("则", "警告“落款日期“{日期}”晚于{单位}的公布期限次年{期限}。”"),
                    List.of("建议", "说明逾期原因，今后按时公布。"),
                    List.of(),
                    List.of("单位", "期限"),
                    List.of("政府", "3月31日"),
                    List.of("部门", "1月31日")));
        }

        @Override
        public String examples(String id) {
            return LATE.replace("ID", id);
        }
    };

    private static final String UNWRITTEN =
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

    private static final String LATE =
            """
            # 至少各写三个：必须触发的，和看上去像、其实没错的。
            - rule: ID
              title: 部门晚于期限
              base: bureau-2021
              change:
                - { replace: "2022年1月18日", by: "2022年2月1日" }
              fires:
                - { quote: "2022年2月1日", message: "晚于部门的公布期限次年1月31日" }
            - rule: ID
              title: 期限当天
              base: bureau-2021
              change:
                - { replace: "2022年1月18日", by: "2022年1月31日" }
              silent: true
            """;

    private final String suffix;

    RuleStart(String suffix) {
        this.suffix = suffix;
    }

    /** The form of this name: {@code drl}, {@code sentence}, {@code table}. */
    public static Optional<RuleStart> of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** How its files end. */
    public String suffix() {
        return suffix;
    }

    /** The file of a rule with this id. */
    public abstract byte[] rule(String id) throws IOException;

    /** The examples beside it. */
    public String examples(String id) {
        return UNWRITTEN.replace("ID", id);
    }

    private static byte[] text(String template, String id) {
        return template.replace("PACKAGE", id.replace('-', '_'))
                .replace("ID", id)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "hecha", null)) {
            Worksheet sheet = workbook.newWorksheet("规则");
            sheet.width(0, 14);
            sheet.width(1, 60);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
