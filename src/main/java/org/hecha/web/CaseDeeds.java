package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/**
 * What is done with whole reports: one is audited again by the rules in force, or all that were judged by others, and decisions
 * stand; one that is dealt with is put out of the way, or fetched back.
 */
final class CaseDeeds {

    private final Office office;
    private final DropBox box;

    CaseDeeds(Office office, DropBox box) {
        this.office = office;
        this.box = box;
    }

    /** Whether the audit has come to its end. */
    public record State(boolean done) {}

    void at(RoutesConfig routes) {
        routes.post("/reports/{id}/audit", this::one);
        routes.get("/reports/{id}/state", this::state);
        routes.post("/reports/{id}/shelve", this::shelve);
        routes.post("/outdated/audit", this::all);
    }

    /** How many reports were judged by other rules than those in force; 0 while these are on their way. */
    static int outdated(Office office) {
        return office.examiner().isReady() ? office.desk().cases().outdated(rules(office)) : 0;
    }

    private static String rules(Office office) {
        return office.examiner().tools().versions().rules();
    }

    private void one(Context request) {
        int id = office.asked(request).id();
        office.desk().cases().reaudit(id, deciding(request));
        box.wake();
        request.redirect("/reports/" + id);
    }

    private void all(Context request) {
        office.desk().cases().reauditOutdated(rules(office), deciding(request));
        box.wake();
        request.redirect("/");
    }

    private void shelve(Context request) {
        int id = office.asked(request).id();
        boolean away = "true".equals(request.formParam("shelved"));
        office.desk().cases().shelve(id, deciding(request), away);
        request.redirect(away ? "/" : "/reports/" + id);
    }

    private void state(Context request) {
        Api.answer(request, new State(office.asked(request).last().state().isDone()));
    }

    private String deciding(Context request) {
        if (!office.gate().visitor(request).decides()) {
            throw new ForbiddenResponse("没有处理报告的权限。");
        }
        return office.gate().visitor(request).name();
    }
}
