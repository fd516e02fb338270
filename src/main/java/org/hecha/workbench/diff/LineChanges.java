package org.hecha.workbench.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts, line by line. */
final class LineChanges {

    private LineChanges() {}

    /** The lines of both in one order: {@code -} gone, {@code +} come, a blank for what stayed. */
    static List<String> whole(String before, String after) {
        List<String> old = before.lines().map(String::stripTrailing).toList();
        List<String> now = after.lines().map(String::stripTrailing).toList();
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            old.subList(next, from).forEach(line -> lines.add("  " + line));
            delta.getSource().getLines().forEach(line -> lines.add("- " + line));
            delta.getTarget().getLines().forEach(line -> lines.add("+ " + line));
            next = from + delta.getSource().size();
        }
        old.subList(next, old.size()).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** Only the lines that came or went. */
    static List<String> edits(String before, String after) {
        return whole(before, after).stream()
                .filter(line -> !line.startsWith("  "))
                .toList();
    }
}
