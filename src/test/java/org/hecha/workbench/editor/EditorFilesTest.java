package org.hecha.workbench.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.Section;
import org.hecha.rule.RuleBook;
import org.hecha.rule.Vocabulary;
import org.hecha.workbench.Workbench;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors are given: all our own YAML is good by the schemas, and every fact can be looked into. */
class EditorFilesTest {

    private static final EditorFiles FILES = files();

    private static EditorFiles files() {
        try {
            RuleFolder folder = RuleFolder.packaged();
            Forms forms = Forms.load(folder);
            return EditorFiles.of(new Workbench(folder, forms, RuleBook.load(folder, forms.all())), forms);
        } catch (FormException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonSchema schema(String name) {
        String text = new String(
                FILES.files().getOrDefault("schemas/" + name + ".schema.json", new byte[0]), StandardCharsets.UTF_8);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text);
    }

    private static List<String> complaints(String schema, String yaml) throws IOException {
        JsonNode node = new YAMLMapper().readTree(yaml);
        return schema(schema).validate(node).stream()
                .map(message -> message.getMessage())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> ourOwnFilesAreGoodBySchema() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("rules"))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".examples.yaml")
                            || file.toString().matches(".*forms.[^\\/]*\\.yaml"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(20);
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        String schema = file.toString().endsWith(".examples.yaml") ? "examples" : "forms";
                        assertThat(complaints(schema, Files.readString(file))).isEmpty();
                    }));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "examples  | [{ rule: typo, titel: a, base: bureau-2021, silent: true }]",
                "examples  | [{ title: a, base: bureau-2021, silent: true }]",
                "examples  | [{ rule: typo, title: a, silent: yes-indeed }]",
                "examples  | [{ rule: typo, title: a, fires: [{ mesage: b }] }]",
                "examples  | [{ rule: typo, title: a, change: [{ celll: a/b/c, value: 1 }] }]",
                "overrides | { typo: { off: true } }",
                "overrides | { typo: { level: fatal, reason: a } }",
                "forms     | { id: '2030', titel: a }",
                "forms     | { tables: [{ key: a, parts: [{ rows: [{ key: b }] }] }] }",
            })
    void whatTheProgramRefusesTheSchemaMarks(String schema, String yaml) throws IOException {
        assertThat(complaints(schema, yaml)).isNotEmpty();
    }

    @Test
    void overridesAsTheHandbookShowsThemAreGoodBySchema() throws IOException {
        assertThat(complaints("overrides", "missing-contact: { off: true, reason: 由省平台公布, basis: 省办〔2022〕1号 }"))
                .isEmpty();
    }

    /** As the language server does it: the workspace's classes and the platform's, nothing else of ours. */
    @Test
    void everyFactCanBeLookedIntoFromTheWorkspaceAlone(@TempDir Path workspace)
            throws IOException, ReflectiveOperationException {
        assertThat(FILES.write(workspace)).isEmpty();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {workspace.resolve("target/classes").toUri().toURL()},
                ClassLoader.getPlatformClassLoader())) {
            for (Class<?> fact : Vocabulary.all()) {
                Class<?> seen = loader.loadClass(fact.getName());
                assertThat(seen).isNotSameAs(fact);
                assertThat(Arrays.stream(seen.getMethods()).map(method -> method.getName()))
                        .as(fact.getName())
                        .containsAll(Arrays.stream(fact.getMethods())
                                .map(method -> method.getName())
                                .toList());
            }
            assertThat(loader.loadClass(Section.class.getName()).getRecordComponents())
                    .isNotEmpty();
        }
    }

    @Test
    void writingAgainRenewsWhatItWroteAndLeavesAloneWhatItDidNot(@TempDir Path workspace) throws IOException {
        Files.writeString(workspace.resolve("pom.xml"), "<project>mine</project>");
        assertThat(FILES.write(workspace)).containsExactly("pom.xml");
        assertThat(workspace.resolve("pom.xml")).hasContent("<project>mine</project>");
        assertThat(workspace.resolve("target")).doesNotExist();
        assertThat(workspace.resolve("schemas/examples.schema.json")).exists();

        Files.delete(workspace.resolve("pom.xml"));
        FILES.write(workspace);
        Path section = workspace.resolve("target/classes/org/hecha/report/Section.class");
        Files.write(section, new byte[0]);
        assertThat(FILES.write(workspace)).isEmpty();
        assertThat(section).isNotEmptyFile();
    }
}
