package org.hecha.web;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hecha.audit.ToolVersions;
import org.hecha.desk.Case;
import org.hecha.desk.Desk;
import org.hecha.desk.Role;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.form.RuleFolder;
import org.hecha.memo.TemplateFolder;
import org.hecha.sweep.Roots;

/** A desk that is open for a test, with the rules of the program. */
final class OpenDesk implements AutoCloseable {

    static final String PASSWORD = "一个足够长的密码才行";

    final Desk desk;
    final List<Throwable> faults = new CopyOnWriteArrayList<>();
    final List<String> log = new CopyOnWriteArrayList<>();
    private final DeskServer server;

    private OpenDesk(Path folder, RuleFolder rules, boolean users, String address) {
        this(folder, rules, users, address, users ? Roots.nowhere() : Roots.everywhere(), (sources, retry, watch) -> {
            throw new UnsupportedOperationException("no sweeps in this test");
        });
    }

    private OpenDesk(Path folder, RuleFolder rules, boolean users, String address, Roots roots, Sweeping sweeping) {
        this(folder, new DocumentReader(Limits.DEFAULT), rules, users, address, roots, sweeping);
    }

    private OpenDesk(
            Path folder,
            Documents documents,
            RuleFolder rules,
            boolean users,
            String address,
            Roots roots,
            Sweeping sweeping) {
        desk = Desk.open(folder.resolve("核查.db").toString(), folder.resolve("files"), Clock.systemUTC());
        if (users) {
            desk.users().add("测试", "王芳", Set.of(Role.INSPECTOR), PASSWORD);
            desk.users().add("测试", "查阅", Set.of(Role.READER), PASSWORD);
            desk.users().add("测试", "运维", Set.of(Role.OPERATOR), PASSWORD);
            desk.users().add("测试", "规则", Set.of(Role.RULE_AUTHOR), PASSWORD);
        }
        server = DeskServer.start(
                new Serving(
                        "127.0.0.1",
                        users,
                        address,
                        0,
                        documents,
                        rules,
                        TemplateFolder.packaged(),
                        (forms, book) ->
                                new ToolVersions("hecha", "test", book.digest(), book.size(), "test", Map.of()),
                        folder.resolve("核查.db").toString(),
                        roots,
                        false,
                        sweeping,
                        log::add,
                        faults::add),
                desk);
    }

    static OpenDesk forOne(Path folder) {
        return new OpenDesk(folder, RuleFolder.packaged(), false, "");
    }

    /** With another reader; the test closes it. */
    static OpenDesk reading(Path folder, Documents documents) {
        return new OpenDesk(
                folder, documents, RuleFolder.packaged(), false, "", Roots.nowhere(), (sources, retry, watch) -> {
                    throw new UnsupportedOperationException("no sweeps in this test");
                });
    }

    /** With sweeps that the test looks at. */
    static OpenDesk sweeping(Path folder, Sweeping sweeping) {
        return new OpenDesk(folder, RuleFolder.packaged(), false, "", Roots.everywhere(), sweeping);
    }

    /** An office with sweeps that the test looks at, of some folders. */
    static OpenDesk sweeping(Path folder, Roots roots, Sweeping sweeping) {
        return new OpenDesk(folder, RuleFolder.packaged(), true, "", roots, sweeping);
    }

    static OpenDesk forUsers(Path folder) {
        return new OpenDesk(folder, RuleFolder.packaged(), true, "");
    }

    static OpenDesk forUsers(Path folder, String address) {
        return new OpenDesk(folder, RuleFolder.packaged(), true, address);
    }

    /** An office with rules of its own. */
    static OpenDesk forUsers(Path folder, Path rules) {
        return new OpenDesk(folder, RuleFolder.of(rules), true, "");
    }

    /** With rules of its own. */
    static OpenDesk forOne(Path folder, Path rules) {
        return new OpenDesk(folder, RuleFolder.of(rules), false, "");
    }

    Wire wire() {
        return new Wire(server.port());
    }

    /** Ways to call the interface, as {@code GET /reports}. */
    List<String> apiRoutes() {
        return server.apiRoutes();
    }

    /** Every way to ask for something, as {@code GET /reports/{id}}. */
    List<String> routes() {
        return server.routes();
    }

    int port() {
        return server.port();
    }

    /** The cookie of somebody who has signed in. */
    String signedIn(String name) {
        return wire().post("/sign-in")
                .form("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))
                .send()
                .cookie();
    }

    /** A case that was audited. */
    Case audited(String name, byte[] content) throws InterruptedException {
        return done(desk.cases().open("王芳", name, desk.uploads().keep(new ByteArrayInputStream(content))));
    }

    /** The same case with a corrected file, audited. */
    Case corrected(Case report, String who, String name, byte[] content) throws InterruptedException {
        return done(
                desk.cases().correct(report.id(), who, name, desk.uploads().keep(new ByteArrayInputStream(content))));
    }

    private Case done(Case opened) throws InterruptedException {
        Case now = opened;
        for (int i = 0; i < 3_000 && !now.last().state().isDone(); i++) {
            server.wake();
            Thread.sleep(20);
            now = desk.cases().require(opened.id());
        }
        return now;
    }

    @Override
    public void close() {
        server.close();
        desk.close();
    }
}
