package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hecha.memo.MemoException;
import org.hecha.sweep.store.Overview;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.trends.Trends;
import org.hecha.sweep.trends.TrendsModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha trends}: what the sweeps of a store come to, as one page with charts. */
@Command(name = "trends", sortOptions = false)
final class TrendsCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "trends.html",
            descriptionKey = "option.trends-output")
    private Path output = Path.of("trends.html");

    @Mixin
    private TemplateOption templates = new TemplateOption();

    private final Terminal terminal;
    private final Home home;

    TrendsCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        try (Store open = store.look();
                Overview overview = open.overview()) {
            TrendsModel model = Trends.of(overview)
                    .orElseThrow(() -> new CommandFailure(terminal.messages().get("store.unswept", store.shown())));
            write(Trends.page(model, templates.folder(home)));
            terminal.err()
                    .println(terminal.messages()
                            .get("trends.written", output, model.summary().reports()));
            return ExitCode.CLEAN;
        } catch (MemoException wrong) {
            throw new CommandFailure(String.valueOf(wrong.getMessage()), wrong);
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }

    private void write(String page) {
        try {
            Path folder = output.toAbsolutePath().normalize().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            WholeFile.write(output, page);
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.html-pages", output, e), e);
        }
    }
}
