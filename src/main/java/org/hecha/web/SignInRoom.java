package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hecha.desk.DeskException;
import org.hecha.desk.Passes;
import org.hecha.desk.Role;
import org.hecha.memo.VisibleText;
import org.hecha.web.guard.Gate;
import org.hecha.web.guard.Visitor;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and what a user may change of himself: password and tokens. */
final class SignInRoom {

    private static final int TOKEN_DAYS = 90;

    private final Office office;

    SignInRoom(Office office) {
        this.office = office;
    }

    /** What the page of the sign-in shows. */
    public record SignIn(Frame frame, String name, String to, String message) {}

    /** What the user's own page shows. */
    public record Me(
            Frame frame,
            boolean users,
            boolean keeps,
            String roles,
            List<TokenLine> tokens,
            String secret,
            String done,
            String wrong) {}

    /** A token, in a line. */
    public record TokenLine(String id, String label, String created, String seen, String ends) {}

    void at(RoutesConfig routes) {
        routes.get("/sign-in", request -> show(request, "", text(request.queryParam("to")), ""));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
        routes.get("/me", request -> me(request, "", "", ""));
        routes.post("/me/password", this::changePassword);
        routes.post("/me/tokens", this::makeToken);
        routes.post("/me/tokens/{id}/revoke", this::revoke);
    }

    private void show(Context request, String name, String to, String message) {
        if (!office.gate().hasUsers()) {
            request.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        office.show(
                request,
                "sign-in",
                new SignIn(office.frame(request, "登录", ""), VisibleText.of(name), inside(to), message));
    }

    private void signIn(Context request) {
        String name = text(request.formParam("name")).strip();
        String to = text(request.formParam("to"));
        switch (office.gate().signIn(request, name, text(request.formParam("password")))) {
            case DONE -> request.redirect(inside(to), HttpStatus.SEE_OTHER);
            case WRONG -> {
                request.status(HttpStatus.UNAUTHORIZED);
                show(request, name, to, "用户名或密码不对。");
            }
            case WAIT -> {
                request.status(HttpStatus.TOO_MANY_REQUESTS);
                show(request, name, to, "错误次数过多，请过一会儿再试。");
            }
        }
    }

    /** A page of this desk, never of another site. */
    private static String inside(String to) {
        return to.matches("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? to : "/";
    }

    private void signOut(Context request) {
        office.gate().signOut(request);
        request.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    private void me(Context request, String secret, String done, String wrong) {
        Visitor visitor = office.gate().visitor(request);
        boolean users = office.gate().hasUsers();
        String roles = visitor.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        List<TokenLine> tokens = users
                ? office.desk().passes().tokens(visitor.name()).stream()
                        .map(SignInRoom::line)
                        .toList()
                : List.of();
        office.show(
                request,
                "me",
                new Me(office.frame(request, "我的账号", ""), users, visitor.sweeps(), roles, tokens, secret, done, wrong));
    }

    private static TokenLine line(Passes.Token token) {
        return new TokenLine(
                token.id(),
                VisibleText.of(token.label()),
                Words.time(token.created()),
                Words.time(token.seen()),
                Words.time(token.ends()));
    }

    private void changePassword(Context request) {
        Visitor visitor = office.gate().visitor(request);
        String fresh = text(request.formParam("fresh"));
        try {
            if (!fresh.equals(text(request.formParam("again")))) {
                throw new DeskException(DeskException.Kind.INVALID, "两次输入的新密码不一样。");
            }
            // Whoever finds a browser open cannot take the account over; wrong guesses count as those of a sign-in.
            Gate.Attempt attempt = office.gate().signIn(request, visitor.name(), text(request.formParam("password")));
            if (attempt != Gate.Attempt.DONE) {
                throw new DeskException(
                        DeskException.Kind.INVALID, attempt == Gate.Attempt.WAIT ? "错误次数过多，请过一会儿再试。" : "原密码不对。");
            }
            office.desk().users().password(visitor.name(), visitor.name(), fresh);
            office.gate().signIn(request, visitor.name(), fresh);
            request.redirect("/me", HttpStatus.SEE_OTHER);
        } catch (DeskException refused) {
            request.status(HttpStatus.BAD_REQUEST);
            me(request, "", "", String.valueOf(refused.getMessage()));
        }
    }

    private void makeToken(Context request) {
        String label = text(request.formParam("label")).strip();
        String secret = office.desk()
                .passes()
                .token(office.gate().visitor(request).name(), label.isEmpty() ? "接口" : label, TOKEN_DAYS);
        me(request, secret, "令牌已生成。请现在复制保存，离开本页后不再显示。", "");
    }

    private void revoke(Context request) {
        office.desk().passes().revoke(office.gate().visitor(request).name(), request.pathParam("id"));
        request.redirect("/me", HttpStatus.SEE_OTHER);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
