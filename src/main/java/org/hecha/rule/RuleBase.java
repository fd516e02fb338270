package org.hecha.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** All compiled rules, ready to run; also without those whose conditions throw. Safe for many threads. */
final class RuleBase {

    /** Reports that break the same rules share a base; more combinations than these are built anew each time. */
    private static final int KEPT = 8;

    private final List<Model> models;
    private final KieBase whole;
    private final Map<Set<String>, KieBase> reduced = new LinkedHashMap<>();

    private RuleBase(List<Model> models) {
        this.models = models;
        this.whole = build(models);
    }

    /** @throws RuleException if the engine cannot make rules of a file */
    static RuleBase of(List<LoadedFile> files) {
        try {
            return new RuleBase(
                    files.stream().flatMap(file -> file.models().stream()).toList());
        } catch (RuntimeException unusable) {
            throw new RuleException(
                    files.stream().flatMap(file -> fault(file).stream()).toList());
        }
    }

    private static Optional<RuleFault> fault(LoadedFile file) {
        try {
            build(file.models());
            return Optional.empty();
        } catch (RuntimeException unusable) {
            return Optional.of(LoadedFile.fault(file.file(), unusable));
        }
    }

    private static KieBase build(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models, KieServices.get().newKieBaseConfiguration());
    }

    /** The base without the rules of these names. */
    synchronized KieBase without(Set<String> broken) {
        if (broken.isEmpty()) {
            return whole;
        }
        KieBase base = reduced.get(broken);
        if (base == null) {
            base = build(models);
            for (KiePackage rules : List.copyOf(base.getKiePackages())) {
                for (Rule rule : List.copyOf(rules.getRules())) {
                    if (broken.contains(rule.getName())) {
                        base.removeRule(rules.getName(), rule.getName());
                    }
                }
            }
            if (reduced.size() >= KEPT) {
                reduced.remove(reduced.keySet().iterator().next());
            }
            reduced.put(Set.copyOf(broken), base);
        }
        return base;
    }
}
