package org.hecha.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.document.Story;
import org.hecha.form.RuleFolder;
import org.hecha.rule.Nearest;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleFault;
import org.hecha.rule.YamlTree;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the examples that stand beside the rules: {@code rules/blank/blanks.examples.yaml}. */
final class ExampleReader {

    static final String SUFFIX = ".examples.yaml";

    static final Set<String> FIELDS = Set.of(
            "rule",
            "title",
            "base",
            "report",
            "change",
            "fires",
            "silent",
            "year",
            "last-year",
            "before",
            "peers",
            "children",
            "roster");
    static final Set<String> OTHER = Set.of("base", "report", "year", "unit", "units", "change");
    static final Set<String> EXPECTED = Set.of("quote", "message", "severity", "suggestion", "at", "values");
    static final Set<String> CHANGES = Set.of(
            "replace",
            "by",
            "add",
            "to",
            "section",
            "text",
            "drop",
            "cell",
            "value",
            "comment",
            "deleted",
            "hidden",
            "image",
            "link",
            "words",
            "property",
            "drop-table",
            "drop-row");

    private final String file;
    private final YamlTree yaml;
    private final Set<String> rules;

    private ExampleReader(String file, Set<String> rules, List<RuleFault> faults) {
        this.file = file;
        this.yaml = new YamlTree(file, faults);
        this.rules = rules;
    }

    /**
     * All examples of a folder, in the order of files and lines.
     *
     * @param rules the ids that there are
     * @throws RuleException with every mistake of every file
     */
    static List<Example> all(RuleFolder folder, Set<String> rules) {
        List<RuleFault> faults = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        Map<String, Example> first = new HashMap<>();
        for (String name : folder.files("", SUFFIX)) {
            examples.addAll(new ExampleReader(folder.display(name), rules, faults).read(folder.read(name)));
        }
        for (Example example : examples) {
            Example other = first.putIfAbsent(example.rule() + "\n" + example.title(), example);
            if (other != null) {
                faults.add(new RuleFault(
                        example.file(),
                        example.line(),
                        0,
                        "同一规则的例子“" + example.title() + "”已在 " + other.place() + " 写过",
                        "换一个 title"));
            }
        }
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        return examples;
    }

    private List<Example> read(byte[] text) {
        List<Example> examples = new ArrayList<>();
        Node root = yaml.root(text);
        if (root != null) {
            for (Node node : yaml.list(root, "例子")) {
                Example example = example(node);
                if (example != null) {
                    examples.add(example);
                }
            }
        }
        return examples;
    }

    private @Nullable Example example(Node node) {
        Map<String, Node> entries = yaml.map(node, FIELDS);
        if (entries.isEmpty()) {
            return null;
        }
        String rule = yaml.text(entries.get("rule"));
        if (!rules.contains(rule)) {
            Node at = entries.getOrDefault("rule", node);
            yaml.fault(at, rule.isEmpty() ? "例子没有写 rule" : "没有名为 " + rule + " 的规则", Nearest.question(rule, rules));
        }
        String title = yaml.text(entries.get("title"));
        if (title.isBlank()) {
            yaml.fault(node, "例子没有写 title", "用几个字说明它的特点");
        }
        if (entries.containsKey("base") == entries.containsKey("report")) {
            yaml.fault(node, "例子要有 base 或 report，且只有一个", "base 是 examples/ 中的报告，report 是写在这里的报告");
        }
        List<Expected> expected = expected(node, entries);
        Node report = entries.get("report");
        return new Example(
                file,
                YamlTree.line(node),
                rule,
                title,
                yaml.text(entries.get("base")),
                yaml.text(report),
                report == null ? 0 : YamlTree.line(report) + 1,
                changes(entries.get("change")),
                new Others(year(entries.get("year")), others(entries), roster(entries.get("roster"))),
                expected);
    }

    private List<Others.Other> others(Map<String, Node> entries) {
        List<Others.Other> others = new ArrayList<>();
        Map<String, Others.Role> roles = new LinkedHashMap<>();
        roles.put("before", Others.Role.BEFORE);
        roles.put("last-year", Others.Role.LAST_YEAR);
        roles.put("peers", Others.Role.PEER);
        roles.put("children", Others.Role.CHILD);
        roles.forEach((name, role) -> {
            Node node = entries.get(name);
            if (node != null && (role == Others.Role.PEER || role == Others.Role.CHILD)) {
                yaml.list(node, name + " ").forEach(one -> others(one, role, others));
            } else if (node != null) {
                others(node, role, others);
            }
        });
        return others;
    }

