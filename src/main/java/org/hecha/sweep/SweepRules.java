package org.hecha.sweep;

import java.util.function.Predicate;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.FolderEdits;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.jspecify.annotations.Nullable;

/** The forms and rules of a sweep, as they are when it takes them. */
public final class SweepRules {

    private final RuleFolder folder;
    private final FolderEdits edits;
    private final Taken first;

    /**
     * Takes them for the first time.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public SweepRules(RuleFolder folder) {
        this.folder = folder;
        this.edits = new FolderEdits(folder.onDisk());
        this.first = taken();
    }

    /** Loads what was taken first, for a thread that has nothing else to do. What is wrong is told to whoever asks for it. */
    public void load() {
        try {
            first.book();
        } catch (BrokenRulesException told) {
            // by whoever needs them; a sweep of what is known does not
        }
    }

    Taken first() {
        return first;
    }

    /** Takes them as they are now. */
    Taken taken() {
        return new Taken(folder.frozen());
    }

    /** Whether they have been edited since they were taken. */
    FolderEdits edits() {
        return edits;
    }

    /** Files in memory, of which nothing changes, and what they hold: each loaded when it is first asked for. For many threads. */
    static final class Taken {

        private final RuleFolder folder;
        private @Nullable Forms forms;
        private @Nullable RuleBook book;

        private Taken(RuleFolder folder) {
            this.folder = folder;
        }

        RuleFolder folder() {
            return folder;
        }

        synchronized Forms forms() {
            if (forms == null) {
                try {
                    forms = Forms.load(folder);
                } catch (FormException wrong) {
                    throw new BrokenRulesException(String.valueOf(wrong.getMessage()), wrong);
                }
            }
            return forms;
        }

        synchronized RuleBook book() {
            if (book == null) {
                book = book(file -> true);
            }
            return book;
        }

        /** The rules of some files; made anew each time. */
        RuleBook book(Predicate<String> wanted) {
            try {
                return RuleBook.load(folder, forms().all(), wanted);
            } catch (RuleException wrong) {
                throw new BrokenRulesException(String.valueOf(wrong.getMessage()), wrong);
            }
        }
    }
}
