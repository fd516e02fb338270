package org.hecha.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.CaseState;
import org.hecha.desk.DeskException;
import org.hecha.desk.DeskException.Kind;
import org.hecha.desk.RuleFiles;
import org.hecha.form.RuleFolder;
import org.hecha.memo.VisibleText;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.hecha.web.Examiner.Read;
import org.hecha.web.RuleTrial.Mistake;
import org.hecha.web.RuleTrial.Tried;
import org.hecha.workbench.impact.Impact;
import org.jspecify.annotations.Nullable;

/**
 * Editing a rule: what is wrong with it as one types, what it says of a report and of all reports before it is saved, and
 * what it was before. Only its author's role may do any of that; who has another reads.
 */
final class RuleDesk {

    private static final int LONGEST = 400_000;
    private static final int CHOICES = 100;
    private static final int AROUND = 3;

    private final Office office;

    RuleDesk(Office office) {
        this.office = office;
    }

    /** What the page of a rule file shows. */
    public record Page(
            Frame frame,
            String file,
            List<String> files,
            String content,
            boolean authors,
            boolean writable,
            List<Report> reports,
            List<Edition> editions,
            boolean saved) {}

    /** A report to try a rule on. */
    public record Report(int id, String title) {}

    /** How the file was, and what was changed of it before that. */
    public record Edition(int number, String saved, String by, String note, List<Line> changes) {}

    /** A line of a difference; {@code kind} is {@code added}, {@code removed}, {@code place} or {@code same}. */
    public record Line(String kind, String text) {}

    /** What is wrong with it. */
    public record Checked(List<Mistake> mistakes) {}

    /** What an edit says of a report. */
    public record TriedPart(String title, List<Mistake> mistakes, List<Tried> findings) {}

    /** What an edit does to all reports. */
    public record ImpactPart(List<Mistake> mistakes, Impact impact) {}

    /** What an edit changes in the file. */
    public record DiffPart(List<Mistake> mistakes, List<Line> changes) {}

    void at(RoutesConfig routes) {
        routes.get("/rules/edit", this::page);
        routes.post("/rules/check", this::check);
        routes.post("/rules/try", this::onReport);
        routes.post("/rules/impact", this::onAll);
        routes.post("/rules/diff", this::diff);
        routes.post("/rules/save", this::save);
    }

    private void page(Context request) {
        if (request.queryParam("file") == null) {
            request.redirect("/rules");
            return;
        }
        String file = file(String.valueOf(request.queryParam("file")));
        List<Report> reports = office.desk().cases().list(CaseQuery.ALL.page(0, CHOICES)).stream()
                .filter(one -> one.last().state() == CaseState.AUDITED)
                .map(one -> new Report(one.id(), VisibleText.of(one.title()) + year(one)))
                .toList();
        office.show(
                request,
                "rule-edit",
                new Page(
                        office.frame(request, file, "rules"),
                        file,
                        files(),
                        text(file),
                        office.gate().visitor(request).authors(),
                        place(file) != null,
                        reports,
                        editions(file),
                        request.queryParam("saved") != null));
    }

    private static String year(Case one) {
        return one.last().year() == 0 ? "" : "，" + one.last().year() + "年";
    }

    private RuleFolder rules() {
        return office.serving().rules();
    }

    /** Those that are text. */
    private List<String> files() {
        return RuleBook.files(rules()).stream()
                .filter(name -> !name.endsWith(".xlsx"))
                .toList();
    }

    /** Only a name that the folder lists is ever opened. */
    private String file(String asked) {
        if (!files().contains(asked)) {
            throw new DeskException(Kind.UNKNOWN, "没有这个规则文件。");
        }
        return asked;
    }

    private String text(String file) {
        return new String(rules().read(file), StandardCharsets.UTF_8);
    }

    /** Where it is saved; null for the rules that came with the program. */
    private @Nullable Path place(String file) {
        RuleFolder pack = rules().packs().get(rules().layer(file));
        List<Path> folders = pack.onDisk();
        return folders.isEmpty() || !Files.isWritable(folders.get(0))
                ? null
                : folders.get(0).resolve(rules().path(file));
    }

    private List<Edition> editions(String file) {
        List<Edition> editions = new ArrayList<>();
        String before = "";
        for (RuleFiles.Edition one : office.desk().ruleFiles().of(file)) {
            editions.add(
                    0,
                    new Edition(
                            one.number(),
                            Words.time(one.saved()),
                            one.by(),
                            VisibleText.of(one.note()),
                            before.isEmpty() ? List.of() : changes(before, one.content())));
            before = one.content();
        }
        return editions;
    }

