package org.hecha.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hecha.form.FormException;
import org.hecha.form.PackagedForms;
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
    public static void main(String[] arguments) throws IOException, FormException {
        RuleFolder rules = RuleFolder.of(Path.of(arguments[0]));
        Path classes = Path.of(arguments[1]);
        PackagedBook.delete(classes);
        PackagedBook.write(compile(rules, classes.resolveSibling("rules-compiled")), classes);
        EngineServices.write(classes);
        PackagedYaml.write(rules, classes);
        PackagedForms.write(rules, classes);
    }

    /**
     * Compiles what has not been compiled before, in the order of files.
     *
     * @param target where compiled rules are kept for the next build
     * @throws RuleException if a rule file is faulty: the build must not go on
     */
    static Map<DrlFile, CompiledFile> compile(RuleFolder rules, Path target) throws IOException {
        BookLoader.requireUtf8();
        List<RuleFault> faults = new ArrayList<>();
        List<DrlFile> files = DrlFile.all(rules, faults);
        RuleCache cache = new RuleCache(target);
        Map<DrlFile, CompiledFile> all = new LinkedHashMap<>();
        for (DrlFile file : files) {
            Optional<CompiledFile> known = cache.find(file);
            if (known.isPresent()) {
                all.put(file, known.get());
                continue;
            }
            RuleCompiler.Result result = RuleCompiler.compile(file);
            faults.addAll(result.faults());
            if (result.compiled() != null) {
                LoadedFile.of(file, result.compiled());
                cache.store(file, result.compiled());
                all.put(file, result.compiled());
            }
        }
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        if (Files.isDirectory(target)) {
            RuleCache.retain(target, files.stream().map(cache::key).toList());
        }
        return all;
    }
}
