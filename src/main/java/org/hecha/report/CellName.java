package org.hecha.report;

import java.util.List;
import java.util.regex.Pattern;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;

/**
 * What people call the cell of a prescribed table: “予以公开”行“总计”列.
 *
 * @param row name of the row; empty in a table of one row
 * @param column name of the column
 */
public record CellName(String row, String column) {

    private static final Pattern ORDINAL = Pattern.compile("^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.．、])");
    private static final Pattern REMARK = Pattern.compile("（[^（）]*）$");

    /** Names of all cells of a table, row by row. */
    public static List<CellName> all(FormTable table) {
        List<FormLine> rows = table.rows();
        return table.parts().stream()
                .flatMap(part -> part.rows().stream()
                        .flatMap(row -> part.columns().stream().map(column -> of(row, rows, column, part))))
                .toList();
    }

    static CellName of(FormLine row, List<FormLine> rows, FormLine column, FormPart part) {
        return new CellName(rows.size() == 1 ? "" : name(row, rows), name(column, part.columns()));
    }

    /** A line's own label, with its groups where the label alone would be ambiguous. */
    private static String name(FormLine line, List<FormLine> among) {
        boolean unique = among.stream()
                        .filter(other -> other.label().equals(line.label()))
                        .count()
                <= 1;
        if (unique && !Character.isDigit(line.label().charAt(0))) {
            return line.label();
        }
        List<String> groups = line.groups();
        if (groups.isEmpty()) {
            return line.label();
        }
        return unique ? groups.get(groups.size() - 1) + "—" + line.label() : String.join("—", line.path());
    }

    /** Whether somebody who says this row and this column means this cell: ordinals and remarks may be left out. */
    public boolean means(String saidRow, String saidColumn) {
        return fits(row, saidRow) && fits(column, saidColumn);
    }

    private static boolean fits(String name, String said) {
        if (name.equals(said) || bare(name).equals(bare(said))) {
            return true;
        }
        String own = name.substring(name.lastIndexOf('—') + 1);
        // 1.属于国家秘密 is one row only; 总计 may stand under each of several groups
        return Character.isDigit(own.isEmpty() ? ' ' : own.charAt(0))
                && bare(own).equals(bare(said));
    }

    /** A name without ordinal and remark: 予以公开. */
    public static String bare(String name) {
        String words = ORDINAL.matcher(name).replaceFirst("");
        String plain = REMARK.matcher(words).replaceFirst("");
        return plain.isEmpty() ? words : plain;
    }
}
