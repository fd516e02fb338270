package org.hecha.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hecha.form.PackagedYaml;
import org.hecha.form.RuleFolder;

/** Run by the build: compiles rules and data that are packaged with the program, so that it need not when it starts. */
public final class PackagedRules {

    private PackagedRules() {}

    /**
     * Fills a folder of the class path; entries of rules that have not changed stay.
     *
     * @param arguments the folder {@code rules}, and the folder of compiled classes beside it
     */
    public static void main(String[] arguments) throws IOException {
        RuleFolder rules = RuleFolder.of(Path.of(arguments[0]));
        Path classes = Path.of(arguments[1]);
        compile(rules, classes.resolve(RuleCache.PACKAGED));
        PackagedYaml.write(rules, classes);
    }

    /** @throws RuleException if a rule file is faulty: the build must not go on */
    static void compile(RuleFolder rules, Path target) throws IOException {
        BookLoader.requireUtf8();
        List<RuleFault> faults = new ArrayList<>();
        List<DrlFile> files = DrlFile.all(rules, faults);
        RuleCache cache = new RuleCache(target);
        for (DrlFile file : files) {
            if (cache.find(file).isPresent()) {
                continue;
            }
            RuleCompiler.Result result = RuleCompiler.compile(file);
            faults.addAll(result.faults());
            if (result.compiled() != null) {
                LoadedFile.of(file, result.compiled());
                cache.store(file, result.compiled());
            }
        }
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        if (Files.isDirectory(target)) {
            RuleCache.retain(target, files.stream().map(cache::key).toList());
        }
    }
}