    private static List<Line> changes(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "", "", old, DiffUtils.diff(old, after.lines().toList()), AROUND);
        return lines.stream()
                .skip(2) // the two names
                .map(line -> new Line(kind(line), VisibleText.of(line)))
                .toList();
    }

    private static String kind(String line) {
        return line.startsWith("@@")
                ? "place"
                : line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
    }

    private RuleTrial trial(Context request) {
        return new RuleTrial(office.examiner(), rules(), file(field(request, "file")), content(request));
    }

    /** Browsers send line ends of their own. */
    private static String content(Context request) {
        String content = field(request, "content").replace("\r\n", "\n");
        if (content.length() > LONGEST) {
            throw new DeskException(Kind.TOO_LARGE, "规则文件过大。");
        }
        return content;
    }

    private static String field(Context request, String name) {
        return Objects.requireNonNullElse(request.formParam(name), "");
    }

    private void check(Context request) {
        office.show(request, "rule-check", new Checked(trial(request).mistakes()));
    }

    private void onReport(Context request) {
        RuleTrial trial = trial(request);
        CaseFile file = CaseFile.last(office, Office.number(field(request, "report")));
        String title = VisibleText.of(file.matter().title());
        List<Mistake> mistakes = trial.mistakes();
        Read read = file.read();
        if (read == null) {
            throw new DeskException(Kind.UNKNOWN, "这份报告没有可用的事实。");
        }
        office.show(
                request,
                "rule-tried",
                new TriedPart(title, mistakes, isLoadable(mistakes) ? tried(trial, read) : List.of()));
    }

    private static boolean isLoadable(List<Mistake> mistakes) {
        return mistakes.isEmpty();
    }

    private static List<Tried> tried(RuleTrial trial, Read read) {
        try {
            return trial.on(read.facts());
        } catch (RuleException broken) {
            throw new DeskException(Kind.INVALID, "规则无法装入：" + broken.getMessage(), broken);
        }
    }

    private void onAll(Context request) {
        RuleTrial trial = trial(request);
        List<Mistake> mistakes = trial.mistakes();
        Impact impact = isLoadable(mistakes)
                ? trial.impact()
                : new Impact("", 0, 0, List.of(), List.of(), List.of(), List.of());
        office.show(request, "rule-impact", new ImpactPart(mistakes, impact));
    }

    private void diff(Context request) {
        RuleTrial trial = trial(request);
        office.show(
                request,
                "rule-diff",
                new DiffPart(trial.mistakesOfBook(), changes(text(file(field(request, "file"))), content(request))));
    }

    private void save(Context request) throws IOException {
        String file = file(field(request, "file"));
        Path place = place(file);
        if (place == null) {
            throw new DeskException(Kind.INVALID, "随程序提供的规则不能改写；请用 --rules 指定规则文件夹后再保存。");
        }
        String note = field(request, "note").strip();
        if (note.isEmpty() || note.length() > 500) {
            throw new DeskException(Kind.INVALID, "请写明为什么改（不超过 500 字）。");
        }
        List<Mistake> mistakes = trial(request).mistakesOfBook();
        if (!mistakes.isEmpty()) {
            throw new DeskException(
                    Kind.INVALID,
                    "规则还有 " + mistakes.size() + " 处错误，没有保存：" + mistakes.get(0).message());
        }
        write(request, file, place, note);
        office.examiner().reload();
        request.redirect("/rules/edit?saved=1&file=" + URLEncoder.encode(file, StandardCharsets.UTF_8));
    }

    /** One at a time, and never over what somebody else has saved meanwhile. */
    private synchronized void write(Context request, String file, Path place, String note) throws IOException {
        String before = text(file);
        if (!before.replace("\r\n", "\n").equals(field(request, "before").replace("\r\n", "\n"))) {
            throw new DeskException(Kind.TAKEN, "别人刚改过这个文件，没有保存；请把您的改动抄下来，刷新后再改。");
        }
        String content = content(request);
        String who = office.gate().visitor(request).name();
        Path partial = Files.createTempFile(place.resolve("..").normalize(), ".rule", ".part");
        try {
            Files.writeString(partial, content, StandardCharsets.UTF_8);
            office.desk().ruleFiles().keep(who, file, before, content, note);
            Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
