package org.hecha.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hecha.form.FormException;
import org.hecha.form.RuleFolder;
import org.hecha.rule.FolderWatch;
import org.hecha.rule.LiveRuleBook;
import org.hecha.rule.RuleException;
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
            tell(live.current());
            while (true) {
                watch.await();
                if (live.refresh()) {
                    tell(live.current());
                }
            }
        } catch (FormException | RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.CLEAN;
        }
    }

    private void tell(LiveRuleBook.Edition edition) throws IOException {
        Messages messages = terminal.messages();
        String fault = edition.fault();
        String digest = edition.book().digest();
        terminal.out()
                .write(
                        fault == null
                                ? messages.get(
                                        "rules.watch.good", edition.book().size(), digest)
                                : fault + "\n" + messages.get("rules.watch.kept", digest));
        terminal.out().write('\n');
        terminal.out().flush();
    }
}
