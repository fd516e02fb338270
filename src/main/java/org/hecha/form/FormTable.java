package org.hecha.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A prescribed table.
 *
 * @param key stable name: {@code proactive}, {@code applications}, {@code review}, {@code statistics}
 * @param title what findings call it: 收到和处理政府信息公开申请情况表
 * @param section key of the section it stands in; empty where it stands behind the report
 * @param parts the blocks it is made of, each with columns of its own, from top to bottom
 * @param identities equations that its figures must satisfy
 */
public record FormTable(String key, String title, String section, List<FormPart> parts, List<Identity> identities) {

    public FormTable {
        Set<String> rows = new HashSet<>();
        Set<String> columns = new HashSet<>();
        for (FormPart part : parts) {
            for (FormLine row : part.rows()) {
                if (!rows.add(row.key())) {
                    throw new FormMistake("key: " + row.key() + ",", "表 " + key + " 中有两行的 key 都是 " + row.key());
                }
            }
            part.columns().forEach(column -> columns.add(column.key()));
        }
        for (Identity identity : identities) {
            Set<String> known = identity.each() == Identity.Each.COLUMN ? rows : columns;
            identity.keys().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                String kindOfLine = identity.each() == Identity.Each.COLUMN ? "行" : "列";
                throw new FormMistake(
                        name, "等式 " + identity.kind() + " 用到的 " + name + " 不是表 " + key + " 的" + kindOfLine);
            });
        }
    }

    /** The key, by the name that facts give it. */
    public String table() {
        return key;
    }

    /** Number of figures that it asks for. */
    public int size() {
        return parts.stream().mapToInt(FormPart::size).sum();
    }

    /** All its rows, from top to bottom. */
    public List<FormLine> rows() {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }
}
