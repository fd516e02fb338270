package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hecha.audit.AuditedReport;
import org.hecha.desk.Answer;
import org.hecha.desk.Decision;
import org.hecha.desk.DecisionState;
import org.hecha.desk.DeskException;
import org.hecha.desk.Wish;
import org.hecha.form.Law;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;
import org.hecha.web.Examiner.Read;
import org.hecha.web.guard.Visitor;

/** A report beside its findings, and what is decided of them. */
final class ReadingRoom {

    private static final int CONFLICT = 409;

    private final Office office;

    ReadingRoom(Office office) {
        this.office = office;
    }

    /** What the page shows. */
    public record Page(
            Frame frame,
            Dossier dossier,
            Room room,
            List<Decided> decisions,
            boolean mayDecide,
            boolean waiting,
            boolean shelved,
            int refused,
            String untilDefault) {}

    /** The report. */
    public record Dossier(
            int id,
            String title,
            int year,
            String file,
            int version,
            String verdict,
            String verdictLabel,
            int errors,
            int warnings,
            int notes) {

        static Dossier of(CaseFile file, AuditedReport appraised) {
            return new Dossier(
                    file.matter().id(),
                    VisibleText.of(
                            file.version().unit().isEmpty()
                                    ? file.version().fileName()
                                    : file.version().unit()),
                    file.version().year(),
                    VisibleText.of(file.version().fileName()),
                    file.version().number(),
                    appraised.verdict().key(),
                    appraised.verdict().label(),
                    count(appraised, Severity.ERROR),
                    count(appraised, Severity.WARNING),
                    count(appraised, Severity.NOTE));
        }

        private static int count(AuditedReport audited, Severity severity) {
            return (int) audited.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    /** What was decided of a finding. */
    public record Decided(
            String state,
            String stateLabel,
            int version,
            String reason,
            String until,
            String note,
            String by,
            String at) {

        static Decided of(Decision decision) {
            return new Decided(
                    decision.state().key(),
                    decision.state().label(),
                    decision.version(),
                    VisibleText.of(decision.reason()),
                    decision.until(),
                    VisibleText.of(decision.note()),
                    VisibleText.of(decision.by()),
                    Words.time(decision.at()));
        }
    }

    /** A card drawn again; {@code conflict} says what stands against the wish that was made. */
    public record CardAgain(int id, Card card, Decided decision, boolean mayDecide, String conflict) {}

    /** That a finding has been decided, and by whom. */
    public record Stands(String fingerprint, int version, String by, String label) {}

    void at(RoutesConfig routes) {
        routes.get("/reports/{id}", this::page);
        routes.get("/reports/{id}/decisions", this::stands);
        routes.get("/reports/{id}/findings/{fingerprint}/card", this::card);
        routes.post("/reports/{id}/findings/{fingerprint}/decision", this::decide);
        routes.post("/reports/{id}/decisions", this::decideMany);
    }

    private void page(Context request) {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        Dossier dossier = Dossier.of(file, file.appraised());
        office.show(
                request,
                "room",
                new Page(
                        office.frame(request, dossier.title(), "reports"),
                        dossier,
                        room(file),
                        file.audited().findings().stream()
                                .map(finding -> Decided.of(file.decision(finding)))
                                .toList(),
                        office.gate().visitor(request).decides(),
                        !file.version().state().isDone(),
                        file.matter().shelved(),
                        refused(request),
                        office.desk().today().plusYears(1).toString()));
    }

    /** How many decisions of the request before were refused. */
    private static int refused(Context request) {
        String refused = Objects.requireNonNullElse(request.queryParam("refused"), "");
        return refused.matches("\\d{1,4}") ? Integer.parseInt(refused) : 0;
    }

    private Room room(CaseFile file) {
        List<RuleInfo> rules = office.examiner().tools().book().rules();
        Read read = file.read();
        List<Law> laws = office.examiner().tools().forms().laws();
        return read == null ? Room.of(file.audited(), rules, laws) : Room.of(read.with(file.audited()), rules, laws);
    }

    /** An open page asks now and then what colleagues have decided meanwhile. */
    private void stands(Context request) {
        int id = office.asked(request).id();
        Api.answer(
                request,
                office.desk().decisions().of(id).values().stream()
                        .map(one -> new Stands(
                                one.fingerprint(),
                                one.version(),
                                VisibleText.of(one.by()),
                                one.state().label()))
                        .toList());
    }

    private void card(Context request) {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        Finding finding = finding(file, request.pathParam("fingerprint"));
        int number = Office.number(Objects.requireNonNullElse(request.queryParam("number"), "0"));
        show(request, file, finding, number, file.decision(finding), "");
    }

    private void decide(Context request) {
        Visitor visitor = deciding(request);
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        Finding finding = finding(file, request.pathParam("fingerprint"));
        Wish wish = wish(request, file.decision(finding));
        Answer answer = office.desk().decisions().decide(file.matter().id(), visitor.name(), List.of(wish));
        boolean refused = !answer.refused().isEmpty();
        Decision stands = refused ? answer.refused().get(0) : answer.written().get(0);
        if (refused) {
            request.status(CONFLICT);
        }
        show(request, file, finding, Office.number(field(request, "number")), stands, refused ? conflict(stands) : "");
    }

    /** @param number of the card; several findings of a report may bear one fingerprint */
    private void show(Context request, CaseFile file, Finding finding, int number, Decision decision, String conflict) {
        Card card = room(file).cards().stream()
                .filter(one -> one.fingerprint().equals(finding.fingerprint()))
                .filter(one -> number == 0 || one.number() == number)
                .findFirst()
                .orElseThrow(() -> new DeskException(DeskException.Kind.UNKNOWN, "这一件已重新审核，请刷新页面。"));
        boolean decides = office.gate().visitor(request).decides();
        office.show(
                request,
                "card-again",
                new CardAgain(file.matter().id(), card, Decided.of(decision), decides, conflict));
    }

    private static String conflict(Decision stands) {
        return VisibleText.of(stands.by()) + "已先作出决定（" + stands.state().label() + "，" + Words.time(stands.at())
                + "），你的决定没有保存；核对后如仍要改，请再操作一次。";
    }

    /** What is not sent stays as it was. */
    private static Wish wish(Context request, Decision known) {
        String state = request.formParam("state");
        DecisionState wanted = state == null
                ? known.state()
                : DecisionState.of(state).orElseThrow(() -> new DeskException(DeskException.Kind.INVALID, "没有这种处理方式。"));
        return new Wish(
                known.fingerprint(),
                Office.number(field(request, "seen")),
                wanted,
                Objects.requireNonNullElse(request.formParam("reason"), known.reason()),
                Objects.requireNonNullElse(request.formParam("until"), known.until()),
                Objects.requireNonNullElse(request.formParam("note"), known.note()));
    }

    private void decideMany(Context request) {
        Visitor visitor = deciding(request);
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        List<Wish> wishes = new ArrayList<>();
        DecisionState state = DecisionState.of(field(request, "state"))
                .orElseThrow(() -> new DeskException(DeskException.Kind.INVALID, "没有这种处理方式。"));
        for (String line : request.formParams("finding")) {
            int space = line.indexOf(' ');
            Finding finding = finding(file, line.substring(0, Math.max(0, space)));
            wishes.add(new Wish(
                    finding.fingerprint(),
                    Office.number(line.substring(space + 1)),
                    state,
                    field(request, "reason"),
                    field(request, "until"),
                    file.decision(finding).note()));
        }
        Answer answer = office.desk().decisions().decide(file.matter().id(), visitor.name(), wishes);
        int refused = answer.refused().size();
        request.redirect("/reports/" + file.matter().id() + (refused > 0 ? "?refused=" + refused : ""));
    }

    private Visitor deciding(Context request) {
        Visitor visitor = office.gate().visitor(request);
        if (!visitor.decides()) {
            throw new ForbiddenResponse("没有处理问题的权限。");
        }
        return visitor;
    }

    private static String field(Context request, String name) {
        return Objects.requireNonNullElse(request.formParam(name), "");
    }

    private static Finding finding(CaseFile file, String fingerprint) {
        return file.audited().findings().stream()
                .filter(finding -> finding.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new DeskException(DeskException.Kind.UNKNOWN, "此件没有这条问题，可能已重新审核；请刷新页面。"));
    }
}
