package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hecha.rule.Example.rule;
import static org.hecha.rule.Example.rules;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule author is told, and where. In the files made here the rule begins on line 7 and its condition is line 10. */
class RuleFaultTest {

    private static final String META = "@id(\"test-rule\") @severity(\"error\") @group(\"test\") @basis(\"条例\")";
    private static final String WHEN = "$s : Section( own )";
    private static final String THEN = "findings.at($s).message(\"x\").report();";

    private final Path folder;

    RuleFaultTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** All faults of these files, each as people see it, without the folder. */
    private List<String> faults(String... namesAndTexts) {
        RuleFolder rules = Example.folder(folder, namesAndTexts);
        RuleException thrown = Assertions.catchThrowableOfType(RuleException.class, () -> Example.load(rules));
        assertThat(thrown).as("the book loads").isNotNull();
        return thrown.faults().stream()
                .map(fault -> fault.toString().replace(folder + "/", ""))
                .toList();
    }

    private void assertFault(String text, String... expected) {
        assertThat(faults("a.drl", text)).containsExactly(expected);
    }

    @Test
    void unclosedBracketIsShownWhereItOpens() {
        assertFault(rule("甲", "$s : Section( title == \"a\"", THEN), "a.drl:10:17: 括号“(”没有配对的右括号");
    }

    @Test
    void unknownOperatorIsNamed() {
        assertFault(rule("甲", "$s : Section( title 包含 \"a\" )", THEN), "a.drl:10:25: 没有运算符 包含（改为 contains）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$s : Section（ own )            | a.drl:10:17: 代码里用了全角符号 （（请改为半角 (）",
                "$s : Section( title == “a\" )   | a.drl:10:28: 代码里用了全角符号 “（请改为半角 \"）",
                "$s : Section( own， order > 3 ) | a.drl:10:22: 代码里用了全角符号 ，（请改为半角 ,）",
            })
    void fullWidthMarkInCodeIsShown(String when, String expected) {
        assertFault(rule("甲", when, THEN), expected);
    }

    @Test
    void fullWidthMarksInStringsAndCommentsAreFine() {
        String text = rule(
                "甲（一）",
                "// 说明：（注）\n$s : Section( title != \"“（，”\" )",
                "findings.at($s).message(\"（一），“二”。\").report(); // （）");

        assertThat(Example.load(Example.folder(folder, "a.drl", text)).size()).isOne();
    }

    @Test
    void missingEndNamesTheRuleThatLacksIt() {
        String text = rule("甲", WHEN, THEN).replace("end\n", "") + rules("乙", META, WHEN, THEN);

        assertFault(text, "a.drl:7:1: 规则“甲”缺少 end（一条规则依次是 rule、when、then、end）");
        assertFault(rule("甲", WHEN, THEN).replace("end\n", ""), "a.drl:7:1: 规则“甲”缺少 end（一条规则依次是 rule、when、then、end）");
    }

    @Test
    void missingWhenOrThenIsNamed() {
        assertFault(rule("甲", WHEN, THEN).replace("then\n", ""), "a.drl:7:1: 规则“甲”缺少 then（一条规则依次是 rule、when、then、end）");
        assertFault(rule("甲", WHEN, THEN).replace("when\n", ""), "a.drl:7:1: 规则“甲”缺少 when（一条规则依次是 rule、when、then、end）");
    }

    @Test
    void annotationBehindAttributeIsExplained() {
        assertFault(rule("甲", "salience 3 " + META, WHEN, THEN), "a.drl:8:16: 标注（@…）要写在 salience 等属性之前（把标注移到规则名之后）");
    }

    @Test
    void unknownFactIsAnsweredWithTheNearest() {
        assertFault(rule("甲", "$s : Sektion( own )", THEN), "a.drl:10:10: 没有名为 Sektion 的事实（是否应为 Section？）");
    }

