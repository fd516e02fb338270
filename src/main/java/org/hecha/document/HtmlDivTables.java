package org.hecha.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds tables that a page builds of other elements than {@code table}, by their styles or the names of their classes,
 * and makes them tables. They have no spans: which cell stands under which head is for whoever reads them to find out.
 */
final class HtmlDivTables {

    /** Attribute of an element that was made a table. */
    static final String MADE = "data-hecha-table";

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_CELLS = 2;

    /** More text than in any cell of a form. */
    private static final int LONGEST_CELL = 300;

    private static final Pattern TABLE =
            Pattern.compile("(?:^|[-_ ])(?:table|tbl|grid|form-?table|datagrid)(?:$|[-_ ])");
    private static final Pattern ROW = Pattern.compile("(?:^|[-_ ])(?:row|tr|line|thead|th-row)(?:$|[-_ ])");
    private static final Pattern ROW_STYLE = Pattern.compile("display:(?:table-row|flex|inline-flex|grid)");
    private static final Pattern TABLE_STYLE = Pattern.compile("display:(?:table|inline-table|grid)(?:;|$)");

    private HtmlDivTables() {}

    /** Changes the tree below the root. */
    static void makeTables(Element root) {
        // The innermost first, so that a wrapper of a table is not taken for one.
        Elements candidates = root.select("div, section, ul, dl");
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Element candidate = candidates.get(i);
            if (isTable(candidate)) {
                make(candidate);
            }
        }
    }

    private static boolean isTable(Element element) {
        if (element.selectFirst("table") != null) {
            return false;
        }
        List<Element> rows = rows(element);
        boolean said = says(element, TABLE, TABLE_STYLE, "table");
        int marked = 0;
        int wide = 0;
        for (Element row : rows) {
            if (!isRow(row)) {
                return false;
            }
            marked += says(row, ROW, ROW_STYLE, "row") ? 1 : 0;
            wide += row.childrenSize() >= LEAST_CELLS ? 1 : 0;
        }
        return wide >= LEAST_ROWS && (said || marked * 2 > rows.size());
    }

    /** Its rows; groups such as a head and a body are looked through. */
    private static List<Element> rows(Element element) {
        List<Element> rows = new ArrayList<>();
        for (Element child : element.children()) {
            boolean group = child.childrenSize() > 0
                    && child.children().stream().allMatch(row -> row.childrenSize() >= LEAST_CELLS && isRow(row));
            if (group) {
                rows.addAll(child.children());
            } else {
                rows.add(child);
            }
        }
        return rows;
    }

    private static boolean isRow(Element row) {
        if (row.childrenSize() == 0 || !row.ownText().isBlank()) {
            return false;
        }
        for (Element cell : row.children()) {
            boolean plain = cell.is("div, span, li, dd, dt, p, b, strong, label");
            if (!plain || cell.text().length() > LONGEST_CELL) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(Element element, Pattern name, Pattern style, String role) {
        String names = element.className().toLowerCase(Locale.ROOT);
        String styles = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return name.matcher(names).find()
                || style.matcher(styles).find()
                || element.attr("role").equalsIgnoreCase(role);
    }

    private static void make(Element table) {
        List<Element> rows = rows(table);
        for (Element row : rows) {
            row.children().forEach(cell -> cell.tagName("td"));
            row.tagName("tr");
            row.remove();
        }
        table.empty();
        table.tagName("table").attr(MADE, "true");
        rows.forEach(table::appendChild);
    }
}
