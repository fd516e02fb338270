package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.workbench.store.FactsStore;
import org.hecha.workbench.store.KeptReports;
import org.hecha.workbench.store.StoredFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule is tried on what was dropped on the desk and on what was swept. */
class AllReportsTest {

    @TempDir
    private Path folder = Path.of("");

    private static List<KeptReports.Kept> told(KeptReports reports) throws Exception {
        List<KeptReports.Kept> told = new ArrayList<>();
        reports.each(told::add);
        return told;
    }

    @Test
    void whatWasSweptAndWhatWasDroppedAreToldOfOnce() throws Exception {
        String store = folder.resolve("核查.db").toString();
        FactsStore dropped = new FactsStore(folder.resolve("facts"));
        AllReports all = new AllReports(dropped, store);
        assertThat(told(all)).as("nothing is there yet").isEmpty();

        Path swept = Files.createDirectories(folder.resolve("报告"));
        for (String name : List.of("dukou-2020.txt", "shigu-2018.txt")) {
            Files.copy(Path.of("src/samples", name), swept.resolve(name));
        }
        new SampleSweeping(store).sweep(List.of(swept.toString()), false, EveryPageTest.silent());
        List<KeptReports.Kept> ofSweep = told(all);
        assertThat(ofSweep)
                .extracting(KeptReports.Kept::name)
                .allMatch(name -> name.endsWith(".txt"))
                .hasSize(2);

        StoredFacts facts = ofSweep.get(0).read(Forms.load(RuleFolder.packaged()), type -> true);
        dropped.keep(facts);
        assertThat(told(all))
                .extracting(KeptReports.Kept::sha256)
                .as("the one that was dropped, too, is told of once, and first")
                .hasSize(2)
                .startsWith(facts.sha256())
                .doesNotHaveDuplicates();
    }
}
