package org.hecha.web;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hecha.audit.Appraisal;
import org.hecha.audit.ScoringScheme;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Waivers;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportReader;
import org.hecha.rule.FolderEdits;
import org.hecha.rule.RuleBook;

/**
 * What an open desk judges with. It is loaded behind the back of whoever opens the desk, and again when rule files have
 * been saved: looked for when somebody asks, so that an idle desk does nothing. What cannot be loaded is told once, and
 * the last good edition stays. Safe for many threads.
 */
final class LiveTools {

    /**
     * What reports are judged with.
     *
     * @param rules the folder as it was when this was loaded
     * @param appraisal scores them; decisions of inspectors come on top
     */
    record Tools(
            RuleFolder rules,
            Forms forms,
            RuleBook book,
            ReportReader reports,
            ToolVersions versions,
            Appraisal appraisal) {}

    private final Serving serving;
    private final FolderEdits edits;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile CompletableFuture<Tools> tools;
    private volatile String brokenEdit = "";

    LiveTools(Serving serving) {
        this.serving = serving;
        this.edits = new FolderEdits(serving.rules().onDisk());
        tools = CompletableFuture.supplyAsync(this::load, task -> {
            Thread thread = new Thread(task, "load rules");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private Tools load() {
        try {
            RuleFolder rules = serving.rules().frozen();
            Forms forms = Forms.load(rules);
            RuleBook book = RuleBook.load(rules, forms.all());
            ScoringScheme scheme = ScoringScheme.load(rules).orElse(null);
            return new Tools(
                    rules,
                    forms,
                    book,
                    new ReportReader(forms),
                    serving.versions().apply(forms, book),
                    new Appraisal(Waivers.NONE, scheme));
        } catch (FormException wrong) {
            throw new IllegalStateException(wrong.getMessage(), wrong);
        }
    }

    boolean isReady() {
        return tools.isDone() && !tools.isCompletedExceptionally();
    }

    /** Why there is no edition to judge with; empty if there is one, or the first is still on its way. */
    String trouble() {
        if (!tools.isCompletedExceptionally()) {
            return "";
        }
        try {
            current();
            return "";
        } catch (RuntimeException fault) {
            return String.valueOf(fault.getMessage());
        }
    }

    /**
     * Why what stands in the rule folder now is not what is judged with, a line for each fault: file, line, column and what is
     * wrong; empty if it is.
     */
    String brokenEdit() {
        follow();
        return brokenEdit;
    }

    void whenReady(Consumer<Tools> listener) {
        var unused = tools.thenAccept(listener);
    }

    /**
     * The edition in force. Whoever judges a report asks once for all of it.
     *
     * @throws IllegalStateException if forms or scoring scheme are wrong, and always were
     * @throws org.hecha.rule.RuleException if the rules are
     */
    Tools current() {
        follow();
        try {
            return tools.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Nobody waits for an edition that somebody else is loading. */
    private void follow() {
        if (!tools.isDone() || !loading.tryLock()) {
            return;
        }
        try {
            if (edits.settled()) {
                Tools edited = load();
                tools = CompletableFuture.completedFuture(edited);
                brokenEdit = "";
                serving.log().accept("规则文件已保存，以后的报告按新的规则（版本 " + edited.book().digest() + "）判断。");
            }
        } catch (RuntimeException broken) {
            brokenEdit = String.valueOf(broken.getMessage());
            serving.log().accept("规则文件已保存，但不能装入，继续使用上一版没有错误的规则：\n" + broken.getMessage());
        } finally {
            loading.unlock();
        }
    }

    /**
     * Loads what stands in the rule folder now.
     *
     * @throws org.hecha.rule.RuleException if that is wrong; then nothing has changed
     */
    void reload() {
        loading.lock();
        try {
            boolean unused = edits.any();
            tools = CompletableFuture.completedFuture(load());
            brokenEdit = "";
        } catch (UncheckedIOException gone) {
            throw new IllegalStateException(gone.getMessage(), gone);
        } finally {
            loading.unlock();
        }
    }
}
