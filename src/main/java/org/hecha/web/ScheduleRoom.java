package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.desk.DeskException;
import org.hecha.desk.DeskException.Kind;
import org.hecha.desk.Trail;
import org.hecha.memo.VisibleText;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.schedule.Planned;
import org.hecha.sweep.store.schedule.Schedules;
import org.hecha.web.SweepSources.Allowed;
import org.jspecify.annotations.Nullable;

/** Sweeps by the clock: what is planned, how it went the last time; plan one, have it run now, plan it no more. */
final class ScheduleRoom implements AutoCloseable {

    private static final int MOST = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String SOURCES_FOLLOW = "--";

    private final Office office;
    private final SweepSources sources;
    private @Nullable Schedules schedules;

    ScheduleRoom(Office office) {
        this.office = office;
        this.sources = new SweepSources(office);
    }

    /** What the page shows; {@code done} is what was just done, in words. */
    public record Page(
            Frame frame,
            boolean maySweep,
            boolean runsHere,
            String zone,
            Allowed allowed,
            List<Line> lines,
            String done) {}

    /**
     * A planned sweep.
     *
     * @param when in words: 每周一 02:00
     * @param due when it runs next; empty if it never does
     * @param how {@code passed}, {@code failed} or empty if it has not run
     */
    public record Line(
            int id,
            String when,
            String due,
            boolean running,
            String sources,
            String lastStarted,
            String lasted,
            String how,
            String howLabel,
            String said) {}

    void at(RoutesConfig routes) {
        routes.get("/schedules", this::page);
        routes.post("/schedules", this::add);
        routes.post("/schedules/{id}/run", this::runNow);
        routes.post("/schedules/{id}/remove", this::remove);
    }

    /** Opened with the first who asks: most desks plan nothing. */
    private synchronized Schedules schedules() {
        if (schedules == null) {
            try {
                schedules = Schedules.open(office.serving().store());
            } catch (StoreException away) {
                throw new DeskException(Kind.FILES, "存放计划的数据库打不开：" + away.getMessage(), away);
            }
        }
        return schedules;
    }

    private void page(Context request) {
        show(request, done(Objects.requireNonNullElse(request.queryParam("done"), "")));
    }

    private static String done(String key) {
        return switch (key) {
            case "added" -> "已登记。";
            case "run" -> "已安排马上运行。";
            case "removed" -> "已删除。正在运行的会做完。";
            default -> "";
        };
    }

    private void show(Context request, String done) {
        office.show(
                request,
                "schedules",
                new Page(
                        office.frame(request, "定时清查", "sweeps"),
                        office.gate().visitor(request).sweeps(),
                        office.serving().schedules(),
                        ZoneId.systemDefault().getId(),
                        sources.allowed(),
                        schedules().all().stream().map(ScheduleRoom::line).toList(),
                        done));
    }

    private static Line line(Planned planned) {
        Planned.Run last = planned.last();
        Instant due = planned.due();
        boolean went = last != null && last.exitCode() != 2;
        return new Line(
                planned.id(),
                Rhythm.words(planned.timing().cron()),
                due == null ? "" : due(due, planned.timing().zone()),
                planned.running(),
                VisibleText.of(shown(planned.arguments())),
                last == null ? "" : Words.time(last.started().toString()),
                last == null ? "" : Words.lasted(Duration.between(last.started(), last.ended())),
                last == null ? "" : went ? "passed" : "failed",
                last == null ? "" : went ? "已完成" : "没有完成",
                last == null ? "" : VisibleText.of(last.said()));
    }

    /** In the zone that it is meant in, which is named where it is not this machine's. */
    private static String due(Instant due, ZoneId zone) {
        String time = TIME.format(due.atZone(zone));
        return zone.equals(ZoneId.systemDefault()) ? time : time + "（" + zone.getId() + "）";
    }

    /** What is swept, if it was planned here; else all that was typed. */
    private static String shown(List<String> arguments) {
        int at = arguments.indexOf(SOURCES_FOLLOW);
        return at < 0 ? String.join(" ", arguments) : String.join("　", arguments.subList(at + 1, arguments.size()));
    }

    private void add(Context request) {
        List<String> asked = sources.asked(request);
        Map<String, String> fields = Stream.of("every", "at", "weekday", "day", "cron")
                .collect(Collectors.toMap(name -> name, name -> Objects.requireNonNullElse(request.formParam(name), "")
                        .strip()));
        if (schedules().all().size() >= MOST) {
            throw new DeskException(Kind.INVALID, "计划已有 " + MOST + " 项，请先删去不用的。");
        }
        List<String> words =
                new ArrayList<>(office.serving().sweeping().words(asked, request.formParam("retry") != null));
        Planned planned = schedules().add(Rhythm.of(fields), words);
        tell(request, "登记 " + planned.id() + "：" + Rhythm.words(planned.timing().cron()) + "　" + shown(words));
        request.redirect("/schedules?done=added");
    }

    private void runNow(Context request) {
        int id = Office.number(request.pathParam("id"));
        if (!schedules().plan(id, Instant.now())) {
            throw new DeskException(Kind.TAKEN, "没有这项计划，或它正在运行。");
        }
        tell(request, "马上运行 " + id);
        request.redirect("/schedules?done=run");
    }

    private void remove(Context request) {
        int id = Office.number(request.pathParam("id"));
        if (!schedules().remove(id)) {
            throw new DeskException(Kind.UNKNOWN, "没有这项计划。");
        }
        tell(request, "删除 " + id);
        request.redirect("/schedules?done=removed");
    }

    private void tell(Context request, String detail) {
        office.desk()
                .trail()
                .add(office.gate().visitor(request).name(), Trail.Action.SCHEDULE, 0, "", VisibleText.of(detail));
    }

    @Override
    public synchronized void close() {
        if (schedules != null) {
            schedules.close();
            schedules = null;
        }
    }
}
