package org.hecha.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Story;
import org.hecha.form.Form;
import org.hecha.form.FormTable;
import org.hecha.form.Forms;
import org.hecha.workbench.Piece.Grid;
import org.hecha.workbench.Piece.Picture;
import org.hecha.workbench.Piece.Slot;
import org.hecha.workbench.Piece.Words;

/**
 * A report in plain Markdown: headings, a paragraph a line, tables between bars, pictures, prescribed tables in fences,
 * and {@code ---} before the signature.
 */
final class MarkdownReport {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*)$");
    private static final Pattern PICTURE = Pattern.compile("^!\\[([^]]*)]\\(([^)]*)\\)\\s*$");
    private static final Pattern FENCE = Pattern.compile("^```\\s*([\\w-]*)\\s*([\\w-]*)\\s*$");
    private static final Pattern BARS = Pattern.compile("[\\s|:-]+");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");

    private final String[] lines;
    private final Forms forms;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private boolean tail;

    private MarkdownReport(String text, Forms forms) {
        this.lines = text.split("\\R", -1);
        this.forms = forms;
    }

    /** @throws WritingException with the line of the text */
    static Draft read(String text, Forms forms) throws WritingException {
        MarkdownReport report = new MarkdownReport(text, forms);
        while (report.at < report.lines.length) {
            report.next();
        }
        return new Draft(report.pieces);
    }

    private void next() throws WritingException {
        String line = lines[at];
        Matcher heading = HEADING.matcher(line);
        Matcher picture = PICTURE.matcher(line);
        if (line.startsWith("```")) {
            fence();
            return;
        }
        if (line.stripLeading().startsWith("|")) {
            bars();
            return;
        }
        if (line.equals("---")) {
            tail = true;
        } else if (heading.matches()) {
            pieces.add(new Words(heading.group(2), heading.group(1).length(), Story.BODY, tail));
        } else if (picture.matches()) {
            pieces.add(new Picture(picture.group(2), picture.group(1)));
        } else if (!line.isBlank()) {
            pieces.add(new Words(line, 0, Story.BODY, tail));
        }
        at++;
    }

    private void fence() throws WritingException {
        int start = at + 1;
        Matcher fence = FENCE.matcher(lines[at]);
        if (!fence.matches() || fence.group(1).isEmpty()) {
            throw new WritingException(start, "``` 后面要写表的 key");
        }
        FormTable table = table(start, fence.group(1), fence.group(2));
        TreeMap<Integer, String> rows = new TreeMap<>();
        for (at++; at < lines.length && !lines[at].startsWith("```"); at++) {
            if (!lines[at].isBlank()) {
                rows.put(at + 1, lines[at]);
            }
        }
        if (at == lines.length) {
            throw new WritingException(start, "表 " + table.key() + " 没有以 ``` 结束");
        }
        at++;
        pieces.add(FormGrid.of(table, rows));
    }

    private FormTable table(int line, String key, String id) throws WritingException {
        Form form = form();
        if (!id.isEmpty()) {
            form = forms.all().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new WritingException(line, "没有名为 " + id + " 的格式"));
        }
        Form chosen = form;
        return chosen.table(key).orElseThrow(() -> {
            TreeSet<String> known = new TreeSet<>();
            chosen.tables().forEach(table -> known.add(table.key()));
            return new WritingException(line, "格式 " + chosen.id() + " 没有表 " + key + FormGrid.asked(key, known));
        });
    }

    /** The form of the first year that the report names. */
    private Form form() {
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                Matcher year = YEAR.matcher(words.text());
                if (year.find()) {
                    return forms.forYear(Integer.parseInt(year.group(1)));
                }
            }
        }
        return forms.latest();
    }

    private void bars() {
        List<String[]> rows = new ArrayList<>();
        int width = 1;
        for (; at < lines.length && lines[at].stripLeading().startsWith("|"); at++) {
            String line = lines[at].strip();
            if (BARS.matcher(line).matches() && line.contains("-") && rows.size() == 1) {
                continue;
            }
            String inside =
                    line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
            String[] cells = inside.split("\\|", -1);
            rows.add(cells);
            width = Math.max(width, cells.length);
        }
        List<Slot> slots = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row);
            for (int column = 0; column < cells.length; column++) {
                slots.add(new Slot(row, column, 1, 1, cells[column].strip(), ""));
            }
        }
        pieces.add(new Grid("", rows.size(), width, slots));
    }
}