    @Test
    void factThatIsNotImportedIsAnsweredWithItsImport() {
        assertFault(
                rule("甲", "$s : Claim( own )", THEN),
                "a.drl:10:10: 没有引入 Claim（在文件开头加一行 import org.hecha.report.Claim）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$s : Section( own, titel == \"a\" )          | a.drl:10:24: Section 没有字段 titel（是否应为 title？）",
                "$s : Section( own, $t : titel )            | a.drl:10:29: Section 没有字段 titel（是否应为 title？）",
                "$s : Section( own, titel.length() > 3 )    | a.drl:10:24: Section 没有字段 titel（是否应为 title？）",
                "$s : Section( titel() == \"a\" )            | a.drl:10:19: Section 没有字段 titel（是否应为 title？）",
                "$s : Section() Figure( vlaue > 3B )        | a.drl:10:28: Figure 没有字段 vlaue（是否应为 value？）",
                "$s : Section() Figure( row == $s.sektion ) | a.drl:10:38: Section 没有字段 sektion（是否应为 section？）",
                "$s : Section() not Section( titel == \"x\" ) | a.drl:10:33: Section 没有字段 titel（是否应为 title？）",
            })
    void unknownFieldIsAnsweredWithTheNearestOfThatFact(String when, String expected) {
        assertFault(rule("甲", when, THEN), expected);
    }

    @Test
    void fieldThatAnotherFactHasIsShownInTheRightPattern() {
        assertFault(
                rule("甲", "$f : Figure( value > 3B )\n$s : Section( value > 3B )", THEN),
                "a.drl:11:19: Section 没有字段 value");
    }

    @Test
    void unknownVariableInConditionIsNamed() {
        assertFault(
                rule("甲", "$s : Section( $key : section )\nFigure( section == $kye )", THEN),
                "a.drl:11:24: 变量 $kye 没有定义（是否应为 $key？）");
    }

    @Test
    void wordAgainstNumberIsExplained() {
        assertFault(rule("甲", "$s : Section( order == \"一级\" )", THEN), "a.drl:10:19: “一级”不是数字，不能与数字字段 order 比较");
    }

    @Test
    void reservedWordIsExplained() {
        assertFault(
                rule("甲", "$s : Section( not == \"a\" )", THEN), "a.drl:10:19: “not”是规则语言的保留字，不能这样用（检查条件里的字段名和运算符）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findings.at($x).message(\"a\").report();           | a.drl:12:17: 变量 $x 没有定义（是否应为 $s？）",
                "int n = $s.title();                              | a.drl:12:13: 类型不符：这里要 int，写的是 String",
                "findings.at($s).message(\"a\").reprot();           | a.drl:12:34: Findings.Draft 没有方法 reprot（是否应为 report？）",
                "findings.at($s).message(3).report();             | a.drl:12:21: 方法 message 要的是（String），给的是（int）",
                "findings.at($s).message($s.title).report();      | a.drl:12:32: then 部分不能直接用字段 title（写成 title()）",
                "findings.at($s).message($s.titel()).report();    | a.drl:12:32: Section 没有方法 titel（是否应为 title？）",
                "Meaning m = Meaning.BLANK;                       | a.drl:12:5: 不认识类型 Meaning（在文件开头加一行 import org.hecha.report.Meaning）",
            })
    void faultInConsequenceIsShownAtItsWords(String then, String expected) {
        assertThat(faults("a.drl", rule("甲", WHEN, then))).contains(expected);
    }

    @Test
    void missingSemicolonIsShownOnItsLine() {
        assertFault(rule("甲", WHEN, "int a = 3;\nint b = 4\nint c = 5;"), "a.drl:13:13: then 部分的 Java 代码有误：这里之后缺少分号");
        assertFault(rule("甲", WHEN, "\nint a = 3"), "a.drl:13:13: then 部分的 Java 代码有误：这里之后缺少分号");
    }

    @Test
    void unclosedBracketInConsequenceIsShown() {
        assertFault(rule("甲", WHEN, "findings.at($s).message(\"x\".report();"), "a.drl:12:28: 括号“(”没有配对的右括号");
    }