    /** One, or one for each name of {@code units}. */
    private void others(Node node, Others.Role role, List<Others.Other> others) {
        Map<String, Node> entries = yaml.map(node, OTHER);
        List<String> units = new ArrayList<>();
        Node many = entries.get("units");
        if (many == null) {
            units.add(yaml.text(entries.get("unit")));
        } else {
            yaml.list(many, "units ").forEach(name -> units.add(yaml.text(name)));
        }
        for (String unit : units) {
            others.add(new Others.Other(
                    YamlTree.line(node),
                    role,
                    yaml.text(entries.get("base")),
                    yaml.text(entries.get("report")),
                    year(entries.get("year")),
                    unit,
                    changes(entries.get("change"))));
        }
    }

    private List<String> roster(@Nullable Node node) {
        return node == null
                ? List.of()
                : yaml.list(node, "roster ").stream().map(yaml::text).toList();
    }

    private int year(@Nullable Node node) {
        String year = yaml.text(node);
        if (node != null && !year.matches("20[0-9]{2}")) {
            yaml.fault(node, "“" + year + "”不是年份", "写成 2022");
            return 0;
        }
        return node == null ? 0 : Integer.parseInt(year);
    }

    private List<Expected> expected(Node node, Map<String, Node> entries) {
        boolean silent = yaml.text(entries.get("silent")).equals("true");
        Node fires = entries.get("fires");
        if (silent == (fires != null)) {
            yaml.fault(node, "例子要写 fires 或 silent: true，且只写一个", "");
            return List.of();
        }
        List<Expected> all = new ArrayList<>();
        if (fires != null) {
            for (Node one : yaml.list(fires, "fires ")) {
                Map<String, Node> wanted = yaml.map(one, EXPECTED);
                all.add(new Expected(
                        yaml.text(wanted.get("quote")),
                        yaml.text(wanted.get("message")),
                        yaml.text(wanted.get("severity")),
                        yaml.text(wanted.get("suggestion")),
                        yaml.text(wanted.get("at")),
                        yaml.texts(wanted.get("values"))));
            }
            if (all.isEmpty()) {
                yaml.fault(fires, "fires 里至少要有一处", "写 quote 或 message");
            }
        }
        return all;
    }

    private List<Example.Step> changes(@Nullable Node node) {
        List<Example.Step> steps = new ArrayList<>();
        if (node != null) {
            for (Node one : yaml.list(node, "change ")) {
                Map<String, Node> entries = yaml.map(one, CHANGES);
                Change change = entries.isEmpty() ? null : change(one, entries);
                if (change != null) {
                    steps.add(new Example.Step(YamlTree.line(one), change));
                }
            }
        }
        return steps;
    }

    private @Nullable Change change(Node node, Map<String, Node> entries) {
        String kind = YamlTree.keys(entries).get(0);
        String first = yaml.text(entries.get(kind));
        String to = yaml.text(entries.get("to"));
        return switch (kind) {
            case "replace" ->
                needs(node, entries, kind, "by") ? new Change.Replace(first, yaml.text(entries.get("by"))) : null;
            case "add" -> needs(node, entries, kind, "to") ? new Change.Add(first, to) : null;
            case "section" ->
                needs(node, entries, kind, "text") ? new Change.Rewrite(first, yaml.text(entries.get("text"))) : null;
            case "property" ->
                needs(node, entries, kind, "value")
                        ? new Change.SetProperty(first, yaml.text(entries.get("value")))
                        : null;
            case "drop" -> new Change.Drop(first);
            case "drop-table" -> new Change.DropRows(first, "");
            case "comment" -> new Change.Beside(Story.COMMENT, first, to);
            case "deleted" -> new Change.Beside(Story.DELETED, first, to);
            case "hidden" -> new Change.Beside(Story.HIDDEN, first, to);
            case "link" ->
                needs(node, entries, kind, "words")
                        ? new Change.AddLink(first, yaml.text(entries.get("words")), to)
                        : null;
            case "image" -> new Change.AddPicture(first, to);
            case "cell", "drop-row" -> onTable(node, entries, kind, first);
            default -> {
                yaml.fault(node, "改动不能以 " + kind + " 开头", "先写改动的种类，如 replace、add、section、drop、cell");
                yield null;
            }
        };
    }

    private @Nullable Change onTable(Node node, Map<String, Node> entries, String kind, String path) {
        String[] keys = path.split("/", -1);
        if (kind.equals("drop-row") && keys.length == 2) {
            return new Change.DropRows(keys[0], keys[1]);
        }
        if (kind.equals("cell") && keys.length == 3) {
            return needs(node, entries, kind, "value")
                    ? new Change.SetCell(keys[0], keys[1], keys[2], yaml.text(entries.get("value")))
                    : null;
        }
        yaml.fault(
                node,
                "“" + path + "”不是" + (kind.equals("cell") ? "“表/行/列”" : "“表/行”"),
                "键见 forms/*.yaml，或用 hecha facts 查看");
        return null;
    }

    private boolean needs(Node node, Map<String, Node> entries, String kind, String other) {
        if (!entries.containsKey(other)) {
            yaml.fault(node, kind + " 还要写 " + other, "");
        }
        return entries.containsKey(other);
    }
}
