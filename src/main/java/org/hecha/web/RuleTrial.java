package org.hecha.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.hecha.desk.DeskException;
import org.hecha.form.Form;
import org.hecha.form.FormException;
import org.hecha.form.RuleFolder;
import org.hecha.memo.VisibleText;
import org.hecha.report.ReportFacts;
import org.hecha.rule.BookLint;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleFault;
import org.hecha.rule.RuleSelection;
import org.hecha.web.LiveTools.Tools;
import org.hecha.workbench.impact.Comparison;
import org.hecha.workbench.impact.Impact;

/** Tries an edited rule file before it is saved. A few at a time: compiling rules takes a core for a moment. */
final class RuleTrial {

    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    /** Who tries a rule on all reports waits for it: every core helps. */
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Examiner examiner;
    private final RuleFolder rules;
    private final String file;
    private final String content;

    /**
     * @param file name of a file of the folder
     * @param content that it would have
     */
    RuleTrial(Examiner examiner, RuleFolder rules, String file, String content) {
        this.examiner = examiner;
        this.rules = rules;
        this.file = file;
        this.content = content;
    }

    /** What is wrong with the file; line and column are 0 where the whole is meant. */
    public record Mistake(int line, int column, String message, String hint) {}

    /**
     * A finding, and how it stands to those by the rules in force.
     *
     * @param kind {@code same}, {@code added}, {@code changed} or {@code removed}
     */
    public record Tried(
            String kind, String severity, String severityLabel, String place, String quote, String message) {}

    /** What is done with the folder as it would be. */
    private interface Work<T> {
        T with(RuleDraft draft) throws IOException, InterruptedException, FormException;
    }

    private <T> T on(Work<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try (RuleDraft draft = RuleDraft.of(rules, file, content)) {
            return work.with(draft);
        } catch (IOException unwritable) {
            throw new DeskException(DeskException.Kind.FILES, "试改用的临时文件无法写入，请检查磁盘空间。", unwritable);
        } catch (FormException wrong) {
            throw new DeskException(DeskException.Kind.INVALID, String.valueOf(wrong.getMessage()), wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeskException(DeskException.Kind.FILES, "程序正在关闭，没有完成。", stopped);
        } finally {
            AT_ONCE.release();
        }
    }

    /** What is wrong with the file for itself: quick enough for somebody who is typing. */
    List<Mistake> mistakes() {
        return on(draft -> mistakes(draft, BookLint.faults(draft.rules(), forms(), file::equals)));
    }

    /** What is wrong with the book with that file in it; empty if it may be saved. */
    List<Mistake> mistakesOfBook() {
        return on(draft -> mistakes(draft, BookLint.faults(draft.rules(), forms())));
    }

    private List<Form> forms() {
        return examiner.tools().forms().all();
    }

    private List<Mistake> mistakes(RuleDraft draft, List<RuleFault> faults) {
        String path = rules.path(file);
        List<Mistake> mistakes = new ArrayList<>();
        for (RuleFault fault : faults) {
            boolean own = fault.plainFile().isEmpty()
                    || fault.plainFile().replace('\\', '/').endsWith(path);
            String elsewhere = own ? "" : nameOnly(fault.plainFile()) + "：";
            mistakes.add(new Mistake(
                    own ? fault.line() : 0,
                    own ? fault.column() : 0,
                    VisibleText.of(elsewhere + draft.withoutPlace(fault.message())),
                    VisibleText.of(draft.withoutPlace(fault.hint()))));
        }
        return mistakes;
    }

    /** Where the copy lies is nobody's business. */
    private static String nameOnly(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /**
     * What the rules of the file say of a report, beside what they say now.
     *
     * @throws org.hecha.rule.RuleException if they cannot be loaded
     */
    List<Tried> on(ReportFacts facts) {
        return on(draft -> {
            Tools with = examiner.tools();
            RuleBook now = RuleBook.load(rules, with.forms().all(), file::equals);
            RuleBook then = RuleBook.load(draft.rules(), with.forms().all(), file::equals);
            Map<String, Finding> before = new LinkedHashMap<>();
            now.judge(facts, RuleSelection.ALL).findings().forEach(one -> before.put(one.fingerprint(), one));
            List<Tried> tried = new ArrayList<>();
            for (Finding finding : then.judge(facts, RuleSelection.ALL).findings()) {
                Finding old = before.remove(finding.fingerprint());
                String kind = old == null ? "added" : isSame(old, finding) ? "same" : "changed";
                tried.add(tried(kind, finding));
            }
            before.values().forEach(gone -> tried.add(tried("removed", gone)));
            return tried;
        });
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.severity() == other.severity() && one.message().equals(other.message());
    }

    private static Tried tried(String kind, Finding finding) {
        return new Tried(
                kind,
                finding.severity().key(),
                finding.severity().label(),
                VisibleText.of(finding.location().label()),
                VisibleText.of(finding.location().quote()),
                VisibleText.of(finding.message()));
    }

    /**
     * What the edit does to all reports whose facts are kept: those of the desk and those of the last sweep.
     *
     * @throws org.hecha.rule.RuleException if the rules cannot be loaded
     */
    Impact impact() {
        return on(draft -> new Comparison(rules, draft.rules()).impact("现行规则", examiner.reports(), THREADS));
    }
}
