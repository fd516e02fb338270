package org.hecha.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hecha.sweep.Roots;
import org.hecha.sweep.SweepWatch;
import org.hecha.sweep.fetch.WebAddress;
import org.hecha.web.Sweeping;
import picocli.CommandLine;

/** Sweeps that are started at the desk: the same command with another one looking on. */
final class DeskSweeps implements Sweeping {

    private final StoreOption store;
    private final RuleOptions rules;
    private final Path folder;
    private final Roots roots;
    private final Terminal terminal;
    private final Home home;

    /**
     * @param folder takes the ledgers
     * @param roots what may be read
     */
    DeskSweeps(StoreOption store, RuleOptions rules, Path folder, Roots roots, Terminal terminal, Home home) {
        this.store = store;
        this.rules = rules;
        this.folder = folder.resolve("ledgers");
        this.roots = roots;
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Result sweep(List<String> sources, boolean retry, SweepWatch watch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal quiet = Terminal.of(InputStream.nullInputStream(), out, err, false, false, terminal.environment());
        if (!roots.isEverywhere()
                && roots.folders().isEmpty()
                && !sources.stream().allMatch(WebAddress::is)) {
            return new Result(false, "没有开放可以清查的文件夹，没有开始清查。", Path.of(""));
        }
        Path ledger = ledger();
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            return new Result(false, "问题清单的文件夹 " + folder + " 不能写入，没有开始核查。", Path.of(""));
        }
        List<String> words = new ArrayList<>(List.of("--store", store.url()));
        words.addAll(words(sources, retry));
        Failures failures = new Failures(quiet);
        int exitCode = new CommandLine(new SweepCommand(quiet, home, watch))
                .setResourceBundle(quiet.messages().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // a source is never a file of further words
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(words.toArray(String[]::new));
        String told = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        boolean finished =
                exitCode == ExitCode.CLEAN || exitCode == ExitCode.FINDINGS || exitCode == ExitCode.NOT_ASSESSABLE;
        return new Result(finished, told.replace("hecha: ", "").strip(), finished ? ledger : Path.of(""));
    }

    @Override
    public Path ledger() {
        return folder.resolve("hecha-sweep.xlsx");
    }

    /** Paths are absolute: whoever runs it may stand elsewhere. */
    @Override
    public List<String> words(List<String> sources, boolean retry) {
        List<String> words = new ArrayList<>(
                List.of("--quiet", "--ledger", ledger().toAbsolutePath().toString()));
        words.addAll(rules.absoluteWords());
        roots.folders().forEach(root -> words.addAll(List.of("--within", root.toString())));
        if (retry) {
            words.add("--retry");
        }
        words.add("--"); // what follows is never an option
        sources.forEach(source -> words.add(ScheduledWords.source(source)));
        return words;
    }
}
