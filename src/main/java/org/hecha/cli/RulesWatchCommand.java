package org.hecha.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.form.FormException;
import org.hecha.form.RuleFolder;
import org.hecha.rule.BookLint;
import org.hecha.rule.FolderWatch;
import org.hecha.rule.LiveRuleBook;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hecha rules watch}: looks at the rules again whenever one of their files is saved, until it is stopped. */
@Command(name = "watch", sortOptions = false)
final class RulesWatchCommand implements Callable<Integer> {

    @Mixin
    private RuleOptions rules = new RuleOptions();

    private final Terminal terminal;
    private final Home home;

    RulesWatchCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        RuleFolder folder = rules.folder(home);
        try (FolderWatch watch = new FolderWatch(folder.onDisk())) {
            LiveRuleBook live = LiveRuleBook.open(folder);
            tell(folder, live.current());
            while (true) {
                watch.await();
                if (live.refresh()) {
                    tell(folder, live.current());
                }
            }
        } catch (FormException | RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.CLEAN;
        }
    }

    /** All that {@code rules check} would say, and which rules are in force now. */
    private void tell(RuleFolder folder, LiveRuleBook.Edition edition) throws IOException {
        Messages messages = terminal.messages();
        String unloaded = edition.fault();
        String digest = edition.book().digest();
        List<RuleFault> faults = BookLint.faults(folder, edition.forms().all());
        StringBuilder text = new StringBuilder(FaultText.of(faults));
        if (unloaded != null && faults.isEmpty()) {
            text.append(unloaded).append('\n'); // of forms or word lists
        }
        if (unloaded != null) {
            text.append(messages.get("rules.watch.kept", digest));
        } else if (faults.isEmpty()) {
            text.append(messages.get("rules.watch.good", edition.book().size(), digest));
        } else {
            text.append(messages.get("rules.watch.doubtful", digest, faults.size()));
        }
        terminal.out().write(text.append('\n').toString());
        terminal.out().flush();
    }
}
