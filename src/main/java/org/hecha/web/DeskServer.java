package org.hecha.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.hecha.desk.Desk;
import org.hecha.desk.DeskException;
import org.hecha.document.UnreadableException;
import org.hecha.web.guard.Gate;
import org.hecha.workbench.store.FactsStore;

/** The desk, open for browsers. */
public final class DeskServer implements AutoCloseable {

    private static final String POLICY =
            "default-src 'self'; frame-ancestors 'self'; form-action 'self';" + " base-uri 'none'; object-src 'none'";
    private static final int JOBS = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final int REQUESTS_MEGABYTES = 512;

    private final Office office;
    private final ApiEvents events = new ApiEvents();
    private final DropBox box;
    private final ScheduleRoom schedules;
    private final Javalin server;

    private DeskServer(Serving serving, Desk desk) {
        Assets assets = new Assets();
        office = new Office(
                serving,
                desk,
                new Examiner(serving, new FactsStore(desk.uploads().beside("facts"))),
                new Pages(serving.templates()),
                gate(serving, desk),
                assets);
        schedules = new ScheduleRoom(office);
        box = new DropBox(serving, desk, office.examiner(), events::tell, JOBS);
        server = Javalin.create(this::configure);
    }

    private static Gate gate(Serving serving, Desk desk) {
        return serving.users()
                ? Gate.forUsers(desk, serving.host(), serving.address(), Clock.systemUTC())
                : Gate.forOne(desk, serving.host());
    }

    /**
     * Opens it. The first page is there when this returns; the rules may still be on their way.
     *
     * @param desk what is kept; the caller closes it
     */
    public static DeskServer start(Serving serving, Desk desk) {
        DeskServer opened = new DeskServer(serving, desk);
        opened.server.start(serving.host(), serving.port());
        return opened;
    }

    /** Looks for what waits to be audited, now: it was put there by somebody else than a visitor. */
    void wake() {
        box.wake();
    }

    /** Ways to call the interface, as {@code GET /reports}. */
    List<String> apiRoutes() {
        List<String> routes = new ArrayList<>(List.of("GET " + Api.EVENTS));
        new Api(office, box, new Papers(office), events)
                .routes()
                .forEach(route -> routes.add(route.method().name() + " " + route.path()));
        return routes;
    }

    /** Every way to ask for something, as {@code GET /reports/{id}}; what is checked before or after is left out. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(one -> one.endpoint)
                .filter(one -> one.method.isHttpMethod())
                .map(one -> one.method.name() + " " + one.path)
                .toList();
    }

    public int port() {
        return server.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.generateEtags = false;
        config.http.maxRequestSize = 1L << 20;
        config.jetty.multipartConfig.maxFileSize(Desk.LARGEST_UPLOAD >> 20, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(REQUESTS_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16 << 10);
        });
        config.router.javaLangErrorHandler((response, error) -> {
            serving().faults().accept(error);
            response.setStatus(500);
        });
        routes(config.routes);
    }

    private Serving serving() {
        return office.serving();
    }

    private void routes(RoutesConfig routes) {
        routes.before(request -> {
            secure(request);
            if (!request.path().startsWith("/assets/")) {
                office.gate().check(request);
            }
        });
        routes.get("/assets/{version}/{name}", office.assets()::serve);
        new SignInRoom(office).at(routes);
        new ReportList(office, box).at(routes);
        new ReadingRoom(office).at(routes);
        new PageImages(office).at(routes);
        new Reasons(office).at(routes);
        new Grids(office).at(routes);
        Papers papers = new Papers(office);
        papers.at(routes);
        new Api(office, box, papers, events).at(routes);
        new Corrections(office, box).at(routes);
        new CaseDeeds(office, box).at(routes);
        new SweepRoom(office).at(routes);
        schedules.at(routes);
        new UnitRoom(office).at(routes);
        new RulesRoom(office).at(routes);
        new RuleDesk(office).at(routes);
        new TrailRoom(office).at(routes);
        faults(routes);
    }

    private static void secure(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    private void faults(RoutesConfig routes) {
        routes.exception(
                DeskException.class,
                (fault, request) -> tell(request, status(fault), String.valueOf(fault.getMessage())));
        routes.exception(
                UnreadableException.class, (fault, request) -> tell(request, 422, String.valueOf(fault.getMessage())));
        routes.exception(HttpResponseException.class, (fault, request) -> {
            String said = fault.getStatus() == 404 ? "没有这一页。" : String.valueOf(fault.getMessage());
            tell(request, fault.getStatus(), said);
        });
        routes.exception(Exception.class, (fault, request) -> {
            if (isTooLarge(fault)) {
                tell(request, 413, "文件超过上传上限 " + (Desk.LARGEST_UPLOAD >> 20) + "MB，未予接收。");
                return;
            }
            if (isBroken(fault)) {
                tell(request, 400, "请求不完整，未予处理。");
                return;
            }
            serving().faults().accept(fault);
            tell(request, 500, "程序出错，操作没有完成。请重试；如仍出现，请用 --debug 启动后把输出交给维护人员。");
        });
        routes.error(404, request -> {
            if (String.valueOf(request.contentType()).contains("html") || request.result() == null) {
                tell(request, 404, "没有这一页。");
            }
        });
    }

    private static int status(DeskException fault) {
        return switch (fault.kind()) {
            case UNKNOWN -> 404;
            case INVALID -> 400;
            case TAKEN -> 409;
            case TOO_LARGE -> 413;
            case FILES -> 500;
        };
    }

    /** Jetty tells by an exception of its own, wrapped by who asked for the form. */
    private static boolean isTooLarge(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("max length exceeded")
                    || message.contains("max file size exceeded")
                    || message.contains("exceeds max")
                    || message.startsWith("413")) {
                return true;
            }
        }
        return false;
    }

    /** What was sent is no form at all, or was cut off. */
    private static boolean isBroken(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused && refused.getCode() < 500) {
                return true;
            }
        }
        return false;
    }

    /** A fault on the page that was asked for, or alone where only a part of one was. */
    public record Fault(Frame frame, String title, String message) {}

    private void tell(Context request, int status, String message) {
        request.status(status);
        if (request.path().startsWith(ApiRoute.BASE + "/")) {
            Api.answer(request, new Api.Wrong(message));
            return;
        }
        if (Office.wantsPiece(request) || request.path().matches("/reports/\\d+/pages/.*")) {
            request.contentType("text/plain; charset=utf-8").result(message);
            return;
        }
        String title = status == 404 ? "没有找到" : status == 413 ? "文件太大" : status == 403 ? "不能这样做" : "没有完成";
        office.show(request, "fault", new Fault(office.frame(request, title, ""), title, message));
    }

    @Override
    public void close() {
        events.close();
        box.close();
        server.stop();
        schedules.close();
    }
}
