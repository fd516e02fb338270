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
 * @param continuity equations between its figures and those of last year's report, whose names begin with {@value #LAST}
 */
public record FormTable(
        String key,
        String title,
        String section,
        List<FormPart> parts,
        List<Identity> identities,
        List<Identity> continuity) {

    /** What the name of a row or column of last year's report begins with: {@code last.carried-over}. */
    public static final String LAST = "last.";

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
            check(key, identity, identity.keys().toList(), rows, columns);
        }
        for (Identity identity : continuity) {
            List<String> names = identity.keys()
                    .map(name -> name.startsWith(LAST) ? name.substring(LAST.length()) : name)
                    .toList();
            check(key, identity, names, rows, columns);
        }
    }

    private static void check(
            String table, Identity identity, List<String> names, Set<String> rows, Set<String> columns) {
        Set<String> known = identity.each() == Identity.Each.COLUMN ? rows : columns;
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            String kindOfLine = identity.each() == Identity.Each.COLUMN ? "行" : "列";
            throw new FormMistake(name, "等式 " + identity.kind() + " 用到的 " + name + " 不是表 " + table + " 的" + kindOfLine);
        });
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
