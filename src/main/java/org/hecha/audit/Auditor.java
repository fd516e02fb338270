package org.hecha.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.UnreadableException;
import org.hecha.report.Fact;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.RuleSelection;
import org.jspecify.annotations.Nullable;

/**
 * Audits one file from end to end. What goes wrong with a file costs that file only.
 *
 * <p>Safe for use by many threads.
 */
public final class Auditor {

    /** What is said after the name of a document that is no report. */
    public static final String NO_REPORT = "中没有年度报告的标题、部分或表格，通篇没有提到政府信息公开，不是政府信息公开工作年度报告，或者内容没有读全；请核对文件。";

    private final Examination examination;
    private final List<String> asked;
    private final Set<String> off;
    private final BiConsumer<String, Throwable> faults;

    /**
     * @param documents reads files
     * @param reports tells facts from documents
     * @param book judges facts
     * @param selection which rules are asked
     * @param year the report year; 0 to read it from each report
     * @param faults is told of every exception that is a fault of the program, with the report's source
     */
    public Auditor(
            Documents documents,
            ReportReader reports,
            RuleBook book,
            RuleSelection selection,
            int year,
            BiConsumer<String, Throwable> faults) {
        this(documents, reports, book, selection, year, faults, (document, facts) -> {});
    }

    /** @param keeper sees the facts of each report before they are judged */
    public Auditor(
            Documents documents,
            ReportReader reports,
            RuleBook book,
            RuleSelection selection,
            int year,
            BiConsumer<String, Throwable> faults,
            BiConsumer<Document, ReportFacts> keeper) {
        this(documents, reports, book, selection, year, faults, keeper, (document, facts) -> List.of());
    }

    /** @param others tells what other reports say of one; that is judged with it */
    public Auditor(
            Documents documents,
            ReportReader reports,
            RuleBook book,
            RuleSelection selection,
            int year,
            BiConsumer<String, Throwable> faults,
            BiConsumer<Document, ReportFacts> keeper,
            BiFunction<Document, ReportFacts, List<Fact>> others) {
        this(
                reading -> {
                    Document document = reading.with(documents);
                    ReportFacts facts = reports.read(document, year);
                    if (!facts.recognised()) {
                        return new Examined(document.sha256(), facts.report(), null);
                    }
                    keeper.accept(document, facts);
                    return new Examined(
                            document.sha256(),
                            facts.report(),
                            book.judge(beside(facts, others.apply(document, facts)), selection),
                            facts);
                },
                asked(book, selection),
                off(book),
                faults);
    }

    private static Set<String> off(RuleBook book) {
        return book.rules().stream().filter(RuleInfo::off).map(RuleInfo::id).collect(Collectors.toSet());
    }

    Auditor(Examination examination, List<String> asked, BiConsumer<String, Throwable> faults) {
        this(examination, asked, Set.of(), faults);
    }

    private Auditor(
            Examination examination, List<String> asked, Set<String> off, BiConsumer<String, Throwable> faults) {
        this.examination = examination;
        this.asked = List.copyOf(asked);
        this.off = off;
        this.faults = faults;
    }

    /**
     * Reads files and judges nothing: {@link #assess} gives the facts of a report, with an empty judgement.
     *
     * @param faults as for an auditor
     */
    public static Auditor readingOnly(
            Documents documents, ReportReader reports, int year, BiConsumer<String, Throwable> faults) {
        Judgement none = new Judgement(List.of(), List.of(), Map.of(), List.of());
        return new Auditor(
                reading -> {
                    Document document = reading.with(documents);
                    ReportFacts facts = reports.read(document, year);
                    return new Examined(document.sha256(), facts.report(), facts.recognised() ? none : null, facts);
                },
                List.of(),
                faults);
    }

    /**
     * Judges one report that was read before, as if its file were audited now.
     *
     * @param sha256 of the file
     * @param facts of the report, with what others say of it; asked when the report's turn comes
     * @param faults as for an auditor
     */
    public static AuditedReport judge(
            String source,
            String sha256,
            Supplier<ReportFacts> facts,
            RuleBook book,
            RuleSelection selection,
            BiConsumer<String, Throwable> faults) {
        Auditor auditor = new Auditor(
                reading -> {
                    ReportFacts known = facts.get();
                    return new Examined(sha256, known.report(), book.judge(known, selection));
                },
                asked(book, selection),
                off(book),
                faults);
        Reading none = documents -> {
            throw new IllegalStateException("was read before");
        };
        return auditor.audit(source, source, none, () -> sha256);
    }

