package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.desk.DeskException;
import org.hecha.desk.Trail;
import org.hecha.memo.MemoException;
import org.hecha.memo.VisibleText;
import org.hecha.sweep.store.Overview;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.SweepRow;
import org.hecha.sweep.store.UnitIndex;
import org.hecha.sweep.trends.Trends;
import org.hecha.sweep.trends.TrendsModel;
import org.hecha.web.SweepRun.State;
import org.hecha.web.SweepSources.Allowed;
import org.hecha.web.guard.Visitor;

/** Sweeps: start one, watch it, stop it, and what they came to. */
final class SweepRoom {

    private static final int SHOWN = 50;

    private final Office office;
    private final SweepSources sources;
    private final SweepRun run;

    SweepRoom(Office office) {
        this.office = office;
        this.sources = new SweepSources(office);
        this.run = new SweepRun(office.serving());
    }

    /** What the page shows. */
    public record Page(
            Frame frame,
            boolean maySweep,
            boolean ledger,
            Allowed allowed,
            Now now,
            List<Line> sweeps,
            List<Bar> bars) {}

    /** The progress alone. */
    public record NowPart(Now now, boolean maySweep, String token) {}

    /** How far the sweep is. */
    public record Now(
            boolean running,
            boolean stopping,
            String phase,
            int inputs,
            int done,
            String sources,
            String started,
            boolean finished,
            String told,
            boolean ledger) {}

    /** A sweep. */
    public record Line(
            int id,
            String started,
            String lasted,
            boolean finished,
            int inputs,
            int audited,
            int unchanged,
            int refused,
            int missing,
            int appeared,
            int fixed,
            int reopened,
            int remaining) {}

    /** A sweep in the chart: heights of what is new and what is fixed, in its units. */
    public record Bar(int id, int x, int appeared, int fixed, int appearedHeight, int fixedHeight, String started) {}

    void at(RoutesConfig routes) {
        routes.get("/sweeps", this::page);
        routes.get("/sweeps/now", this::now);
        routes.post("/sweeps", this::start);
        routes.post("/sweeps/cancel", this::cancel);
        routes.get("/sweeps/ledger.xlsx", this::ledger);
        routes.get("/sweeps/trends", this::trends);
    }

    private void page(Context request) {
        List<SweepRow> sweeps = sweeps();
        office.show(
                request,
                "sweeps",
                new Page(
                        office.frame(request, "批量清查", "sweeps"),
                        office.gate().visitor(request).sweeps(),
                        Files.isRegularFile(office.serving().sweeping().ledger()),
                        sources.allowed(),
                        state(),
                        sweeps.stream().map(SweepRoom::line).toList(),
                        bars(sweeps)));
    }

    private void now(Context request) {
        Visitor visitor = office.gate().visitor(request);
        Now now = state();
        if (!now.running()) {
            request.header("HX-Refresh", "true");
        }
        office.show(request, "sweep-now", new NowPart(now, visitor.sweeps(), visitor.token()));
    }

    private void start(Context request) {
        List<String> asked = sources.asked(request);
        if (!run.start(asked, request.formParam("retry") != null)) {
            throw new DeskException(DeskException.Kind.TAKEN, "已有一次核查正在进行，请等它结束或停止后再开始。");
        }
        tell(request, Trail.Action.SWEEP_STARTED, String.join(" ", asked));
        request.redirect("/sweeps");
    }

    private void cancel(Context request) {
        run.cancel();
        tell(request, Trail.Action.SWEEP_STOPPED, "");
        request.redirect("/sweeps");
    }

    private void tell(Context request, Trail.Action action, String detail) {
        office.desk().trail().add(office.gate().visitor(request).name(), action, 0, "", detail);
    }

    private void ledger(Context request) throws IOException {
        Path ledger = office.serving().sweeping().ledger();
        if (!Files.isRegularFile(ledger)) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "没有可以下载的问题清单；请先完成一次核查。");
        }
        request.header("Content-Disposition", Papers.attachment("核查问题清单.xlsx"))
                .contentType("application/octet-stream")
                .result(Files.newInputStream(ledger));
    }

    /** The same page that {@code hecha trends} writes. */
    private void trends(Context request) throws MemoException {
        try (Store store = Store.look(office.serving().store());
                Overview overview = store.overview()) {
            TrendsModel model = Trends.of(overview).orElseThrow(SweepRoom::unswept);
            request.header("Content-Security-Policy", Papers.PAPER_POLICY)
                    .contentType("text/html; charset=utf-8")
                    .result(Trends.page(model, office.serving().templates()));
        } catch (StoreException none) {
            throw none.isNothingThere() ? unswept() : none;
        }
    }

    private static RuntimeException unswept() {
        return new DeskException(DeskException.Kind.UNKNOWN, "还没有做完的清查；请先完成一次清查。");
    }

    private Now state() {
        State state = run.state();
        return new Now(
                state.running(),
                state.stopping(),
                state.phase(),
                state.inputs(),
                state.done(),
                VisibleText.of(state.sources()),
                state.started(),
                state.finished(),
                VisibleText.of(state.told()),
                state.ledger());
    }

    private List<SweepRow> sweeps() {
        try (Store store = Store.look(office.serving().store());
                UnitIndex index = store.units()) {
            return index.sweeps(SHOWN);
        } catch (StoreException none) {
            if (none.isNothingThere()) {
                return List.of();
            }
            throw none;
        }
    }

    private static Line line(SweepRow row) {
        Map<String, Integer> counts = row.counts();
        return new Line(
                row.id(),
                Words.time(row.started()),
                row.isFinished() ? lasted(row) : "",
                row.isFinished(),
                counts.getOrDefault("inputs", 0),
                counts.getOrDefault("audited", 0),
                counts.getOrDefault("unchanged", 0),
                counts.getOrDefault("not_assessable", 0) + counts.getOrDefault("quarantined", 0),
                counts.getOrDefault("missing", 0),
                counts.getOrDefault("appeared", 0),
                counts.getOrDefault("fixed", 0),
                counts.getOrDefault("reopened", 0),
                counts.getOrDefault("remaining", 0));
    }

    private static String lasted(SweepRow row) {
        return Words.lasted(Duration.between(Instant.parse(row.started()), Instant.parse(row.finished())));
    }

    private static final int TALLEST = 90;
    private static final int COLUMN = 44;
    private static final int BARS = 20;

    private static List<Bar> bars(List<SweepRow> sweeps) {
        List<SweepRow> finished = new ArrayList<>(
                sweeps.stream().filter(SweepRow::isFinished).limit(BARS).toList());
        java.util.Collections.reverse(finished);
        int most = finished.stream()
                .mapToInt(row -> Math.max(appeared(row), row.counts().getOrDefault("fixed", 0)))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (SweepRow row : finished) {
            int fixed = row.counts().getOrDefault("fixed", 0);
            bars.add(new Bar(
                    row.id(),
                    50 + bars.size() * COLUMN,
                    appeared(row),
                    fixed,
                    height(appeared(row), most),
                    height(fixed, most),
                    Words.time(row.started())));
        }
        return bars;
    }

    private static int appeared(SweepRow row) {
        return row.counts().getOrDefault("appeared", 0) + row.counts().getOrDefault("reopened", 0);
    }

    private static int height(int count, int most) {
        return most == 0 ? 0 : Math.max(count > 0 ? 2 : 0, (int) Math.round((double) TALLEST * count / most));
    }
}
