package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hecha.audit.AuditedReport;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.DecisionState;
import org.hecha.desk.DeskException;
import org.hecha.desk.Trail;
import org.hecha.document.NotedFormat;
import org.hecha.document.Notes;
import org.hecha.document.UnreadableException;
import org.hecha.memo.Letter;
import org.hecha.memo.MemoException;
import org.hecha.memo.annotate.AnnotatedPage;
import org.hecha.memo.annotate.FindingNotes;
import org.hecha.memo.ledger.Ledger;
import org.hecha.memo.ledger.LedgerFormat;
import org.hecha.memo.paper.MemoWriter;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.memo.paper.PaperKind;
import org.hecha.memo.paper.PaperOrder;
import org.hecha.web.Examiner.Read;
import org.hecha.web.LiveTools.Tools;
import org.hecha.web.ReadingRoom.Dossier;

/** What leaves the desk: memos, annotated copies, the ledger. */
final class Papers {

    /** Memos bring their own style; they may do nothing else. */
    static final String PAPER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

    private static final int PAGE = 500;

    private final Office office;

    Papers(Office office) {
        this.office = office;
    }

    /** What the page of a memo shows. */
    public record Page(
            Frame frame,
            Dossier dossier,
            int confirmed,
            int waived,
            int open,
            String kind,
            String scope,
            String deadline,
            String signatory,
            String query) {}

    void at(RoutesConfig routes) {
        routes.get("/reports/{id}/memo", this::page);
        routes.get("/reports/{id}/paper.{format}", this::paper);
        routes.get("/reports/{id}/annotated", this::annotated);
        routes.get("/reports/{id}/original", this::original);
        routes.get("/ledger.{format}", this::ledger);
    }

    private void page(Context request) {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        Dossier dossier = Dossier.of(file, file.appraised());
        office.show(
                request,
                "memo",
                new Page(
                        office.frame(request, dossier.title() + "：审核意见", "reports"),
                        dossier,
                        count(file, DecisionState.CONFIRMED),
                        count(file, DecisionState.WAIVED),
                        count(file, DecisionState.OPEN),
                        kind(request).key(),
                        scope(request),
                        asked(request, "deadline"),
                        asked(request, "signatory"),
                        "kind=" + kind(request).key() + "&scope=" + scope(request) + "&deadline="
                                + encoded(asked(request, "deadline")) + "&signatory="
                                + encoded(asked(request, "signatory"))));
    }

    private static int count(CaseFile file, DecisionState state) {
        return (int) file.audited().findings().stream()
                .filter(finding -> file.decision(finding).state() == state)
                .count();
    }

    void paper(Context request) throws MemoException {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        PaperFormat format = format(request);
        Tools tools = office.examiner().tools();
        Letter letter = Letter.of(deadline(request), asked(request, "signatory"));
        PaperOrder order = new PaperOrder(Set.of(kind(request)), Set.of(format), letter, null);
        AuditedReport shown = scope(request).equals("all") ? file.appraised() : file.confirmed();
        List<MemoWriter.Made> made = MemoWriter.load(
                        office.serving().templates(),
                        order,
                        tools.versions(),
                        tools.book().rules(),
                        tools.forms().laws())
                .of(shown);
        if (made.isEmpty()) {
            nothing(request);
            return;
        }
        send(request, file, made.get(0));
    }

    /** The format that the address asks for by its ending. */
    static PaperFormat format(Context request) {
        return Stream.of(PaperFormat.values())
                .filter(one -> one.suffix().equals(request.pathParam("format")))
                .findFirst()
                .orElseThrow(() -> new DeskException(DeskException.Kind.UNKNOWN, "没有这种格式。"));
    }

    /** Says what comes, and that nothing in it may run. */
    static void announce(Context request, PaperFormat format) {
        request.header("Content-Security-Policy", PAPER_POLICY);
        switch (format) {
            case HTML -> request.contentType("text/html; charset=utf-8");
            case DOCX -> request.contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case PDF -> request.contentType("application/pdf");
        }
    }

    private static void nothing(Context request) {
        request.header("Content-Security-Policy", PAPER_POLICY)
                .contentType("text/html; charset=utf-8")
                .result("<!DOCTYPE html><html lang=\"zh-CN\"><title>整改通知书</title><p>没有已确认、需要整改的问题，不出整改通知书。</p></html>");
    }

