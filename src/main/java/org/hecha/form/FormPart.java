package org.hecha.form;

import java.util.List;

/**
 * A block of a prescribed table: rows by columns.
 *
 * @param caption the line above the block: 第二十条第（一）项; empty if none
 * @param columns columns that hold figures, from left to right
 * @param rows rows that hold figures, from top to bottom
 */
public record FormPart(String caption, List<FormLine> columns, List<FormLine> rows) {

    public FormPart {
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new FormMistake(caption, "表格的每一部分都要有 columns 和 rows");
        }
    }

    public int size() {
        return columns.size() * rows.size();
    }
}