    private static ReportFacts beside(ReportFacts facts, List<Fact> others) {
        return others.isEmpty() ? facts : facts.with(others);
    }

    /** What is done with a file that can be read. */
    @FunctionalInterface
    interface Examination {
        Examined of(Reading reading) throws UnreadableException;
    }

    /** Reads the file at hand. */
    @FunctionalInterface
    interface Reading {
        Document with(Documents documents) throws UnreadableException;
    }

    /** The bytes of a file that is no file of its own, as in an archive. */
    @FunctionalInterface
    public interface Content {
        byte[] read() throws UnreadableException;
    }

    /** What was found; {@code judgement} is null for a document that is no report. */
    record Examined(String sha256, Report report, @Nullable Judgement judgement, @Nullable ReportFacts facts) {

        Examined(String sha256, Report report, @Nullable Judgement judgement) {
            this(sha256, report, judgement, null);
        }
    }

    /**
     * Reads, understands and judges a file. Never throws: a file that cannot be audited is {@link Verdict#NOT_ASSESSABLE},
     * with a finding of {@link Unassessable} that says why.
     *
     * @param source the path as the user gave it
     * @param file where it is
     */
    public AuditedReport audit(String source, Path file) {
        return audit(source, file.toString(), documents -> documents.read(source, file), () -> Sha256.ofUnread(file));
    }

    /**
     * The same for content that is read when its turn comes.
     *
     * @param source the path as the user gave it, and the way inside the archive
     */
    public AuditedReport audit(String source, Content content) {
        return audit(
                source, source, documents -> documents.read(source, content.read()), () -> Sha256.ofUnread(content));
    }

    /**
     * The same without a name to put it under. Never throws.
     *
     * @param name what messages call the file
     */
    public Assessment assess(String name, Content content) {
        return assess(name, name, documents -> documents.read(name, content.read()), () -> Sha256.ofUnread(content));
    }

    private AuditedReport audit(String source, String name, Reading reading, Supplier<@Nullable String> digest) {
        Assessment assessment = assess(source, name, reading, digest);
        if (assessment instanceof Assessment.Judged judged) {
            return AuditedReport.of(source, judged.sha256(), judged.report(), judged.judgement());
        }
        return Unassessable.report(source, (Assessment.Refused) assessment, asked, off);
    }

    private Assessment assess(String source, String name, Reading reading, Supplier<@Nullable String> digest) {
        try {
            Examined examined = examination.of(reading);
            Judgement judgement = examined.judgement();
            return judgement == null
                    ? new Assessment.Refused(examined.sha256(), "not-a-report", "“" + source + "”" + NO_REPORT)
                    : new Assessment.Judged(examined.sha256(), examined.report(), judgement, examined.facts());
        } catch (UnreadableException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "文件无法读取。");
            return new Assessment.Refused(digest.get(), key(e.reason().name()), message.replace(name, source));
        } catch (StackOverflowError | OutOfMemoryError e) {
            faults.accept(source, e);
            return new Assessment.Refused(
                    digest.get(), "too-large", "文件结构过于复杂，超出了程序可用的内存，未能审核；请另存为较小的 docx 或 PDF 文件后重试。");
        } catch (RuntimeException | LinkageError e) {
            faults.accept(source, e);
            return new Assessment.Refused(
                    digest.get(),
                    "internal-error",
                    "程序处理此文件时发生内部错误（" + e.getClass().getSimpleName() + "），未能审核；请人工审核此件，并用 --debug 重新运行后将输出交给维护人员。");
        }
    }

    private static List<String> asked(RuleBook book, RuleSelection selection) {
        boolean all = selection.rules().isEmpty() && selection.groups().isEmpty();
        return book.rules().stream()
                .filter(rule -> all
                        || selection.rules().contains(rule.id())
                        || selection.groups().contains(rule.group()))
                .map(RuleInfo::id)
                .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
