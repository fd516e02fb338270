package org.hecha.workbench.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.form.Form;
import org.hecha.form.Forms;
import org.hecha.memo.Json;
import org.hecha.workbench.ExampleSchema;
import org.hecha.workbench.Workbench;

/**
 * A workspace for editors, around the folders of rules. The DRL editor of VS Code (drools-lsp) indexes {@code
 * target/classes} of every folder that has a {@code pom.xml}, without running Maven; YAML is completed and checked by the
 * schemas.
 */
public final class EditorFiles {

    private static final String POM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- 由 hecha rules editor 写成：DRL 编辑器凭它找到 target/classes 中各种事实的类。程序升级后重新运行即可。 -->
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.hecha.rules</groupId>
              <artifactId>facts</artifactId>
              <version>1</version>
            </project>
            """;

    private final Map<String, byte[]> files = new TreeMap<>();

    private EditorFiles() {}

    /** For a book of rules. */
    public static EditorFiles of(Workbench bench, Forms forms) {
        EditorFiles all = new EditorFiles();
        all.files.put("pom.xml", POM.getBytes(StandardCharsets.UTF_8));
        FactClasses.all().forEach((path, bytes) -> all.files.put("target/classes/" + path, bytes));
        all.json("schemas/examples.schema.json", ExampleSchema.of(bench.rules(), bench.bases(), forms.all()));
        all.json("schemas/overrides.schema.json", overrides(bench));
        all.json("schemas/forms.schema.json", RecordSchema.of(Form.class, "各年度规定的格式"));
        all.json(".vscode/extensions.json", extensions());
        all.json(".vscode/settings.json", settings());
        all.json(".vscode/tasks.json", tasks());
        all.json(".vscode/hecha.code-snippets", Snippets.all());
        return all;
    }

    private void json(String path, JsonNode node) {
        try {
            files.put(path, (Json.pretty().writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (com.fasterxml.jackson.core.JsonProcessingException neverOfNodes) {
            throw new IllegalStateException(neverOfNodes);
        }
    }

    /** By path in the workspace. */
    public Map<String, byte[]> files() {
        return files;
    }

    /**
     * Writes them; what somebody else has made stays as it is.
     *
     * @return paths that were left alone because they are not ours
     */
    public List<String> write(Path workspace) throws IOException {
        boolean ours = isOurs(workspace.resolve("pom.xml"));
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = workspace.resolve(file.getKey());
            boolean theirs = Files.exists(path) && !ours && !file.getKey().startsWith("schemas/");
            if (theirs || (!ours && Files.exists(workspace.resolve("pom.xml")) && isBuild(file.getKey()))) {
                if (!file.getKey().startsWith("target/")) {
                    kept.add(file.getKey());
                }
                continue;
            }
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue());
            ours |= file.getKey().equals("pom.xml");
        }
        return kept;
    }

    private static boolean isBuild(String path) {
        return path.equals("pom.xml") || path.startsWith("target/");
    }

    private static boolean isOurs(Path pom) throws IOException {
        return Files.isRegularFile(pom) && Files.readString(pom).contains("<groupId>org.hecha.rules</groupId>");
    }

    private static ObjectNode overrides(Workbench bench) {
        ObjectNode schema = object();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#").put("title", "停用规则、改变级别");
        schema.putArray("type").add("object").add("null");
        ObjectNode rule = object().put("type", "object").put("additionalProperties", false);
        rule.putArray("required").add("reason");
        ObjectNode fields = rule.putObject("properties");
        fields.putObject("off").put("type", "boolean").put("description", "停用");
        fields.putObject("level")
                .put("description", "改为这一级别")
                .putArray("enum")
                .add("error")
                .add("warning")
                .add("note");
        fields.putObject("reason").put("type", "string").put("description", "理由，必须写");
        fields.putObject("basis").put("type", "string").put("description", "依据，可以不写");
        ObjectNode rules = schema.putObject("properties");
        bench.rules().forEach(id -> rules.set(id, rule));
        schema.set("additionalProperties", rule);
        return schema;
    }

    private static ObjectNode extensions() {
        ObjectNode extensions = object();
        extensions
                .putArray("recommendations")
                .add("drl-editor.vscode-extension-drl-editor")
                .add("redhat.vscode-yaml");
        return extensions;
    }

    private static ObjectNode settings() {
        ObjectNode settings = object().put("files.encoding", "utf8").put("files.eol", "\n");
        ObjectNode schemas = settings.putObject("yaml.schemas");
        schemas.put("./schemas/examples.schema.json", "*.examples.yaml");
        schemas.put("./schemas/overrides.schema.json", "overrides.yaml");
        schemas.put("./schemas/forms.schema.json", "**/forms/*.yaml");
        return settings;
    }

    /** Faults of {@code hecha rules check} at their places in the editor. */
    private static ObjectNode tasks() {
        ObjectNode tasks = object().put("version", "2.0.0");
        ObjectNode check = tasks.putArray("tasks").addObject();
        check.put("label", "hecha rules check").put("type", "shell");
        check.put("command", "hecha rules check --rules builtin --rules ${input:pack}");
        check.putObject("group").put("kind", "build").put("isDefault", true);
        ObjectNode matcher = check.putObject("problemMatcher");
        matcher.put("owner", "hecha").put("severity", "error");
        matcher.putArray("fileLocation").add("autoDetect").add("${workspaceFolder}");
        ObjectNode pattern = matcher.putObject("pattern");
        pattern.put("regexp", "^(\\S.*?):(\\d+):(\\d+): (.*)$");
        pattern.put("file", 1).put("line", 2).put("column", 3).put("message", 4);
        ObjectNode pack = tasks.putArray("inputs").addObject();
        pack.put("id", "pack")
                .put("type", "promptString")
                .put("description", "规则包的文件夹")
                .put("default", "mine");
        return tasks;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
