package org.hecha.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Turns one rule file into class files. Nothing of them is loaded or run here. */
final class RuleCompiler {

    private static final String JAVA_LEVEL = "drools.dialect.java.compiler.lnglevel";
    private static final String MODEL_LIST = "drools-model";
    private static final KieServices SERVICES = KieServices.get();

    private final DrlFile file;
    private final List<RuleFault> faults = new ArrayList<>();
    private List<Declaration> declarations = List.of();
    /** Whether to be content with faults that have no place. */
    private boolean quick;

    private RuleCompiler(DrlFile file) {
        this.file = file;
    }

    /**
     * What became of a file.
     *
     * @param declarations what could be read of them
     * @param compiled null exactly where there are faults
     * @param faults all of the file
     */
    record Result(List<Declaration> declarations, @Nullable CompiledFile compiled, List<RuleFault> faults) {}

    static Result compile(DrlFile file) {
        return new RuleCompiler(file).result();
    }

    /** What the rules of a file say of themselves, without compiling them. */
    static List<Declaration> declarations(DrlFile file, List<RuleFault> faults) {
        RuleCompiler reader = new RuleCompiler(file);
        reader.faults.addAll(file.mistakes());
        PackageDescr parsed = reader.faults.isEmpty() ? reader.parse() : null;
        List<Declaration> declarations =
                parsed == null ? List.of() : new DeclarationReader(file, reader.faults).read(parsed);
        faults.addAll(reader.faults);
        return declarations;
    }

    private Result result() {
        faults.addAll(file.mistakes());
        if (!faults.isEmpty()) {
            return new Result(declarations, null, List.copyOf(faults));
        }
        PackageDescr parsed = parse();
        CompiledFile compiled = null;
        if (parsed != null) {
            declarations = new DeclarationReader(file, faults).read(parsed);
            HeaderFaults.find(file, parsed, faults);
            ConditionFaults.doubles(file, parsed, faults);
            ConditionFaults.find(file, new Patterns(file, parsed), faults);
            Map<String, byte[]> output = build(parsed);
            narrow(parsed);
            if (faults.isEmpty()) {
                compiled = checked(output);
            }
        }
        return new Result(declarations, faults.isEmpty() ? compiled : null, List.copyOf(faults));
    }

    /** Gives a fault without a place one, by trial. */
    private void narrow(PackageDescr parsed) {
        boolean placeless = faults.size() == 1
                && (!faults.get(0).hasPlace() || faults.get(0).message().equals(CompileFaults.UNKNOWN));
        if (!placeless || quick) {
            return;
        }
        List<Integer> rules = parsed.getRules().stream()
                .map(rule -> file.text().offset(rule.getLine(), 0))
                .toList();
        int at = new Narrowing(file.text(), this::compiles).culprit(rules);
        if (at >= 0) {
            RuleFault told = faults.get(0);
            faults.set(0, file.fault(at, told.message(), told.hint()));
        }
    }

    private boolean compiles(String drl) {
        RuleCompiler part = new RuleCompiler(new DrlFile(file.name(), file.display(), "", new DrlText(drl)));
        part.quick = true;
        return part.result().faults().isEmpty();
    }

    private @Nullable PackageDescr parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, file.text().text());
        } catch (DroolsParserException | RuntimeException broken) {
            faults.addAll(SyntaxFaults.of(file, List.of()));
            return null;
        }
        if (parser.hasErrors() || parsed == null) {
            faults.addAll(SyntaxFaults.of(file, parser.getErrors()));
            return null;
        }
        return parsed;
    }

    private Map<String, byte[]> build(PackageDescr parsed) {
        if (System.getProperty(JAVA_LEVEL) == null) {
            // on newer Java the engine does not know the version and falls back to level 11
            System.setProperty(JAVA_LEVEL, "17");
        }
        ReleaseId id = SERVICES.newReleaseId("org.hecha.rules", "file", "1." + System.nanoTime());
        KieFileSystem files = SERVICES.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write(SERVICES.getResources()
                .newByteArrayResource(file.text().text().getBytes(StandardCharsets.UTF_8), "UTF-8")
                // the engine goes by the name, and would take the DRL of a workbook for a decision table: no rules, no
                // word
                .setSourcePath(
                        "src/main/resources/rules/" + file.name() + (file.name().endsWith(".drl") ? "" : ".drl")));
        try {
            KieBuilder builder = SERVICES.newKieBuilder(files);
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    // the quick book is looked through for these
                    .filter(message -> !message.getText().startsWith("Duplicate rule name"))
                    .toList();
            if (!errors.isEmpty()) {
                faults.addAll(new CompileFaults(file, parsed).of(errors));
            }
            return builder.getResults().hasMessages(Message.Level.ERROR)
                    ? Map.of()
                    : contents((InternalKieModule) builder.getKieModule());
        } catch (RuntimeException thrown) {
            // odd annotations make the compiler throw; they have been told of already
            if (faults.isEmpty()) {
                faults.add(new CompileFaults(file, parsed).of(thrown));
            }
            return Map.of();
        } finally {
            // the engine would keep some 14 MiB for each build
            SERVICES.getRepository().removeKieModule(id);
        }
    }

    private static Map<String, byte[]> contents(InternalKieModule module) {
        Map<String, byte[]> output = new TreeMap<>();
        for (String name : module.getFileNames()) {
            boolean rule = name.endsWith(".class") && !name.startsWith("org/drools/project/");
            if (rule || name.endsWith(MODEL_LIST)) {
                output.put(name, module.getBytes(name));
            }
        }
        return output;
    }

    /** Nothing leaves the compiler that the guard has not seen. */
    private @Nullable CompiledFile checked(Map<String, byte[]> output) {
        List<String> models = new ArrayList<>();
        Map<String, byte[]> classes = new TreeMap<>();
        output.forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                classes.put(name, bytes);
            } else {
                new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("Drools-Model-Version"))
                        .forEach(models::add);
            }
        });
        for (String refused : ClassGuard.refused(classes)) {
            faults.add(refusal(refused));
        }
        if (faults.isEmpty()) {
            classes.replaceAll((name, bytes) -> StopPoints.into(bytes));
        }
        return new CompiledFile(declarations, models, classes);
    }

    private RuleFault refusal(String refused) {
        String[] words = refused.split("[.$]", -1);
        int at = file.text().word(words[words.length - 1], 0);
        for (int i = words.length - 2; at < 0 && i >= 0 && words.length - i < 3; i--) {
            at = file.text().word(words[i], 0);
        }
        return file.fault(at, "规则不能使用 " + refused, "规则只能查看事实，并通过 findings 报告");
    }
}
