package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.form.RuleFolder;

/**
 * The rules of a folder as their authors wrote them, read but not compiled: a pack that cannot stand alone will do.
 *
 * @param rules in the order of files and lines; their {@code basis} is one text, with {@code {name}} for what a form calls it
 * @param adjustments what {@code overrides.yaml} makes of rules of the same folder, by id
 */
public record WrittenRules(List<RuleSource> rules, Map<String, Adjustment> adjustments) {

    public WrittenRules {
        rules = List.copyOf(rules);
        adjustments = Map.copyOf(adjustments);
    }

    /** @throws RuleException with every fault that keeps a rule from being read */
    public static WrittenRules of(RuleFolder folder) {
        List<RuleFault> faults = new ArrayList<>();
        List<Declaration> declarations = new ArrayList<>();
        for (DrlFile file : DrlFile.all(folder, faults)) {
            declarations.addAll(RuleCompiler.declarations(file, faults));
        }
        Map<String, Adjustment> adjustments = Overrides.of(folder, declarations, false, faults);
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        return new WrittenRules(RuleSource.all(folder, declarations, List.of()), adjustments);
    }
}