    private void send(Context request, CaseFile file, MemoWriter.Made made) {
        announce(request, made.format());
        if (request.queryParam("show") == null) {
            request.header("Content-Disposition", attachment(stem(file.version().fileName()) + made.suffix()));
            String who = office.gate().visitor(request).name();
            office.desk()
                    .trail()
                    .add(
                            who,
                            Trail.Action.MEMO,
                            file.matter().id(),
                            file.version().sha256(),
                            made.suffix());
        }
        request.result(made.bytes());
    }

    void annotated(Context request) throws MemoException {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        String stem = stem(file.version().fileName()) + ".annotated.";
        AuditedReport appraised = file.appraised();
        AnnotatedPage page = AnnotatedPage.load(office.serving().templates());
        Read read = file.read();
        if (read == null) {
            html(request, stem, page.render(appraised));
            return;
        }
        Notes notes = FindingNotes.of(appraised, read.document(), read.facts(), null);
        Optional<NotedFormat> format = NotedFormat.of(read.document());
        String remark = "";
        if (format.isPresent()) {
            try {
                byte[] copy = office.serving().documents().annotated(read.document(), file.bytes(), notes);
                request.header(
                                "Content-Disposition",
                                attachment(stem + format.get().suffix()))
                        .contentType("application/octet-stream")
                        .result(copy);
                return;
            } catch (UnreadableException impossible) {
                remark = impossible.getMessage() + "以下为网页形式的标注稿。";
            }
        }
        html(request, stem, page.render(appraised, read.document(), notes, remark));
    }

    private static void html(Context request, String stem, String page) {
        request.header("Content-Security-Policy", PAPER_POLICY)
                .header("Content-Disposition", attachment(stem + "html"))
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    /** The file as it was uploaded: only to be saved, never to be shown by the browser. */
    void original(Context request) {
        Case matter = office.asked(request);
        request.header("Content-Disposition", attachment(matter.last().fileName()))
                .header("Content-Security-Policy", PAPER_POLICY)
                .contentType("application/octet-stream")
                .result(office.desk().uploads().read(matter.last().sha256()));
    }

    /** The findings of all reports, as the decisions make them. */
    private void ledger(Context request) throws IOException {
        if (!office.gate().visitor(request).decides()) {
            throw new ForbiddenResponse("没有下载问题清单的权限。");
        }
        String name = "hecha-ledger." + request.pathParam("format");
        LedgerFormat format =
                LedgerFormat.of(name).orElseThrow(() -> new DeskException(DeskException.Kind.UNKNOWN, "没有这种格式。"));
        Tools tools = office.examiner().tools();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Ledger ledger = format.open(out, tools.versions(), tools.book().rules(), source -> Optional.empty())) {
            CaseQuery query = CaseQuery.ALL;
            for (int skip = 0; ; skip += PAGE) {
                List<Case> cases = office.desk().cases().list(query.page(skip, PAGE));
                for (Case matter : cases) {
                    if (matter.last().state().isDone()) {
                        ledger.add(CaseFile.last(office, matter.id()).appraised());
                    }
                }
                if (cases.size() < PAGE) {
                    break;
                }
            }
        }
        request.header("Content-Disposition", attachment(name))
                .contentType("application/octet-stream")
                .result(out.toByteArray());
    }

    private static PaperKind kind(Context request) {
        return asked(request, "kind").equals(PaperKind.RECTIFICATION.key())
                ? PaperKind.RECTIFICATION
                : PaperKind.OPINION;
    }

    private static String scope(Context request) {
        return asked(request, "scope").equals("all") ? "all" : "confirmed";
    }

    private static @org.jspecify.annotations.Nullable LocalDate deadline(Context request) {
        try {
            String asked = asked(request, "deadline");
            return asked.isEmpty() ? null : LocalDate.parse(asked);
        } catch (DateTimeParseException none) {
            throw new DeskException(DeskException.Kind.INVALID, "整改期限应写成 2026-12-31 的样子。");
        }
    }

    private static String asked(Context request, String name) {
        String text = Objects.requireNonNullElse(request.queryParam(name), "").strip();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A name as RFC 6266 has it; what cannot stand in one is left out. */
    static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").toLowerCase(Locale.ROOT);
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + encoded(name.replaceAll("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]", "_")).replace("+", "%20");
    }
}
