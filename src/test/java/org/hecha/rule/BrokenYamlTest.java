package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of examples and overrides is told of a file that is no YAML. */
class BrokenYamlTest {

    private static List<String> faults(byte[] file) {
        List<RuleFault> faults = new ArrayList<>();
        new YamlTree("a.yaml", faults).root(file);
        return faults.stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- rule: a~\ttitle: b            | 2:1 不是正确的 YAML：缩进用了制表符，要用空格",
                "- rule: a~  title: \"b~  x: y~ | 2:10 不是正确的 YAML：引号没有配对，或者文件没有写完",
                "- rule: a~  title：b~           | 3:1 不是正确的 YAML：缺少冒号，冒号要用半角、后面留一个空格",
                "- rule: a: b~                   | 1:10 不是正确的 YAML：这里不能再有冒号，含冒号的文字要加引号；或者是缩进不对",
                "- rule: a~ title: b~            | 2:2 不是正确的 YAML：缩进不对，同一层要左边对齐",
                "- { rule: a, title: b~          | 2:1 不是正确的 YAML：花括号或方括号没有配对，各项之间用半角逗号",
                "- rule: *a~                     | 1:9 不是正确的 YAML：星号开头的文字要加引号",
                "- rule: @a~                     | 1:9 不是正确的 YAML：这个符号不能写在开头，文字要加引号",
            })
    void faultIsExplainedInPlainWords(String text, String expected) {
        assertThat(faults(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8)))
                .containsExactly(expected);
    }

    @Test
    void anotherEncodingIsNamed() {
        assertThat(faults("- rule: 甲".getBytes(Charset.forName("GBK")))).containsExactly("0:0 文件不是 UTF-8 编码");
    }
}
