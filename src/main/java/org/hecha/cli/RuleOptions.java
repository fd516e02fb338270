package org.hecha.cli;

import java.nio.file.Path;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --rules}, shared by the commands that need forms or rules. */
final class RuleOptions {

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "option.rules")
    private @Nullable Path rules;

    RuleFolder folder(Home home) {
        return home.rules(rules);
    }

    /**
     * The forms of that folder.
     *
     * @throws CommandFailure with every fault that the forms have
     */
    Forms forms(Home home) {
        try {
            return Forms.load(home.rules(rules));
        } catch (FormException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The rules of that folder.
     *
     * @param selection what will be asked of them
     * @throws CommandFailure with every fault that the rules or the selection have, a line each
     */
    RuleBook book(Home home, Forms forms, RuleSelection selection) {
        try {
            RuleBook book = RuleBook.load(home.rules(rules), forms.all());
            book.check(selection);
            return book;
        } catch (RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
