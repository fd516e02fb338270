package org.hecha.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hecha.form.RuleFolder;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The files {@code overrides.yaml} of the packs: rules switched off, or given another level, each with a reason. Of two
 * packs the upper one decides.
 */
final class Overrides {

    static final String FILE = "overrides.yaml";

    private static final Set<String> FIELDS = Set.of("off", "level", "reason", "basis");

    /** As it stands in the file. */
    private record Entry(@Nullable Severity level, String reason, String basis, String pack) {}

    private final RuleFolder folder;
    private final List<RuleFault> faults;
    /** Null where any id will do, as when only some of the files are loaded. */
    private final @Nullable Set<String> known;

    private final Map<String, Entry> entries = new TreeMap<>();

    private Overrides(RuleFolder folder, @Nullable Set<String> known, List<RuleFault> faults) {
        this.folder = folder;
        this.known = known;
        this.faults = faults;
    }

    /**
     * What the packs make of the rules, by id.
     *
     * @param rules as their authors wrote them
     * @param whole whether these are all rules of the folder
     */
    static Map<String, Adjustment> of(
            RuleFolder folder, Collection<Declaration> rules, boolean whole, List<RuleFault> faults) {
        Set<String> ids = new TreeSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        Overrides overrides = new Overrides(folder, whole ? ids : null, faults);
        folder.each(FILE).forEach(overrides::read);
        Map<String, Adjustment> adjustments = new LinkedHashMap<>();
        overrides.entries.forEach((id, entry) -> first(rules, id)
                .ifPresent(rule -> adjustments.put(
                        id,
                        new Adjustment(
                                id,
                                rule.name(),
                                gravest(rules, id),
                                entry.level(),
                                entry.reason(),
                                entry.basis(),
                                entry.pack()))));
        return adjustments;
    }

    private static Optional<Declaration> first(Collection<Declaration> rules, String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static Severity gravest(Collection<Declaration> rules, String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .map(Declaration::severity)
                .min(Severity::compareTo)
                .orElse(Severity.NOTE);
    }

    private void read(String name) {
        YamlTree yaml = new YamlTree(folder.display(name), faults);
        Node root = yaml.root(folder.read(name));
        if (root instanceof MappingNode mapping) {
            yaml.map(root, Set.of()); // tells of a rule that stands twice
            for (NodeTuple rule : mapping.getValue()) {
                read(rule, yaml, folder.pack(name));
            }
        } else if (root != null) {
            yaml.fault(root, "这里要写成“规则名称: { off: true, reason: … }”", "");
        }
    }

    private void read(NodeTuple rule, YamlTree yaml, String pack) {
        String id = rule.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (known != null && !known.contains(id)) {
            yaml.fault(rule.getKeyNode(), "没有名为 " + id + " 的规则", Nearest.question(id, known));
        }
        Map<String, Node> fields = yaml.map(rule.getValueNode(), FIELDS);
        if (fields.isEmpty()) {
            return;
        }
        String reason = yaml.text(fields.get("reason")).strip();
        if (reason.isEmpty()) {
            yaml.fault(rule.getKeyNode(), "改动规则 " + id + " 没有写 reason（理由）", "加一行 reason: 为什么停用或改变级别");
        }
        boolean off = off(fields.get("off"), yaml);
        Severity level = level(fields.get("level"), yaml);
        if (off == fields.containsKey("level")) {
            yaml.fault(
                    rule.getKeyNode(),
                    off ? "规则 " + id + " 既停用又改级别" : "没有写明对规则 " + id + " 作什么改动",
                    off ? "off 和 level 只留一个" : "写 off: true 停用，或 level: error、warning、note 之一");
        }
        String basis = yaml.text(fields.get("basis")).strip();
        entries.put(id, new Entry(off ? null : level, reason, basis, pack));
    }

    private static boolean off(@Nullable Node node, YamlTree yaml) {
        String off = yaml.text(node);
        if (node != null && !off.equals("true")) {
            yaml.fault(node, "off 只能写 true", "要恢复规则，删去它的改动，或在上层规则包里写它的 level");
        }
        return node != null;
    }

    private static @Nullable Severity level(@Nullable Node node, YamlTree yaml) {
        if (node == null) {
            return null;
        }
        String key = yaml.text(node);
        Optional<Severity> level = Arrays.stream(Severity.values())
                .filter(one -> one.key().equals(key))
                .findFirst();
        if (level.isEmpty()) {
            List<String> keys = new ArrayList<>();
            Arrays.stream(Severity.values()).map(Severity::key).forEach(keys::add);
            yaml.fault(node, "level: " + key + " 不是 error、warning、note 之一", Nearest.question(key, keys));
        }
        return level.orElse(null);
    }
}
