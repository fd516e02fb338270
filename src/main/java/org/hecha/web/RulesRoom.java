package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.DeskException;
import org.hecha.desk.RuleHits;
import org.hecha.form.RuleFolder;
import org.hecha.memo.MemoException;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.RuleSource;
import org.hecha.web.LiveTools.Tools;
import org.hecha.workbench.Example;
import org.hecha.workbench.Workbench;
import org.hecha.workbench.reference.RuleReference;
import org.jspecify.annotations.Nullable;

/** The rules: what they check, how often they fire, what inspectors make of that; and the reference of each. */
final class RulesRoom {

    private static final Map<String, String> GROUPS = Map.of(
            "format", "格式",
            "blank", "空缺",
            "balance", "平衡关系",
            "consistency", "前后一致",
            "time-and-law", "时间与法规",
            "wording", "文字",
            "safety", "安全与隐私",
            "across", "跨报告",
            "file", "文件");

    private final Office office;
    private @Nullable Reference reference;
    private @Nullable Shelf shelf;

    RulesRoom(Office office) {
        this.office = office;
    }

    /** The pages of the reference, of one edition of the rules. */
    private record Reference(String digest, RuleReference of, Map<String, String> pages) {}

    /** How many examples each rule of an edition has, and in which file it is. */
    private record Shelf(String digest, Map<String, Long> examples, Map<String, String> files) {}

    /** What the list shows. */
    public record Page(
            Frame frame, boolean ready, boolean authors, int cases, List<Row> rows, List<Choice> groups, Asked asked) {}

    /** What was asked for. */
    public record Asked(String words, String group) {}

    /** Something to choose. */
    public record Choice(String value, String label) {}

    /** A rule. */
    public record Row(
            String id,
            String title,
            String severity,
            String severityLabel,
            String group,
            boolean off,
            int cases,
            int findings,
            int confirmed,
            int waived,
            String waivedShare,
            int examples,
            String file) {}

    void at(RoutesConfig routes) {
        routes.get("/rules", this::list);
        routes.get("/rules/reference/{page}", this::page);
    }

    private void list(Context request) {
        String words = text(request, "words");
        String group = text(request, "group");
        boolean ready = office.examiner().isReady();
        List<Row> rows = ready ? rows() : List.of();
        List<Choice> groups = rows.stream()
                .map(Row::group)
                .distinct()
                .map(key -> new Choice(key, groupLabel(key)))
                .toList();
        office.show(
                request,
                "rules",
                new Page(
                        office.frame(request, "规则", "rules"),
                        ready,
                        office.gate().visitor(request).authors(),
                        office.desk().cases().count(CaseQuery.ALL),
                        rows.stream()
                                .filter(row -> group.isEmpty() || row.group().equals(group))
                                .filter(row ->
                                        row.id().contains(words) || row.title().contains(words))
                                .toList(),
                        groups,
                        new Asked(words, group)));
    }

    private List<Row> rows() {
        Tools tools = office.examiner().tools();
        Map<String, RuleHits> hits = new HashMap<>();
        office.desk().cases().hits().forEach(one -> hits.put(one.rule(), one));
        Shelf known = shelf(tools);
        List<Row> rows = new ArrayList<>();
        for (RuleInfo rule : tools.book().rules()) {
            RuleHits hit = hits.getOrDefault(rule.id(), new RuleHits(rule.id(), 0, 0, 0, 0));
            rows.add(new Row(
                    rule.id(),
                    rule.title(),
                    rule.severity().key(),
                    rule.severity().label(),
                    rule.group(),
                    rule.off(),
                    hit.cases(),
                    hit.findings(),
                    hit.confirmed(),
                    hit.waived(),
                    share(hit),
                    known.examples().getOrDefault(rule.id(), 0L).intValue(),
                    known.files().getOrDefault(rule.id(), "")));
        }
        return rows;
    }

    /** Examples and files are read once for each edition: that takes as long as fifty pages. */
    private synchronized Shelf shelf(Tools tools) {
        Shelf known = shelf;
        if (known == null || !known.digest().equals(tools.book().digest())) {
            RuleFolder folder = tools.rules();
            Map<String, String> files = new HashMap<>();
            for (RuleSource source : tools.book().sources(folder, tools.forms().all())) {
                files.putIfAbsent(source.id(), source.file());
            }
            Map<String, Long> examples = new Workbench(folder, tools.forms(), tools.book())
                    .examples().stream().collect(Collectors.groupingBy(Example::rule, Collectors.counting()));
            known = new Shelf(tools.book().digest(), examples, files);
            shelf = known;
        }
        return known;
    }

    /** How many of the decided ones were waived: a rule that is often waived is a rule to look at. */
    private static String share(RuleHits hit) {
        int decided = hit.confirmed() + hit.waived();
        return decided == 0 ? "" : Math.round(100f * hit.waived() / decided) + "%";
    }

    static String groupLabel(String key) {
        return GROUPS.getOrDefault(key, key);
    }

    private void page(Context request) throws MemoException {
        Reference known = reference();
        String name = request.pathParam("page");
        String page = known.pages().get(name);
        if (page == null) {
            page = known.of()
                    .page(name, office.serving().templates())
                    .orElseThrow(() -> new DeskException(DeskException.Kind.UNKNOWN, "没有这一页。"));
            known.pages().put(name, page);
        }
        request.header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    private synchronized Reference reference() {
        Tools tools = office.examiner().tools();
        String digest = tools.book().digest();
        Reference known = reference;
        if (known == null || !known.digest().equals(digest)) {
            RuleFolder folder = tools.rules();
            Workbench bench = new Workbench(folder, tools.forms(), tools.book());
            RuleReference of = new RuleReference(
                    bench,
                    tools.forms(),
                    tools.book().sources(folder, tools.forms().all()),
                    bench.examples(),
                    RuleBook.sentences(folder),
                    tools.book().adjustments());
            known = new Reference(digest, of, new ConcurrentHashMap<>());
            reference = known;
        }
        return known;
    }

    private static String text(Context request, String name) {
        String given = request.queryParam(name);
        return given == null ? "" : given.strip();
    }
}
