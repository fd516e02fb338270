package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.List;
import org.hecha.desk.TrailEntry;
import org.hecha.memo.VisibleText;

/** Who did what at the desk, for whoever looks after it. */
final class TrailRoom {

    private static final int LINES = 100;

    private final Office office;

    TrailRoom(Office office) {
        this.office = office;
    }

    /** What the page shows; {@code older} is where the next page begins, 0 behind the last. */
    public record Page(Frame frame, List<Line> lines, int older, int broken) {}

    /** An entry; {@code report} is 0 where it is about none. */
    public record Line(String at, String who, String action, int report, String subject, String detail) {}

    void at(RoutesConfig routes) {
        routes.get("/trail", this::page);
    }

    private void page(Context request) {
        if (!office.gate().visitor(request).sweeps()) {
            throw new ForbiddenResponse("操作记录只供运维员查看。");
        }
        String before = String.valueOf(request.queryParam("before"));
        List<TrailEntry> entries =
                office.desk().trail().before(before.matches("\\d{1,9}") ? Integer.parseInt(before) : 0, LINES);
        office.show(
                request,
                "trail",
                new Page(
                        office.frame(request, "操作记录", ""),
                        entries.stream().map(TrailRoom::line).toList(),
                        entries.size() < LINES ? 0 : entries.get(LINES - 1).id(),
                        office.desk().trail().firstBroken()));
    }

    private static Line line(TrailEntry entry) {
        return new Line(
                Words.time(entry.at()),
                VisibleText.of(entry.who().isEmpty() ? "程序" : entry.who()),
                entry.action().label(),
                entry.caseId(),
                VisibleText.of(entry.subject()),
                VisibleText.of(entry.detail()));
    }
}
