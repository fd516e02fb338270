package org.hecha.rule;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.form.YamlFile;
import org.hecha.form.YamlWords;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file whose every word knows its line; faults are gathered, not thrown. */
public final class YamlTree {

    private static final String HINT = "检查缩进、引号和冒号；含冒号或井号的文字要加引号";

    private final String file;
    private final List<RuleFault> faults;

    /** @param file how messages name it */
    public YamlTree(String file, List<RuleFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The file's root; null if it is empty or no YAML. */
    @Nullable
    public Node root(byte[] bytes) {
        if (!YamlFile.isUtf8(bytes)) {
            faults.add(new RuleFault(file, 0, 0, "文件不是 UTF-8 编码", "请在编辑器中另存为 UTF-8"));
            return null;
        }
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (MarkedYAMLException wrong) {
            Mark mark = wrong.getProblemMark() == null ? wrong.getContextMark() : wrong.getProblemMark();
            // an open quote is noticed at the end of the file, and was opened where the context is
            boolean open =
                    String.valueOf(wrong.getProblem()).contains("end of stream") && wrong.getContextMark() != null;
            Mark place = open ? wrong.getContextMark() : mark;
            faults.add(new RuleFault(
                    file,
                    place == null ? 0 : place.getLine() + 1,
                    place == null ? 0 : place.getColumn() + 1,
                    "不是正确的 YAML：" + YamlWords.of(String.valueOf(wrong.getProblem())),
                    HINT));
        } catch (RuntimeException wrong) {
            faults.add(
                    new RuleFault(file, 0, 0, "不是正确的 YAML：" + YamlWords.of(String.valueOf(wrong.getMessage())), HINT));
        }
        return null;
    }

    /** From 1. */
    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    public void fault(Node at, String message, String hint) {
        faults.add(new RuleFault(file, line(at), at.getStartMark().getColumn() + 1, message, hint));
    }

    public List<Node> list(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, what + "要写成列表，每项以“- ”开头", "");
        return List.of();
    }

    /** The entries of a mapping, by key; unknown and repeated keys are faults. */
    public Map<String, Node> map(Node node, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, "这里要写成“字段: 值”", "可用的字段有：" + String.join("、", new java.util.TreeSet<>(known)));
            return entries;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.isEmpty() && !known.contains(key)) {
                fault(entry.getKeyNode(), "不认识字段 " + key, Nearest.question(key, known));
            } else if (entries.put(key, entry.getValueNode()) != null) {
                fault(entry.getKeyNode(), "字段 " + key + " 写了两次", "");
            }
        }
        return entries;
    }

    public String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault(node, "这里要写一段文字", "");
        return "";
    }

    public Map<String, String> texts(@Nullable Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node != null) {
            map(node, Set.of()).forEach((key, value) -> texts.put(key, text(value)));
        }
        return texts;
    }

    public static List<String> keys(Map<String, Node> entries) {
        return new ArrayList<>(entries.keySet());
    }
}
