package org.hecha.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hecha.desk.Desk;
import org.hecha.document.Documents;
import org.hecha.sweep.Roots;
import org.hecha.sweep.store.StoreException;
import org.hecha.web.DeskServer;
import org.hecha.web.Serving;
import org.hecha.web.guard.Gate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha serve}: the inspector's desk, a web page for people who use no terminal. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "option.port")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "option.host")
    private String host = "";

    @Option(names = "--users", descriptionKey = "option.users")
    private boolean users;

    @Option(names = "--roots", paramLabel = "DIR", arity = "1..*", descriptionKey = "option.roots")
    private List<Path> roots = List.of();

    @Option(names = "--url", paramLabel = "URL", defaultValue = "", descriptionKey = "option.public-url")
    private String publicAddress = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--files", paramLabel = "DIR", descriptionKey = "option.files")
    private @Nullable Path files;

    @Option(names = "--schedule", descriptionKey = "option.serve-schedule")
    private boolean schedule;

    @Mixin
    private TemplateOption templates = new TemplateOption();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReaderOptions reader = new ReaderOptions();

    @Mixin
    private DebugOption debug = new DebugOption();

    private final Terminal terminal;
    private final Home home;

    ServeCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        reader.check(terminal.messages());
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailure(terminal.messages().get("failure.port", String.valueOf(port)));
        }
        if (!users && !Gate.isLoopback(host)) {
            throw new CommandFailure(terminal.messages().get("failure.open-desk", host));
        }
        if (!publicAddress.matches("(?:https?://[^/\\s]+/?)?")) {
            throw new CommandFailure(terminal.messages().get("usage.value", "--url URL", publicAddress));
        }
        int jobs = Runtime.getRuntime().availableProcessors();
        try (Documents documents = reader.open(jobs + 1, List.of());
                Desk desk = Desk.open(store.url(), folder(), Clock.system(ZoneId.systemDefault()));
                DeskServer server = start(documents, desk);
                ScheduleRunner runner = schedule ? ScheduleRunner.start(store, terminal, home) : null) {
            if (runner != null) {
                terminal.err().println(terminal.messages().get("schedule.waiting", runner.planned(), store.shown()));
            }
            terminal.out().write(terminal.messages().get("serve.open", address(server.port())) + "\n");
            terminal.out().flush();
            new CountDownLatch(1).await();
            return ExitCode.CLEAN;
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        } catch (RuntimeException failure) {
            if (isTaken(failure)) {
                throw new CommandFailure(terminal.messages().get("failure.port-taken", String.valueOf(port)), failure);
            }
            throw failure;
        }
    }

    private DeskServer start(Documents documents, Desk desk) {
        if (users && desk.users().list().isEmpty()) {
            throw new CommandFailure(terminal.messages().get("failure.no-users", store.shown()));
        }
        return DeskServer.start(serving(documents), desk);
    }

    /** Whoever sits here may sweep what he can read; whoever signs in from elsewhere what he is let. */
    private Roots roots() {
        return users && roots.isEmpty() ? Roots.nowhere() : SweepOptions.roots("--roots", roots, terminal.messages());
    }

    private Serving serving(Documents documents) {
        Roots allowed = roots();
        return new Serving(
                host,
                users,
                publicAddress,
                port,
                documents,
                rules.folder(home),
                templates.folder(home),
                Versions::of,
                store.url(),
                allowed,
                schedule,
                new DeskSweeps(store, rules, folder(), allowed, terminal, home),
                terminal::complain,
                fault -> debug.trace(fault, terminal));
    }

    /** Uploaded files lie beside the store. */
    private Path folder() {
        return files == null ? store.files() : files;
    }

    private String address(int open) {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + open + "/";
    }

    private static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause.getClass().getSimpleName().equals("JavalinBindException")) {
                return true;
            }
        }
        return false;
    }
}
