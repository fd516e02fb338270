package org.hecha.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListsTest {

    private static final String HEADER = "wrong,right,preceded-by,followed-by,not-in,group,source,example\n";
    private static final String GOOD = "既使,即使,,是|没有,既使是一般|既使是两,同音,词典,既使是不予公开的，也要说明。\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aRowIsReadWithItsConditions() throws Exception {
        WordEntry entry = load(HEADER + GOOD).entries().get(0);
        assertThat(entry.kind()).isEqualTo(WordEntry.Kind.TYPO);
        assertThat(entry.right()).isEqualTo("即使");
        assertThat(entry.followedBy()).containsExactly("是", "没有");
        assertThat(entry.isFaultAt("既使是这样", 0)).isTrue();
        assertThat(entry.isFaultAt("既使是一般情况", 0)).isFalse();
        assertThat(entry.isFaultAt("既使群众满意", 0)).isFalse();
    }

    @Test
    void columnsMayStandInAnyOrderAndOptionalOnesMayBeAbsent() throws Exception {
        String csv = "\uFEFFgroup,source,example,right,wrong\r\n同音,词典,\"上级布署，逐项落实\",部署,布署\r\n\r\n";
        assertThat(load(csv).entries()).extracting(WordEntry::wrong).containsExactly("布署");
    }

    @Test
    void theFolderSaysWhatIsWrongWithTheWords() throws Exception {
        write("words/planted/spam.csv", HEADER + "赌场开户,,,,,植入,网页,赌场开户\n");
        write("words/tone/letters.csv", HEADER + "特此汇报,,,,,套语,行文,特此汇报\n");
        assertThat(load(HEADER + GOOD).entries())
                .extracting(WordEntry::kind)
                .containsExactly(WordEntry.Kind.TYPO, WordEntry.Kind.PLANTED, WordEntry.Kind.TONE);
    }

    @Test
    void signsStandForBordersAndDigits() throws Exception {
        WordEntry entry =
                load(HEADER + "截止,截至,~,#|目前,,公文用语,规范,截止2021年底\n").entries().get(0);
        assertThat(entry.isFaultAt("截止2021年底", 0)).isTrue();
        assertThat(entry.isFaultAt("，截止目前", 1)).isTrue();
        assertThat(entry.isFaultAt("报名截止2021年", 2)).isFalse();
        assertThat(entry.isFaultAt("截止到2021年", 0)).isFalse();
        assertThat(entry.isFaultAt("截止", 0)).isFalse();
    }

    @Test
    void everyFaultIsNamedWithFileLineAndColumn() throws Exception {
        String csv = HEADER
                + GOOD
                + "布署,布署,,,,同音,词典,布署\n"
                + "参于,参与,,,海参,同音,词典,积极参于\n"
                + "做为,作为,,,,同音,词典,作为重点\n"
                + "既使,即使,,,,同音,词典,既使\n"
                + "某,莫,,,,同音,词典,某\n"
                + "以经,,,,,同音,词典,以经\n"
                + "部署,工作部署,,,,同音,词典,部署\n"
                + "Ａ级,甲级,,,,同音,词典,A级\n"
                + "即然,既然,,,,同音,词典,即然，如此,多一列\n";
        List<String> faults = faults(csv);
        String file = folder.resolve("words/list.csv").toString();
        assertThat(faults)
                .satisfiesExactly(
                        f -> assertThat(f).startsWith(file + ":3:2: ").contains("正误写法相同"),
                        f -> assertThat(f).startsWith(file + ":4:5: ").contains("海参"),
                        f -> assertThat(f).startsWith(file + ":5:8: ").contains("例句中没有该报的“做为”"),
                        f -> assertThat(f).startsWith(file + ":6:1: ").contains("已在 " + file + ":2 收录"),
                        f -> assertThat(f).startsWith(file + ":7:1: ").contains("只有一个字"),
                        f -> assertThat(f).startsWith(file + ":8:2: ").contains("没有填写 right"),
                        f -> assertThat(f).startsWith(file + ":9:2: ").contains("会被误报"),
                        f -> assertThat(f).startsWith(file + ":10:1: ").contains("全角"),
                        f -> assertThat(f).startsWith(file + ":11: ").contains("有 9 列"));
    }

    @Test
    void theHeaderIsHeldAgainstTheColumns() throws Exception {
        assertThat(faults("wrong,right,group,sourec,example\n"))
                .anySatisfy(f -> assertThat(f).contains(":1: 缺少列 source"))
                .anySatisfy(f -> assertThat(f).contains(":1:4: 不认识或重复的列“sourec”"));
        assertThat(faults("")).singleElement().asString().contains("没有表头");
    }

    @Test
    void aListThatIsNoUtf8OrNoCsvIsAnswered() throws Exception {
        write("words/gbk.csv", (HEADER + GOOD).getBytes(Charset.forName("GBK")));
        assertThat(faults(HEADER + "\"既使,即使\n"))
                .anySatisfy(f -> assertThat(f).contains("gbk.csv: 不是 UTF-8 编码"))
                .anySatisfy(f -> assertThat(f).contains("list.csv:").contains("不符合 CSV 的写法"));
    }

    private List<String> faults(String csv) throws IOException {
        FormException e = catchThrowableOfType(FormException.class, () -> load(csv));
        return String.valueOf(e.getMessage()).lines().toList();
    }

    private WordLists load(String csv) throws IOException, FormException {
        write("words/list.csv", csv);
        RuleFolder rules = RuleFolder.of(folder);
        return new FormFiles(rules).words(rules.files("words/", ".csv"));
    }

    private void write(String name, String csv) throws IOException {
        write(name, csv.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] csv) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, csv);
    }
}