    @Test
    void missingMetadataIsListed() {
        assertFault(
                rule("甲", "@id(\"test-rule\")", WHEN, THEN),
                "a.drl:7:1: 规则“甲”缺少标注 @severity、@group、@basis（写在规则名之后、when 之前）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@id(\"Test\") @severity(\"error\") @group(\"test\") @basis(\"b\") | a.drl:8:5: @id(\"Test\") 只能用小写字母、数字和连字符（例如 missing-section）",
                "@id(\"a\") @severity(\"fatal\") @group(\"test\") @basis(\"b\") | a.drl:8:14: @severity(\"fatal\") 不是 error、warning、note 之一",
                "@id(\"a\") @severity(\"eror\") @group(\"test\") @basis(\"b\") | a.drl:8:14: @severity(\"eror\") 不是 error、warning、note 之一（是否应为 error？）",
                "@id(\"a\") @severity(\"note\") @group(\"test\") @basis(\"\") | a.drl:8:47: 标注 @basis 要有一个值（写成 @basis(\"…\")）",
                "@id(\"a\") @severity(\"note\") @group(\"test\") @basis(\"b\") @sinse(2021) | a.drl:8:59: 不认识标注 @sinse（是否应为 since？）",
                "@id(\"a\") @severity(\"note\") @group(\"test\") @basis(\"b\") @since(2021) @until(2019) | a.drl:8:59: @since(2021) 晚于 @until(2019)",
                "@id(\"a\") @severity(\"note\") @group(\"test\") @basis(\"b\") @since(21) | a.drl:8:59: @since(21) 不是年份（写成 @since(2021)，指报告年度）",
                "@id(\"a\") @severity(\"note\") @group(\"test\") @basis(\"b\") @needs(\"aplications\") | a.drl:8:59: @needs 中的 aplications 不是任何格式的表（是否应为 applications？）",
                "@id(\"a\") @id(\"b\") @severity(\"note\") @group(\"test\") @basis(\"b\") | a.drl:8:14: 标注 @id 写了两次",
                "@id(\"a\") @severity(\"note\") @group(\"test\") @basis(\"b\") enabled false | a.drl:8:59: 规则里不能用属性 enabled（它会使规则悄悄不触发，请删去）",
            })
    void badMetadataIsShownWhereItStands(String meta, String expected) {
        assertFault(rule("甲", meta, WHEN, THEN), expected);
    }

    @Test
    void placeholderThatNoFormOfTheRulesYearsDefinesIsBroken() {
        String meta = META.replace("条例", "依据{notcie}第一条");

        assertFault(rule("甲", meta, WHEN, THEN), "a.drl:8:66: @basis 中的 {notcie} 在格式 2019（2019年格式）里没有定义（是否应为 notice？）");
    }

    @Test
    void oneIdInTwoGroupsIsShownAtTheSecond() {
        String other = META.replace("\"test\"", "\"other\"");

        assertThat(faults("a.drl", rule("甲", WHEN, THEN), "b.drl", rule("乙", other, WHEN, THEN)))
                .containsExactly("b.drl:8:41: @id(\"test-rule\") 属于 other 组，而 a.drl:7 把它归入 test 组（同一 @id 的规则要在同一组）");
    }

