package org.hecha.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Conditions that the rule engine accepts without a word and then takes for something else. */
final class ConditionFaults {

    /** 1.1 is the nearest binary fraction: {@code value >= 1.1} is false for a value of 1.10. */
    private static final Pattern BINARY_FRACTION = Pattern.compile("(?<![\\w$.])\\d+\\.\\d+(?![\\w.])");

    /** {@code $third : value / 3} binds the value, not its third. */
    private static final Pattern OPEN_BINDING =
            Pattern.compile("^\\s*(\\$[\\p{L}\\p{N}_]+)\\s*:=?\\s*([^(\\s][^(=<>!&|]*[-+*/%].*)$");

    private ConditionFaults() {}

    /** A variable that two facts of a rule are bound to; in alternatives it may be. */
    static void doubles(DrlFile file, PackageDescr parsed, List<RuleFault> faults) {
        for (RuleDescr rule : parsed.getRules()) {
            Set<String> bound = new HashSet<>();
            for (BaseDescr condition : rule.getLhs().getDescrs()) {
                if (condition instanceof PatternDescr pattern && pattern.getIdentifier() != null) {
                    String variable = pattern.getIdentifier();
                    if (!bound.add(variable)) {
                        int at = file.text().offset(pattern.getLine(), pattern.getColumn());
                        faults.add(file.fault(at, "变量 " + variable + " 在这条规则里已经绑定过", "换一个名称"));
                    }
                }
            }
        }
    }

    static void find(DrlFile file, Patterns patterns, List<RuleFault> faults) {
        ConditionTypes types = new ConditionTypes(file, faults);
        for (Patterns.Constraint constraint : patterns.conditions()) {
            types.look(constraint);
            String code = new DrlText(constraint.text()).code();
            Matcher fraction = BINARY_FRACTION.matcher(code);
            if (fraction.find()) {
                String number = fraction.group();
                faults.add(file.fault(
                        constraint.offset() + fraction.start(), "小数 " + number + " 会被当作近似值比较", "写成 " + number + "B"));
            }
            Matcher binding = OPEN_BINDING.matcher(code);
            if (binding.find()) {
                faults.add(file.fault(
                        constraint.offset(),
                        binding.group(1) + " 只会得到算式的第一项",
                        "给算式加括号：" + binding.group(1) + " : ( … )"));
            }
        }
    }
}
