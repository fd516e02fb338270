package org.hecha.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hecha.form.Form;
import org.hecha.form.RuleFolder;

/** Makes a rule book of a folder: each file from the cache or from the compiler, then all of them held against each other. */
final class BookLoader {

    private final RuleFolder folder;
    private final List<Form> forms;
    private final RuleCache cache;
    private final List<RuleFault> faults = new ArrayList<>();
    private final List<Declaration> rules = new ArrayList<>();
    private final List<LoadedFile> loaded = new ArrayList<>();

    BookLoader(RuleFolder folder, List<Form> forms, RuleCache cache) {
        this.folder = folder;
        this.forms = forms;
        this.cache = cache;
    }

    /**
     * The book of some files, by their names in the folder.
     *
     * @throws RuleException with every fault of every file
     */
    RuleBook load(Bounds bounds, Predicate<String> wanted) {
        requireUtf8();
        EngineServices.use();
        try {
            return book(bounds, wanted);
        } finally {
            EngineServices.leave();
        }
    }

    private RuleBook book(Bounds bounds, Predicate<String> wanted) {
        List<DrlFile> all = DrlFile.all(folder, faults);
        List<DrlFile> files =
                all.stream().filter(file -> wanted.test(file.name())).toList();
        Digest digest = new Digest();
        for (DrlFile file : files) {
            digest.add(folder.path(file.name())).add(file.content());
            load(file);
        }
        faults.addAll(BookCheck.faults(folder, files, rules, forms));
        boolean whole = files.size() == all.size() && faults.isEmpty();
        Map<String, Adjustment> adjustments = Overrides.of(folder, rules, whole, faults);
        folder.each(Overrides.FILE).forEach(name -> digest.add(Overrides.FILE).add(folder.read(name)));
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        return new RuleBook(rules, adjustments, forms, RuleBase.of(loaded), digest.brief(), bounds);
    }

    private void load(DrlFile file) {
        Optional<CompiledFile> known = cache.find(file);
        if (known.isPresent()) {
            try {
                loaded.add(LoadedFile.of(file, known.get()));
                rules.addAll(known.get().declarations());
                return;
            } catch (RuleException stale) {
                // compiled anew below
            }
        }
        RuleCompiler.Result result = RuleCompiler.compile(file);
        rules.addAll(result.declarations());
        faults.addAll(result.faults());
        if (result.compiled() != null) {
            try {
                loaded.add(LoadedFile.of(file, result.compiled()));
                cache.store(file, result.compiled());
            } catch (RuleException unusable) {
                faults.addAll(unusable.faults());
            }
        }
    }

    /** In another charset the rule compiler takes conditions for one that differ only in their Chinese words. */
    static void requireUtf8() {
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            throw new RuleException(
                    "程序的默认编码是 " + Charset.defaultCharset() + "，规则会被误读", "启动 Java 时加参数 -Dfile.encoding=UTF-8");
        }
    }
}
