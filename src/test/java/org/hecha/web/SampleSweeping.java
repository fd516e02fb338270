package org.hecha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hecha.audit.Appraisal;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Waivers;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.form.RuleFolder;
import org.hecha.sweep.Sweep;
import org.hecha.sweep.SweepException;
import org.hecha.sweep.SweepInput;
import org.hecha.sweep.SweepPlan;
import org.hecha.sweep.SweepRules;
import org.hecha.sweep.SweepWatch;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.Store;

/** Sweeps folders for a test, in its own process. */
record SampleSweeping(String store) implements Sweeping {

    @Override
    public Result sweep(List<String> sources, boolean retry, SweepWatch watch) {
        try (DocumentReader documents = new DocumentReader(Limits.DEFAULT);
                Store open = Store.open(store)) {
            SweepPlan plan = new SweepPlan(
                    String.join(" ", sources),
                    sources.stream().flatMap(SampleSweeping::inputs).toList(),
                    List.of(),
                    new SweepRules(RuleFolder.packaged()),
                    documents,
                    "",
                    new Appraisal(Waivers.NONE, null),
                    2,
                    retry,
                    false,
                    (forms, book) -> new ToolVersions("hecha", "test", book.digest(), book.size(), "", Map.of()),
                    (source, fault) -> {});
            new Sweep(open, plan, watch).run();
            return new Result(true, "清查完成", Path.of(""));
        } catch (SweepException | InterruptedException stopped) {
            return new Result(false, "清查已停止", Path.of(""));
        }
    }

    private static Stream<SweepInput> inputs(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> new SweepInput(file.toString(), () -> bytes(file), Listing.NONE))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
