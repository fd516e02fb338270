package org.hecha.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;

/** What stands before the rules of a file and beside them: imports, the way to report, and what only the engine needs. */
final class HeaderFaults {

    static final String FINDINGS = "在文件开头加一行 global " + Findings.class.getName() + " findings";

    private static final Pattern QUERY = Pattern.compile("(?m)^[ \\t]*query\\b");
    private static final Pattern DECLARE = Pattern.compile("(?m)^[ \\t]*declare\\b");

    private final DrlFile file;
    private final List<RuleFault> faults;

    private HeaderFaults(DrlFile file, List<RuleFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static void find(DrlFile file, PackageDescr parsed, List<RuleFault> faults) {
        HeaderFaults header = new HeaderFaults(file, faults);
        parsed.getImports().forEach(header::look);
        parsed.getGlobals().forEach(header::look);
        if (parsed.getRules().stream().anyMatch(QueryDescr.class::isInstance)) {
            header.none(QUERY, "query");
        }
        if (!parsed.getTypeDeclarations().isEmpty()) {
            header.none(DECLARE, "declare");
        }
    }

    private void none(Pattern word, String name) {
        Matcher matcher = word.matcher(file.text().code());
        int at = matcher.find() ? matcher.end() - name.length() : -1;
        faults.add(file.fault(at, "规则文件里不能有 " + name, "只写规则；要用的事实见 rules/README.md 的“事实”"));
    }

    private void look(ImportDescr imported) {
        String target = imported.getTarget();
        if (target.endsWith("*")) {
            return;
        }
        String simple = target.substring(target.lastIndexOf('.') + 1);
        Optional<Class<?>> meant = Vocabulary.named(target).or(() -> Vocabulary.named(simple));
        boolean ours = target.startsWith("org.hecha.") || !target.contains(".");
        if (meant.isPresent() && !meant.get().getCanonicalName().equals(target)) {
            fault(target, "没有 " + target, "写成 import " + meant.get().getCanonicalName());
        } else if (meant.isEmpty() && ours) {
            List<String> names =
                    Vocabulary.all().stream().map(Class::getSimpleName).toList();
            String near = Nearest.to(simple, names)
                    .flatMap(Vocabulary::named)
                    .map(type -> "是否应为 import " + type.getCanonicalName() + "？")
                    .orElse("");
            fault(target, "没有名为 " + simple + " 的事实", near);
        } else if (meant.isEmpty() && ClassGuard.refuses(target)) {
            fault(target, "规则不能使用 " + target, "规则只能查看事实，并通过 findings 报告");
        }
    }

    private void look(GlobalDescr global) {
        boolean ours = global.getType().equals(Findings.class.getName())
                || global.getType().equals("Findings");
        if (!ours || !global.getIdentifier().equals("findings")) {
            int at = file.text().word("global", 0);
            faults.add(file.fault(at, "规则里只有 findings 这一个全局变量", "写成 global " + Findings.class.getName() + " findings"));
        }
    }

    private void fault(String target, String message, String hint) {
        int at = file.text().code().indexOf(target);
        faults.add(file.fault(at, message, hint));
    }
}