    @Test
    void nameUsedTwiceIsShownInOneFileAndAcrossFiles() {
        String twice = rule("甲", WHEN, THEN) + rules("甲", META, WHEN, THEN);

        assertThat(faults("a.drl", twice, "b.drl", rule("甲", WHEN, THEN)))
                .containsExactly("a.drl:14:1: 规则名“甲”已在 a.drl:7 用过（换一个名称）", "b.drl:7:1: 规则名“甲”已在 a.drl:7 用过（换一个名称）");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$s : Section() Figure( value >= 1.1 )       | a.drl:10:37: 小数 1.1 会被当作近似值比较（写成 1.1B）",
                "$s : Section() Figure( $third : value / 3 ) | a.drl:10:28: $third 只会得到算式的第一项（给算式加括号：$third : ( … )）",
            })
    void conditionThatMeansSomethingElseIsShown(String when, String expected) {
        assertFault(rule("甲", when, THEN), expected);
    }

    @Test
    void dateAsStringIsShownWhenItCannotBeRead() {
        String claim = rule(
                        "甲", "$d : DateMention( date > \"2022-01-31\" )", "findings.at($d).message(\"x\").report();")
                .replace("import org.hecha.report.Report\n", "import org.hecha.report.DateMention\n");

        assertFault(claim, "a.drl:10:30: 日期“2022-01-31”不能写成字符串（与 LocalDate.of(年, 月, 日) 比较）");
    }

    @Test
    void everydayConditionsAndConsequencesAreAllowed() throws URISyntaxException {
        URL folder = Objects.requireNonNull(RuleFaultTest.class.getResource("/rules-everyday"));

        assertThat(Example.load(RuleFolder.of(Path.of(folder.toURI()))).size()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Runtime.getRuntime().exec(\"ls\");                | a.drl:12:5: 规则不能使用 java.lang.Runtime",
                "System.exit(0);                                  | a.drl:12:12: 规则不能使用 java.lang.System.exit",
                "System.out.println(\"x\");                         | a.drl:12:12: 规则不能使用 java.lang.System.out",
                "new Thread().start();                            | a.drl:12:9: 规则不能使用 java.lang.Thread",
                "Object o = $s.getClass().getClassLoader();       | a.drl:12:19: 规则不能使用 java.lang.Object.getClass",
                "String t = java.time.LocalDate.now().toString(); | a.drl:12:36: 规则不能使用 java.time.LocalDate.now",
                "drools.getKieRuntime().halt();                   | a.drl:12:12: 规则不能使用 org.drools.core.rule.consequence.KnowledgeHelper.getKieRuntime",
                "drools.halt();                                   | a.drl:12:12: 规则不能使用 org.drools.model.Drools.halt",
                "delete($s);                                      | a.drl:12:5: 规则不能使用 org.drools.model.Drools.delete",
                "org.hecha.form.RuleFolder.packaged();            | a.drl:12:20: 规则不能使用 org.hecha.form.RuleFolder",
            })
    void forbiddenClassInConsequenceIsRefused(String then, String expected) {
        assertThat(faults("a.drl", rule("甲", WHEN, then))).anyMatch(fault -> fault.contains(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$s : Section( java.nio.file.Files.exists(java.nio.file.Path.of(title)) ) | a.drl:10:33: 规则不能使用 java.nio.file.Files",
                "$s : Section() eval( System.getProperty(\"a\") == null )                   | a.drl:10:33: 规则不能使用 java.lang.System.getProperty",
                "$s : Section() String() from System.getenv().keySet()                   | a.drl:10:41: 规则不能使用 java.lang.System.getenv",
                "$s : Section() eval( Boolean.getBoolean(\"a\") )                          | a.drl:10:34: 规则不能使用 java.lang.Boolean.getBoolean",
            })
    void forbiddenClassInConditionIsRefused(String when, String expected) {
        assertThat(faults("a.drl", rule("甲", when, THEN))).anyMatch(fault -> fault.contains(expected));
    }

    @Test
    void forbiddenClassInFunctionAndSalienceIsRefused() {
        String function = "\nfunction String read(String f) { return new java.util.Scanner(f).next(); }\n";
        assertThat(faults("a.drl", rule("甲", WHEN, "String t = read(\"x\");") + function))
                .anyMatch(fault -> fault.contains("规则不能使用 java.util.Scanner"));
        assertThat(faults("a.drl", rule("甲", META + " salience( System.getenv().size() )", WHEN, THEN)))
                .anyMatch(fault -> fault.contains("规则不能使用 java.lang.System.getenv"));
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() {
        assertThat(faults(
                        "a/one.drl", rule("甲", "$s : Sektion( own )", THEN),
                        "b/two.drl", rule("乙", "@id(\"x\")", "$s : Section( titel == \"a\" )", THEN),
                        "c/three.drl", rule("丙", "$s : Section（ own )", THEN)))
                .hasSize(4)
                .anyMatch(fault -> fault.startsWith("a/one.drl:10:10: "))
                .anyMatch(fault -> fault.startsWith("b/two.drl:7:1: "))
                .anyMatch(fault -> fault.startsWith("b/two.drl:10:19: "))
                .anyMatch(fault -> fault.startsWith("c/three.drl:10:17: "));
    }

    @Test
    void fileInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("gbk.drl"), rule("甲乙", WHEN, THEN).getBytes(Charset.forName("GBK")));

        assertThat(faults()).containsExactly("gbk.drl: 文件不是 UTF-8 编码（请在编辑器中另存为 UTF-8）");
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreFine() {
        String text = "\ufeff" + rule("甲", WHEN, THEN).replace("\n", "\r\n");

        assertThat(Example.load(Example.folder(folder, "a.drl", text)).size()).isOne();
    }

    @Test
    void noMessageIsBareEnglish() {
        for (String when :
                Arrays.asList("$s : Section( own & )", "$s : Section( title in 3 )", "forall()", "$s Section()")) {
            assertThat(faults("a.drl", rule("甲", when, THEN)))
                    .allMatch(fault -> fault.matches("a\\.drl:1\\d:\\d+: .*[\\p{IsHan}]{4}.*"));
        }
    }
}
