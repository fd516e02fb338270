package org.hecha.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        this.whole = build();
    }

    /** @throws IllegalStateException if class files that the compiler or the cache gave cannot be loaded */
    static RuleBase of(List<CompiledFile> files) {
        List<Model> models = new ArrayList<>();
        for (CompiledFile file : files) {
            ClassLoader loader = new RuleClassLoader(file.classes());
            for (String model : file.models()) {
                try {
                    models.add((Model)
                            loader.loadClass(model).getDeclaredConstructor().newInstance());
                } catch (ReflectiveOperationException | LinkageError unusable) {
                    throw new IllegalStateException("unusable compiled rules", unusable);
                }
            }
        }
        return new RuleBase(models);
    }

    private KieBase build() {
        return KieBaseBuilder.createKieBaseFromModel(models, KieServices.get().newKieBaseConfiguration());
    }

    KieBase whole() {
        return whole;
    }

    /** The base without the rules of these names. */
    synchronized KieBase without(Set<String> broken) {
        if (broken.isEmpty()) {
            return whole;
        }
        KieBase base = reduced.get(broken);
        if (base == null) {
            base = build();
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

    /** Loads the classes of one rule file; generated names repeat between files. */
    private static final class RuleClassLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        RuleClassLoader(Map<String, byte[]> classes) {
            super(RuleBase.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
