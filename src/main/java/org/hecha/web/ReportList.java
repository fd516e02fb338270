package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hecha.audit.Verdict;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.CaseState;
import org.hecha.desk.CaseVersion;
import org.hecha.desk.Desk;
import org.hecha.memo.VisibleText;

/** The first page: files are dropped here, and found again. */
final class ReportList {

    private static final int PAGE = 50;

    /** Stands for reports that are out of the way, among the verdicts to choose from. */
    private static final String SHELVED = "shelved";

    private static final int SHOWN_WAITING = 30;

    private final Office office;
    private final DropBox box;

    ReportList(Office office, DropBox box) {
        this.office = office;
        this.box = box;
    }

    /** What the page shows. */
    public record Page(
            Frame frame,
            boolean mayDecide,
            int most,
            int outdated,
            Progress intake,
            Query query,
            List<Choice> verdicts,
            List<Choice> orders,
            List<Integer> years,
            List<Row> rows,
            int total,
            int first,
            String before,
            String behind,
            String nothing) {}

    /** The list alone. */
    public record Part(List<Row> rows, int total, int first, String before, String behind, String nothing) {}

    /** The progress alone. */
    public record IntakePart(Progress intake) {}

    /** What waits. */
    public record Progress(int waiting, int total, boolean ready, List<Line> lines, List<String> refused) {}

    /** A file that waits. */
    public record Line(String file, String state, boolean reading) {}

    /** What was asked for. */
    public record Query(String words, String verdict, int year, String order) {}

    /** Something to choose. */
    public record Choice(String value, String label) {}

    /** A report. */
    public record Row(
            int id,
            String title,
            String file,
            int version,
            int year,
            String verdict,
            String verdictLabel,
            int errors,
            int warnings,
            int notes,
            int confirmed,
            int waived,
            int open,
            String received) {}

    void at(RoutesConfig routes) {
        routes.get("/", this::page);
        routes.get("/list", this::list);
        routes.get("/intake", this::progress);
        routes.post("/intake", this::take);
    }

    private void page(Context request) {
        CaseQuery query = query(request);
        Part part = part(query);
        office.show(
                request,
                "reports",
                new Page(
                        office.frame(request, "报告", "reports"),
                        office.gate().visitor(request).decides(),
                        Desk.LARGEST_UPLOAD >> 20,
                        CaseDeeds.outdated(office),
                        waiting(),
                        new Query(query.words(), verdict(query), query.year(), key(query.order())),
                        verdicts(),
                        orders(),
                        office.desk().cases().years(),
                        part.rows(),
                        part.total(),
                        part.first(),
                        part.before(),
                        part.behind(),
                        part.nothing()));
    }

    private void list(Context request) {
        office.show(request, "list", part(query(request)));
    }

    private void progress(Context request) {
        Progress progress = waiting();
        request.header("HX-Trigger", "reports-changed");
        office.show(request, "intake", new IntakePart(progress));
    }

    private void take(Context request) throws IOException {
        String who = office.gate().visitor(request).name();
        String path = request.formParam("path");
        for (UploadedFile file : request.uploadedFiles("file")) {
            box.take(who, path == null || path.isBlank() ? file.filename() : path, file);
        }
        if (Office.wantsPiece(request)) {
            request.status(204);
        } else {
            request.redirect("/");
        }
    }

    private Progress waiting() {
        int waiting = office.desk().queue().length();
        List<Line> lines = waiting == 0
                ? List.of()
                : Stream.of(CaseState.READING, CaseState.QUEUED)
                        .flatMap(state -> office
                                .desk()
                                .cases()
                                .list(new CaseQuery(
                                        "", state.key(), 0, "", false, CaseQuery.Order.NEWEST, 0, SHOWN_WAITING))
                                .stream())
                        .limit(SHOWN_WAITING)
                        .map(one -> new Line(
                                VisibleText.of(one.last().fileName()),
                                one.last().state().label(),
                                one.last().state() == CaseState.READING))
                        .toList();
        return new Progress(waiting, most(waiting), office.examiner().isReady(), lines, box.problems());
    }

    private int mostWaiting;

    /** Of the files that wait since nothing waited. */
    private synchronized int most(int waiting) {
        mostWaiting = waiting == 0 ? 0 : Math.max(mostWaiting, waiting);
        return mostWaiting;
    }

    private static CaseQuery query(Context request) {
        String year = text(request, "year");
        String skip = text(request, "skip");
        return new CaseQuery(
                text(request, "words"),
                text(request, "verdict").equals(SHELVED) ? "" : text(request, "verdict"),
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                text(request, "rule"),
                text(request, "verdict").equals(SHELVED),
                order(text(request, "order")),
                skip.matches("\\d{1,6}") ? Integer.parseInt(skip) : 0,
                PAGE);
    }

    /** As it is chosen on the page. */
    private static String verdict(CaseQuery query) {
        return query.shelved() ? SHELVED : query.verdict();
    }

    private static String text(Context request, String name) {
        return Objects.requireNonNullElse(request.queryParam(name), "");
    }

    private static CaseQuery.Order order(String key) {
        return Stream.of(CaseQuery.Order.values())
                .filter(order -> key(order).equals(key))
                .findFirst()
                .orElse(CaseQuery.Order.NEWEST);
    }

    private static String key(CaseQuery.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private static List<Choice> verdicts() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "全部")));
        for (Verdict verdict : Verdict.values()) {
            choices.add(new Choice(verdict.key(), verdict.label()));
        }
        choices.add(new Choice(SHELVED, "已归档"));
        return choices;
    }

    private static List<Choice> orders() {
        return List.of(
                new Choice("newest", "最近收到"),
                new Choice("errors", "问题最多"),
                new Choice("unit", "单位名称"),
                new Choice("year", "年度"));
    }

    private Part part(CaseQuery query) {
        int total = office.desk().cases().count(query);
        List<Row> rows =
                office.desk().cases().list(query).stream().map(ReportList::row).toList();
        boolean asked = !query.words().isEmpty() || !verdict(query).isEmpty() || query.year() > 0 || query.skip() > 0;
        return new Part(
                rows,
                total,
                query.skip() + 1,
                query.skip() > 0 ? address(query, Math.max(0, query.skip() - PAGE)) : "",
                query.skip() + PAGE < total ? address(query, query.skip() + PAGE) : "",
                asked ? "没有符合条件的报告。" : "还没有报告。把文件拖到上面即可开始。");
    }

    private static String address(CaseQuery query, int skip) {
        return "/?words=" + URLEncoder.encode(query.words(), StandardCharsets.UTF_8)
                + "&verdict=" + URLEncoder.encode(verdict(query), StandardCharsets.UTF_8)
                + "&year=" + (query.year() == 0 ? "" : query.year())
                + "&order=" + key(query.order())
                + "&skip=" + skip;
    }

    static Row row(Case one) {
        CaseVersion last = one.last();
        return new Row(
                one.id(),
                VisibleText.of(one.title()),
                VisibleText.of(last.fileName()),
                last.number(),
                last.year(),
                last.state().isDone() ? last.verdict() : "waiting",
                Words.verdict(last),
                last.errors(),
                last.warnings(),
                last.notes(),
                one.decided().confirmed(),
                one.decided().waived(),
                one.undecided(),
                Words.time(last.uploaded()));
    }
}
