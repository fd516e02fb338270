package org.hecha.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hecha.form.Form;

/** The JSON Schema of examples files, for editors that complete and check YAML by one. It knows what the reader knows. */
public final class ExampleSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("rule", "规则名称（@id）"),
            Map.entry("title", "几个字说明例子的特点，同一规则内不重复"),
            Map.entry("base", "examples/ 中的一份健全报告"),
            Map.entry("report", "就地写的一份 Markdown 报告"),
            Map.entry("change", "依次改动"),
            Map.entry("fires", "应当发现的每一处"),
            Map.entry("silent", "什么也不应发现"),
            Map.entry("year", "把 base 挪到另一年度"),
            Map.entry("last-year", "同一单位上年度的报告；{} 为同一份的上一年度"),
            Map.entry("before", "同一份报告此前的样子"),
            Map.entry("peers", "其他单位的报告"),
            Map.entry("children", "下级单位的报告"),
            Map.entry("roster", "应当报告的单位名称"),
            Map.entry("quote", "发现的原文含有"),
            Map.entry("message", "发现的说明含有"),
            Map.entry("severity", "error、warning 或 note"),
            Map.entry("suggestion", "建议含有"),
            Map.entry("at", "部分的键，或 表/行/列"),
            Map.entry("values", "名称: 值"),
            Map.entry("replace", "换掉第一处这些文字；与 by 连用"),
            Map.entry("add", "在部分末尾加一段；与 to 连用"),
            Map.entry("section", "换掉部分的全部文字；与 text 连用"),
            Map.entry("drop", "删去含这些文字的第一段"),
            Map.entry("drop-table", "删去一张表"),
            Map.entry("drop-row", "删去一行：表/行"),
            Map.entry("cell", "改一格：表/行/列；与 value 连用"),
            Map.entry("comment", "批注"),
            Map.entry("deleted", "修订删除的文字"),
            Map.entry("hidden", "隐藏文字"),
            Map.entry("image", "图片的文件名"),
            Map.entry("link", "链接的目标；与 words 连用"),
            Map.entry("property", "文件属性；与 value 连用"),
            Map.entry("to", "部分的键，preface 为开头，end 为落款之后"));

    private final Set<String> sections = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();
    private final Collection<String> rules;
    private final Collection<String> bases;

    private ExampleSchema(Collection<String> rules, Collection<String> bases, Collection<Form> forms) {
        this.rules = rules;
        this.bases = bases;
        for (Form form : forms) {
            form.sections().forEach(section -> sections.add(section.key()));
            form.tables()
                    .forEach(table -> table.parts().forEach(part -> part.rows().forEach(row -> part.columns()
                            .forEach(column -> places.add(table.key() + "/" + row.key() + "/" + column.key())))));
        }
    }

    /**
     * The schema.
     *
     * @param rules ids to complete; others are allowed, they may be newer than the schema
     * @param bases names of kept reports
     */
    public static ObjectNode of(Collection<String> rules, Collection<String> bases, Collection<Form> forms) {
        return new ExampleSchema(rules, bases, forms).schema();
    }

    private ObjectNode schema() {
        ObjectNode example = object(ExampleReader.FIELDS);
        example.putArray("required").add("rule").add("title");
        ObjectNode fields = properties(example);
        fields.set("rule", known(rules, "rule"));
        fields.set("base", known(bases, "base"));
        fields.set("change", list(change(), "change"));
        fields.set("fires", list(expected(), "fires"));
        fields.set("silent", JSON.objectNode().put("const", true).put("description", MEANING.get("silent")));
        fields.set("year", typed("integer", "year"));
        for (String other : Set.of("last-year", "before")) {
            fields.set(other, other().put("description", MEANING.get(other)));
        }
        fields.set("peers", list(other(), "peers"));
        fields.set("children", list(other(), "children"));
        fields.set("roster", list(JSON.objectNode().put("type", "string"), "roster"));
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#").put("title", "规则旁边的例子");
        schema.putArray("type").add("array").add("null");
        schema.set("items", example);
        return schema;
    }

    private ObjectNode other() {
        ObjectNode other = object(ExampleReader.OTHER);
        other.putArray("type").add("object").add("null");
        ObjectNode fields = properties(other);
        fields.set("base", known(bases, "base"));
        fields.set("change", list(change(), "change"));
        fields.set("year", typed("integer", "year"));
        fields.set("units", list(JSON.objectNode().put("type", "string"), "units"));
        return other;
    }

    private ObjectNode change() {
        ObjectNode change = object(ExampleReader.CHANGES);
        ObjectNode fields = properties(change);
        fields.set("cell", known(places, "cell"));
        fields.set("section", known(sections, "section"));
        Set<String> to = new TreeSet<>(sections);
        to.add("preface");
        to.add("end");
        fields.set("to", known(to, "to"));
        return change;
    }

    private ObjectNode expected() {
        ObjectNode expected = object(ExampleReader.EXPECTED);
        ObjectNode fields = properties(expected);
        Set<String> at = new TreeSet<>(sections);
        at.addAll(places);
        fields.set("at", known(at, "at"));
        fields.putObject("severity")
                .putArray("enum")
                .add("error")
                .add("warning")
                .add("note");
        fields.putObject("values").put("type", "object");
        return expected;
    }

    private static ObjectNode object(Collection<String> fields) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        new TreeSet<>(fields).forEach(field -> properties.set(field, scalar(field)));
        return object;
    }

    private static ObjectNode properties(ObjectNode object) {
        return (ObjectNode) object.get("properties");
    }

    /** YAML takes 12 for a number where the author means the text. */
    private static ObjectNode scalar(String field) {
        ObjectNode scalar = described(field);
        scalar.putArray("type").add("string").add("number").add("boolean").add("null");
        return scalar;
    }

    private static ObjectNode typed(String type, String field) {
        return described(field).put("type", type);
    }

    private static ObjectNode described(String field) {
        ObjectNode node = JSON.objectNode();
        String meaning = MEANING.get(field);
        return meaning == null ? node : node.put("description", meaning);
    }

    /** Completed from a list, open for what is not on it. */
    private static ObjectNode known(Collection<String> words, String field) {
        ObjectNode node = described(field);
        ArrayNode either = node.putArray("anyOf");
        ArrayNode list = either.addObject().putArray("enum");
        new TreeSet<>(words).forEach(list::add);
        either.addObject().put("type", "string");
        return node;
    }

    private static ObjectNode list(ObjectNode item, String field) {
        ObjectNode list = described(field);
        list.putArray("type").add("array").add("null");
        list.set("items", item);
        return list;
    }
}
