package org.hecha.workbench.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hecha.form.RuleFolder;
import org.hecha.rule.Adjustment;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSource;
import org.hecha.rule.Severity;
import org.hecha.rule.WrittenRules;
import org.hecha.workbench.diff.BookDifference.Changed;
import org.hecha.workbench.diff.BookDifference.OtherFile;
import org.hecha.workbench.diff.BookDifference.Rule;

/**
 * Holds two rule folders against each other. Rules are paired by id and name, then by id, then by name: one that was
 * renamed or moved to another file is still the same.
 */
public final class BookDiff {

    private static final int SHOWN = 6;
    private static final List<String> TEXTS = List.of(".yaml", ".csv", ".md", ".dsl", ".txt");

    private final RuleFolder oldFolder;
    private final RuleFolder newFolder;
    private final WrittenRules before;
    private final WrittenRules after;
    private final List<RuleSource> old;
    private final List<RuleSource> now;
    private final List<Changed> changed = new ArrayList<>();

    private BookDiff(RuleFolder oldFolder, RuleFolder newFolder) {
        this.oldFolder = oldFolder;
        this.newFolder = newFolder;
        this.before = WrittenRules.of(oldFolder);
        this.after = WrittenRules.of(newFolder);
        this.old = new ArrayList<>(before.rules());
        this.now = new ArrayList<>(after.rules());
    }

    /**
     * What differs.
     *
     * @param beforeName how people call the older folder
     * @param afterName how they call the newer one
     * @throws org.hecha.rule.RuleException with every fault that keeps a rule from being read
     */
    public static BookDifference of(String beforeName, RuleFolder before, String afterName, RuleFolder after) {
        BookDiff diff = new BookDiff(before, after);
        int rules = diff.now.size();
        diff.pair(rule -> rule.id() + "\t" + rule.name());
        diff.pair(RuleSource::id);
        diff.pair(RuleSource::name);
        diff.changed.sort(Comparator.comparing(Changed::id).thenComparing(Changed::name));
        return new BookDifference(
                beforeName,
                afterName,
                rules,
                rules(diff.now, diff.after),
                rules(diff.old, diff.before),
                diff.changed,
                files(before, after));
    }

    private void pair(Function<RuleSource, String> key) {
        Map<String, RuleSource> waiting = new HashMap<>();
        old.forEach(rule -> waiting.putIfAbsent(key.apply(rule), rule));
        for (RuleSource rule : List.copyOf(now)) {
            RuleSource partner = waiting.remove(key.apply(rule));
            if (partner != null) {
                old.remove(partner);
                now.remove(rule);
                compare(partner, rule);
            }
        }
    }

    private void compare(RuleSource was, RuleSource is) {
        List<String> points = new ArrayList<>();
        point("编号", was.id(), is.id(), points);
        point("名称", was.name(), is.name(), points);
        point("级别", was.severity().label(), is.severity().label(), points);
        point("组", was.group(), is.group(), points);
        point("依据", basis(was), basis(is), points);
        point("年度", years(was), years(is), points);
        point("需要", String.join("、", was.needs()), String.join("、", is.needs()), points);
        point("说明", was.comment(), is.comment(), points);
        // the pack's own name is no difference
        point("所在文件", oldFolder.path(was.file()), newFolder.path(is.file()), points);
        point("规则包的改动", adjustment(was, before), adjustment(is, after), points);
        List<String> lines = body(was).equals(body(is)) ? List.of() : LineChanges.whole(was.written(), is.written());
        if (!points.isEmpty() || !lines.isEmpty()) {
            changed.add(new Changed(is.id(), is.name(), is.place(), points, lines));
        }
    }

    private static void point(String what, String was, String is, List<String> points) {
        if (!was.equals(is)) {
            points.add(what + "：" + (was.isEmpty() ? "（无）" : was) + " → " + (is.isEmpty() ? "（无）" : is));
        }
    }

    /** Head and annotations are told point by point; white space alone is no change. */
    private static String body(RuleSource rule) {
        String text = rule.text();
        int when = text.indexOf("when");
        return text.substring(Math.max(0, when)).replaceAll("\\s+", " ");
    }

    private static String adjustment(RuleSource rule, WrittenRules book) {
        Adjustment adjustment = book.adjustments().get(rule.id());
        return adjustment == null ? "" : adjustment.words();
    }

    private static String basis(RuleSource rule) {
        return String.join("；", rule.basis());
    }

    private static String years(RuleSource rule) {
        if (rule.since() == 0 && rule.until() == 0) {
            return "全部";
        }
        return (rule.since() == 0 ? "" : rule.since()) + "–" + (rule.until() == 0 ? "" : rule.until());
    }

    private static List<Rule> rules(List<RuleSource> rules, WrittenRules book) {
        return rules.stream()
                .map(rule ->
                        new Rule(rule.id(), rule.name(), level(rule, book), years(rule), basis(rule), rule.place()))
                .sorted(Comparator.comparing(Rule::id).thenComparing(Rule::name))
                .toList();
    }

    private static String level(RuleSource rule, WrittenRules book) {
        Adjustment adjustment = book.adjustments().get(rule.id());
        Severity given = adjustment == null ? null : adjustment.level();
        return (given == null ? rule.severity() : given).key();
    }

    private static List<OtherFile> files(RuleFolder before, RuleFolder after) {
        Map<String, byte[]> old = texts(before);
        Map<String, byte[]> now = texts(after);
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<OtherFile> files = new ArrayList<>();
        byte[] none = new byte[0];
        for (String key : keys) {
            byte[] was = old.getOrDefault(key, none);
            byte[] is = now.getOrDefault(key, none);
            String kind = !old.containsKey(key) ? "added" : !now.containsKey(key) ? "removed" : "changed";
            if (!kind.equals("changed") || !Arrays.equals(was, is)) {
                files.add(file(key, kind, was, is));
            }
        }
        return files;
    }

    /** All that is not a rule, by layer and path: packs that are held against each other have other names. */
    private static Map<String, byte[]> texts(RuleFolder folder) {
        List<String> rules = RuleBook.files(folder);
        Map<String, byte[]> texts = new TreeMap<>();
        for (String suffix : TEXTS) {
            folder.files("", suffix).stream()
                    .filter(name -> !rules.contains(name) && !folder.path(name).equals("README.md"))
                    .forEach(name -> texts.put(folder.layer(name) + "\t" + folder.path(name), folder.read(name)));
        }
        return texts;
    }

    private static OtherFile file(String key, String kind, byte[] was, byte[] is) {
        List<String> edits = LineChanges.edits(text(was), text(is));
        int come = (int) edits.stream().filter(line -> line.startsWith("+")).count();
        List<String> shown = kind.equals("changed") ? edits.subList(0, Math.min(SHOWN, edits.size())) : List.of();
        return new OtherFile(key.substring(key.indexOf('\t') + 1), kind, come, edits.size() - come, shown);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
