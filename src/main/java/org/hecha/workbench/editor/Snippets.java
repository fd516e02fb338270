package org.hecha.workbench.editor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hecha.rule.Vocabulary;

/** Snippets of VS Code: a whole rule, a pattern for each fact with its fields to choose from, an example. */
final class Snippets {

    private static final Set<String> NO_FIELDS = Set.of("equals", "hashCode", "toString", "place", "certainty");

    private final ObjectNode snippets = JsonNodeFactory.instance.objectNode();

    private Snippets() {}

    static ObjectNode all() {
        Snippets all = new Snippets();
        all.rule();
        all.example();
        Vocabulary.facts().stream().filter(Class::isRecord).forEach(all::fact);
        return all.snippets;
    }

    private void add(String name, String prefix, String description, List<String> body) {
        ObjectNode snippet = snippets.putObject(name).put("prefix", prefix).put("description", description);
        body.forEach(snippet.putArray("body")::add);
    }

    private void rule() {
        add(
                "规则",
                "rule",
                "一条规则",
                List.of(
                        "rule \"${1:规则名称}\"",
                        "    @id(\"${2:own-rule}\") @severity(\"${3|error,warning,note|}\") @group(\"${4:own}\")"
                                + " @basis(\"${5:{notice\\}}\")",
                        "when",
                        "    ${0}",
                        "then",
                        "    findings.at(${6:\\$section})",
                        "        .message(\"${7:一句话，写明位置和实际数值。}\")",
                        "        .suggest(\"${8:整改建议}\")",
                        "        .report();",
                        "end"));
    }

    private void example() {
        add(
                "例子",
                "example",
                "规则旁边的例子：一个触发，一个不触发",
                List.of(
                        "- rule: ${1:own-rule}",
                        "  title: ${2:特点}",
                        "  base: bureau-2021",
                        "  change:",
                        "    - { replace: \"${3:原文}\", by: \"${4:新文}\" }",
                        "  fires:",
                        "    - { message: \"${5:说明里的字句}\" }",
                        "- rule: ${1:own-rule}",
                        "  title: ${6:看似有错而没有}",
                        "  base: bureau-2021",
                        "  silent: true"));
    }

    private void fact(Class<?> fact) {
        Set<String> fields = Arrays.stream(fact.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class && method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !NO_FIELDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        String variable = fact.getSimpleName().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + fact.getSimpleName().substring(1);
        String choice = fields.isEmpty() ? "" : "${2|" + String.join(",", fields) + "|}$0 ";
        add(
                fact.getSimpleName(),
                fact.getSimpleName(),
                "import " + fact.getName(),
                List.of("\\$${1:" + variable + "} : " + fact.getSimpleName() + "( " + choice + ")"));
    }
}
