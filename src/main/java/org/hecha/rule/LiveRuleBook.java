package org.hecha.rule;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are read anew when their files change, for a program that runs on. What cannot be loaded changes nothing: the
 * last good edition stays in force. Whoever judges a report takes {@link #current()} once for the whole report, and calls
 * {@link #refresh()} between two. Safe for many threads.
 */
public final class LiveRuleBook {

    private final RuleFolder folder;
    private Map<Path, String> stamp;
    private volatile Edition current;

    /**
     * Forms and rules that were loaded together.
     *
     * @param fault why what is on disk now could not be loaded, a line each fault; null where this edition is what is on disk
     */
    public record Edition(Forms forms, RuleBook book, @Nullable String fault) {}

    private LiveRuleBook(RuleFolder folder, Map<Path, String> stamp, Edition first) {
        this.folder = folder;
        this.stamp = stamp;
        this.current = first;
    }

    /**
     * Loads the first edition.
     *
     * @throws FormException with every fault of the forms
     * @throws RuleException with every fault of the rules
     */
    public static LiveRuleBook open(RuleFolder folder) throws FormException {
        Map<Path, String> stamp = FolderWatch.stamp(folder.onDisk());
        return new LiveRuleBook(folder, stamp, load(folder));
    }

    private static Edition load(RuleFolder folder) throws FormException {
        for (Path pack : folder.onDisk()) {
            // its rules would be missing without a word
            if (!Files.isDirectory(pack)) {
                throw new FormException("没有规则文件夹 " + pack + "；请放回原处。");
            }
        }
        Forms forms = Forms.load(folder);
        return new Edition(forms, RuleBook.load(folder, forms.all()), null);
    }

    /** The last edition without a fault. */
    public Edition current() {
        return current;
    }

    /** Loads what has changed on disk since it was last looked at; true if anything had. */
    public synchronized boolean refresh() {
        Map<Path, String> now = FolderWatch.stamp(folder.onDisk());
        if (now.equals(stamp)) {
            return false;
        }
        stamp = now;
        try {
            current = load(folder);
        } catch (FormException | RuleException | UncheckedIOException broken) {
            current = new Edition(current.forms(), current.book(), String.valueOf(broken.getMessage()));
        }
        return true;
    }
}
