package org.hecha.web;

import io.javalin.http.Context;
import java.util.List;
import org.hecha.desk.Case;
import org.hecha.desk.Desk;
import org.hecha.desk.DeskException;
import org.hecha.memo.VisibleText;
import org.hecha.web.Frame.Place;
import org.hecha.web.guard.Gate;
import org.hecha.web.guard.Visitor;

/** What the rooms of the desk share. */
record Office(Serving serving, Desk desk, Examiner examiner, Pages pages, Gate gate, Assets assets) {

    private static final List<Place> PLACES = List.of(
            new Place("reports", "/", "报告"),
            new Place("sweeps", "/sweeps", "批量清查"),
            new Place("units", "/units", "单位"),
            new Place("rules", "/rules", "规则"));

    Frame frame(Context request, String title, String active) {
        Visitor visitor = gate.visitor(request);
        String broken = visitor.isKnown() ? examiner.brokenEdit() : "";
        String version = Office.class.getPackage().getImplementationVersion();
        return new Frame(
                title,
                active,
                PLACES,
                visitor.name(),
                visitor.signedIn(),
                visitor.token(),
                assets.version(),
                version == null ? "" : version,
                trouble(visitor),
                visitor.mends() ? VisibleText.of(broken) : "",
                !broken.isEmpty());
    }

    /** What stands in rule files, and where they lie, is for those who mend them. */
    private String trouble(Visitor visitor) {
        String trouble = visitor.isKnown() ? examiner.trouble() : "";
        return trouble.isEmpty() || visitor.mends() ? VisibleText.of(trouble) : "请规则编写员改正规则文件。";
    }

    void show(Context request, String template, Record model) {
        request.contentType("text/html; charset=utf-8").result(pages.render(template, model));
    }

    /** Whether only a part of a page was asked for. */
    static boolean wantsPiece(Context request) {
        return request.header("X-Piece") != null || request.header("HX-Request") != null;
    }

    /** @throws DeskException if there is none */
    Case asked(Context request) {
        return desk.cases().require(number(request.pathParam("id")));
    }

    /** A number of an address. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "没有这一页。");
        }
    }
}
