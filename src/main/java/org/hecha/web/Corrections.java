package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.hecha.audit.compare.Comparison;
import org.hecha.desk.Case;
import org.hecha.desk.CaseVersion;
import org.hecha.desk.DeskException;
import org.hecha.desk.Upload;
import org.hecha.memo.MemoException;
import org.hecha.memo.VisibleText;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.memo.paper.ReviewPaper;
import org.hecha.rule.Finding;
import org.hecha.web.Examiner.Read;
import org.hecha.web.guard.Visitor;

/** The corrected report beside the one before: what is mended, what is left, what is new. */
final class Corrections {

    private final Office office;
    private final DropBox box;

    Corrections(Office office, DropBox box) {
        this.office = office;
        this.box = box;
    }

    /** What the page shows; while {@code waiting} is true the rest is empty. */
    public record Page(
            Frame frame,
            int id,
            String title,
            boolean waiting,
            int from,
            int to,
            List<Draft> drafts,
            boolean sameReport,
            String remark,
            List<Line> fixed,
            List<Line> remaining,
            List<Line> introduced,
            List<Comparison.ChangedFigure> figures,
            List<Passage> prose) {}

    /** A version of the report. */
    public record Draft(int number, String file, String received, String verdict, String verdictLabel) {}

    /** A finding. */
    public record Line(String severity, String severityLabel, String place, String message) {}

    /** A paragraph that differs. */
    public record Passage(String section, List<Piece> pieces) {}

    /** Words of it; {@code kind} is same, deleted or inserted. */
    public record Piece(String kind, String text) {}

    void at(RoutesConfig routes) {
        routes.post("/reports/{id}/versions", this::take);
        routes.get("/reports/{id}/compare", this::page);
        routes.get("/reports/{id}/review.{format}", this::review);
    }

    private void take(Context request) throws IOException {
        Visitor visitor = office.gate().visitor(request);
        if (!visitor.decides()) {
            throw new ForbiddenResponse("没有上传修改稿的权限。");
        }
        Case matter = office.asked(request);
        UploadedFile file = request.uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw new DeskException(DeskException.Kind.INVALID, "没有选择文件，或者文件是空的。");
        }
        Case after;
        try (InputStream in = file.content()) {
            Upload upload = office.desk().uploads().keep(in);
            after = office.desk().cases().correct(matter.id(), visitor.name(), file.filename(), upload);
        }
        box.wake();
        if (after.last().number() == matter.last().number()) {
            throw new DeskException(DeskException.Kind.INVALID, "这份文件与上一稿完全相同，没有作为修改稿保存。");
        }
        request.redirect("/reports/" + matter.id() + "/compare");
    }

    private void page(Context request) {
        Case matter = office.asked(request);
        List<CaseVersion> versions = office.desk().cases().versions(matter.id());
        if (versions.size() < 2) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "这一件还没有修改稿。");
        }
        int to = number(request, "to", matter.last().number(), versions);
        int from = number(request, "from", Math.max(1, to - 1), versions);
        boolean waiting = versions.stream()
                .filter(version -> version.number() == to || version.number() == from)
                .anyMatch(version -> !version.state().isDone());
        office.show(
                request,
                "compare",
                waiting
                        ? empty(request, matter, versions, from, to, true, "")
                        : compared(request, matter, versions, from, to));
    }

    private static int number(Context request, String name, int otherwise, List<CaseVersion> versions) {
        String asked = Objects.requireNonNullElse(request.queryParam(name), "");
        return asked.matches("\\d{1,4}") && Integer.parseInt(asked) >= 1 && Integer.parseInt(asked) <= versions.size()
                ? Integer.parseInt(asked)
                : otherwise;
    }

    private Page compared(Context request, Case matter, List<CaseVersion> versions, int from, int to) {
        CaseFile old = CaseFile.at(office, matter.id(), from);
        CaseFile corrected = CaseFile.at(office, matter.id(), to);
        Read before = old.read();
        Read after = corrected.read();
        if (before == null || after == null) {
            return empty(request, matter, versions, from, to, false, "两稿中有一稿无法审核，不能比较；请看各稿自己的问题。");
        }
        Comparison compared = Comparison.of(before.with(old.appraised()), after.with(corrected.appraised()));
        return new Page(
                office.frame(request, matter.title() + "：修改稿比较", "reports"),
                matter.id(),
                VisibleText.of(matter.title()),
                false,
                from,
                to,
                drafts(versions),
                compared.sameReport(),
                "",
                lines(compared.fixed()),
                lines(compared.remaining()),
                lines(compared.introduced()),
                compared.figures(),
                compared.prose().stream().map(Corrections::passage).toList());
    }

    private Page empty(
            Context request,
            Case matter,
            List<CaseVersion> versions,
            int from,
            int to,
            boolean waiting,
            String remark) {
        return new Page(
                office.frame(request, matter.title() + "：修改稿比较", "reports"),
                matter.id(),
                VisibleText.of(matter.title()),
                waiting,
                from,
                to,
                drafts(versions),
                true,
                remark,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Draft> drafts(List<CaseVersion> versions) {
        return versions.stream()
                .map(version -> new Draft(
                        version.number(),
                        VisibleText.of(version.fileName()),
                        Words.time(version.uploaded()),
                        version.state().isDone() ? version.verdict() : "waiting",
                        Words.verdict(version)))
                .toList();
    }

    private static List<Line> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Line(
                        finding.severity().key(),
                        finding.severity().label(),
                        VisibleText.of(finding.location().label()),
                        VisibleText.of(finding.message())))
                .toList();
    }

    private static Passage passage(Comparison.ChangedProse prose) {
        return new Passage(
                VisibleText.of(prose.section()),
                prose.pieces().stream()
                        .map(piece -> new Piece(
                                piece.kind().name().toLowerCase(java.util.Locale.ROOT), VisibleText.of(piece.text())))
                        .toList());
    }

    /** The memo on the correction. */
    private void review(Context request) throws MemoException {
        Case matter = office.asked(request);
        List<CaseVersion> versions = office.desk().cases().versions(matter.id());
        int to = number(request, "to", versions.size(), versions);
        int from = number(request, "from", Math.max(1, to - 1), versions);
        CaseFile old = CaseFile.at(office, matter.id(), from);
        CaseFile corrected = CaseFile.at(office, matter.id(), to);
        Read before = old.read();
        Read after = corrected.read();
        if (before == null || after == null) {
            throw new DeskException(DeskException.Kind.INVALID, "两稿中有一稿无法审核，不能出复核意见。");
        }
        PaperFormat format = Papers.format(request);
        byte[] paper = ReviewPaper.load(office.serving().templates(), format, null)
                .render(Comparison.of(before.with(old.appraised()), after.with(corrected.appraised())));
        Papers.announce(request, format);
        request.header("Content-Disposition", Papers.attachment(matter.title() + "复核意见." + format.suffix()))
                .result(paper);
    }
}
