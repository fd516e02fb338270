package org.hecha.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.hecha.desk.Desk;
import org.hecha.desk.Passes;
import org.hecha.desk.Role;
import org.hecha.desk.Trail;
import org.hecha.desk.User;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever may come in. On a desk for one, which only listens on loopback, that is whoever sits at this machine, under
 * the name of his account; in an office whoever has signed in, or calls with a token. A page of somebody else in the same
 * browser is kept out of both.
 */
public final class Gate {

    private static final String VISITOR = "hecha.visitor";
    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";
    private static final int NAME_SHOWN = 60;

    private final Hosts hosts;
    private final Desk desk;
    private final @Nullable Visitor alone;
    private final Limiter limiter;

    private Gate(Hosts hosts, Desk desk, @Nullable Visitor alone, Clock clock) {
        this.hosts = hosts;
        this.desk = desk;
        this.alone = alone;
        this.limiter = new Limiter(clock);
    }

    /**
     * For one person at this machine.
     *
     * @param host that is listened on
     * @throws IllegalArgumentException if others can reach it
     */
    public static Gate forOne(Desk desk, String host) {
        if (!Hosts.isLoopback(host)) {
            throw new IllegalArgumentException(host);
        }
        String name = System.getProperty("user.name", "");
        Visitor here = new Visitor(name.isBlank() ? "本机" : name, EnumSet.allOf(Role.class), Secrets.random(), false);
        return new Gate(new Hosts(host, ""), desk, here, Clock.systemUTC());
    }

    /**
     * For all who can sign in.
     *
     * @param host that is listened on
     * @param address that people open, if it is another: {@code https://hecha.example}; empty else
     * @throws IllegalArgumentException if that is no address of a web site
     */
    public static Gate forUsers(Desk desk, String host, String address, Clock clock) {
        return new Gate(new Hosts(host, address), desk, null, clock);
    }

    /** Whether a desk on this address needs no sign-in. */
    public static boolean isLoopback(String host) {
        return Hosts.isLoopback(host);
    }

    /** Whether people sign in here. */
    public boolean hasUsers() {
        return alone == null;
    }

    /** Called before every request; ends those that may not pass. */
    public void check(Context request) {
        hosts.check(request);
        String method = request.method().name();
        boolean reading = Access.isReading(method);
        if (!reading) {
            hosts.checkOrigin(request);
        }
        String path = request.path();
        Visitor visitor = find(request);
        request.attribute(VISITOR, visitor);
        if (Access.isOpen(path)) {
            return;
        }
        if (!visitor.isKnown()) {
            turnAway(request, reading);
            return;
        }
        Optional<Role> needed = Access.needed(method, path);
        if (needed.isPresent() && !visitor.roles().contains(needed.get())) {
            desk.trail().add(visitor.name(), Trail.Action.FORBIDDEN, 0, method + " " + shown(path), "");
            throw new ForbiddenResponse("需要“" + needed.get().label() + "”角色，您的账号没有；请联系管理员。");
        }
        if (!reading && needsFormToken(request) && !Secrets.same(formToken(request), visitor.token())) {
            throw new ForbiddenResponse("页面已过期，请刷新后重试。");
        }
    }

    /** Who asks; nobody on pages that are open to all. */
    public Visitor visitor(Context request) {
        Visitor known = request.attribute(VISITOR);
        return Objects.requireNonNullElse(known, Visitor.NOBODY);
    }

    private Visitor find(Context request) {
        String bearer = bearer(request);
        if (alone != null) {
            return alone;
        }
        if (!bearer.isEmpty()) {
            return request.path().startsWith(API)
                    ? desk.passes()
                            .holder(Passes.Kind.TOKEN, bearer)
                            .map(user -> visitor(user, "", false))
                            .orElse(Visitor.NOBODY)
                    : Visitor.NOBODY;
        }
        String session = session(request);
        return session.isEmpty()
                ? Visitor.NOBODY
                : desk.passes()
                        .holder(Passes.Kind.SESSION, session)
                        .map(user -> visitor(user, Secrets.formToken(session), true))
                        .orElse(Visitor.NOBODY);
    }

    private static Visitor visitor(User user, String token, boolean signedIn) {
        return new Visitor(user.name(), user.roles(), token, signedIn);
    }

    /** A token in a header, or no browser at all, is nothing that another page could make a browser send. */
    private boolean needsFormToken(Context request) {
        boolean api = request.path().startsWith(API);
        boolean byItself =
                alone != null ? !Hosts.isBrowser(request) : !bearer(request).isEmpty();
        return !(api && byItself);
    }

    private static void turnAway(Context request, boolean reading) {
        boolean page = reading
                && !request.path().startsWith(API)
                && request.header("HX-Request") == null
                && request.header("X-Piece") == null;
        if (!page) {
            request.header("HX-Redirect", "/sign-in");
            throw new UnauthorizedResponse("请先登录。");
        }
        String query = request.queryString();
        String asked = request.path() + (query == null ? "" : "?" + query);
        request.redirect("/sign-in?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        request.skipRemainingHandlers();
    }

    /** What became of an attempt to sign in. */
    public enum Attempt {
        DONE,
        /** Name or password is wrong; which of them is not told. */
        WRONG,
        /** Too many were wrong. */
        WAIT
    }

    /** Signs in under a new session, whatever cookie came with the request. */
    public Attempt signIn(Context request, String name, String password) {
        String address = request.ip();
        if (!limiter.wait(name, address).equals(Duration.ZERO)) {
            return Attempt.WAIT;
        }
        Optional<User> user = desk.users().check(name, password);
        if (user.isEmpty()) {
            limiter.failed(name, address);
            desk.trail().add("", Trail.Action.SIGN_IN_REFUSED, 0, shown(name), address);
            return Attempt.WRONG;
        }
        limiter.succeeded(name, address);
        String secret = desk.passes().signIn(user.get().name(), session(request));
        request.cookie(cookie(secret, -1));
        return Attempt.DONE;
    }

    public void signOut(Context request) {
        desk.passes().signOut(visitor(request).name(), session(request));
        request.cookie(cookie("", 0));
        request.header("Clear-Site-Data", "\"cache\"");
    }

    private Cookie cookie(String value, int maxAge) {
        return new Cookie(cookieName(), value, "/", maxAge, hosts.isSecure(), true, null, SameSite.STRICT);
    }

    /** Browsers take a name that begins like this from this host by HTTPS only. */
    private String cookieName() {
        return hosts.isSecure() ? "__Host-hecha" : "hecha";
    }

    private String session(Context request) {
        return Objects.requireNonNullElse(request.cookie(cookieName()), "");
    }

    private static String bearer(Context request) {
        String given = Objects.requireNonNullElse(request.header("Authorization"), "");
        return given.startsWith(BEARER) ? given.substring(BEARER.length()).strip() : "";
    }

    private static @Nullable String formToken(Context request) {
        String sent = request.header("X-Form-Token");
        return sent != null ? sent : request.formParam("_token");
    }

    private static String shown(String text) {
        return text.length() <= NAME_SHOWN ? text : text.substring(0, NAME_SHOWN) + "…";
    }
}
