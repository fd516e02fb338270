package org.hecha.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hecha.rule.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences as offices write them beside a full table: silence where the number is true, a finding where one is changed. They
 * stand in {@code src/test/resources/prose/sentences.txt}.
 */
class StatedNumbersTest {

    private static final Pattern NUMBER = Pattern.compile("\\{([^|]*)\\|([^}]*)}");

    private final Workbench bench = KeptReportsTest.packaged();

    @TestFactory
    Stream<DynamicTest> trueSentencesAreSilent() {
        return sentences()
                .map(line -> DynamicTest.dynamicTest(
                        line, () -> assertThat(findings(NUMBER.matcher(line).replaceAll("$1")))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aChangedNumberIsFound() {
        return sentences()
                .filter(line -> {
                    Matcher number = NUMBER.matcher(line);
                    return number.find() && !number.group(1).equals(number.group(2));
                })
                .map(line -> DynamicTest.dynamicTest(
                        line, () -> assertThat(findings(NUMBER.matcher(line).replaceAll("$2")))
                                .isNotEmpty()));
    }

    private List<String> findings(String sentence) throws WritingException {
        Example example = new Example(
                "sentences.txt",
                1,
                "prose-table-mismatch",
                sentence,
                "bureau-2021",
                "",
                0,
                List.of(new Example.Step(1, new Change.Add(sentence, "applications"))),
                List.of());
        return bench.judge(bench.facts(bench.document(example))).findings().stream()
                .map(Finding::message)
                .toList();
    }

    private static Stream<String> sentences() {
        try (InputStream in = StatedNumbersTest.class.getResourceAsStream("/prose/sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
