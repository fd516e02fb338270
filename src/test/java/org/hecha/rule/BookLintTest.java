package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.form.Form;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Broken rule files, one fault each, and the sentence that each is answered with, in expected.txt beside them. */
class BookLintTest {

    private final List<Form> forms = forms();

    private static List<Form> forms() {
        try {
            return Forms.load(RuleFolder.packaged()).all();
        } catch (FormException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rulesThatShipAreClean() {
        assertThat(BookLint.faults(RuleFolder.packaged(), forms)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> brokenRuleIsAnswered(@TempDir Path folder) throws IOException, URISyntaxException {
        Path broken = Path.of(BookLintTest.class.getResource("/broken-rules").toURI());
        TreeMap<String, String> expected = new TreeMap<>();
        Files.readAllLines(broken.resolve("expected.txt")).forEach(line -> {
            String name = line.substring(0, line.indexOf(':'));
            expected.merge(name, line, (one, other) -> one + "\n" + other);
        });
        List<String> files;
        try (Stream<Path> all = Files.list(broken)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".drl"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(140).containsExactlyElementsOf(expected.keySet());
        return files.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(answer(broken.resolve(name), folder.resolve(name.replace(".drl", ""))))
                                .isEqualTo(expected.get(name))));
    }

    /** What the rule engine and the Java compiler say comes in English sentences; commands and code are words. */
    @Test
    void noAnswerPassesAnEnglishSentenceOn() throws IOException, URISyntaxException {
        Path expected = Path.of(
                BookLintTest.class.getResource("/broken-rules/expected.txt").toURI());

        assertThat(Files.readAllLines(expected))
                .allMatch(line -> line.matches(".*: .*\\p{IsHan}.*"))
                .noneMatch(line -> line.replace("hecha rules new", "").matches(".*[a-z]{3,} [a-z]{2,} [a-z]{2,}.*"));
    }

    private String answer(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.copy(file, folder.resolve(file.getFileName()));
        return BookLint.faults(RuleFolder.of(folder), forms).stream()
                .map(fault -> fault.toString().replace(copy.getParent() + "/", ""))
                .collect(Collectors.joining("\n"));
    }
}
