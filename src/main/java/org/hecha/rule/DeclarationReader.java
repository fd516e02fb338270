package org.hecha.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads what the rules of one file say of themselves, and finds what they say wrongly. */
final class DeclarationReader {

    private static final List<String> REQUIRED = List.of("id", "severity", "group", "basis");
    private static final List<String> KNOWN = List.of("id", "severity", "group", "basis", "since", "until", "needs");
    /** The others of Drools would let a rule not fire without a word, or by the clock. */
    private static final Set<String> ATTRIBUTES = Set.of("salience", "no-loop", "dialect");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ANNOTATION = Pattern.compile("@\\s*([\\p{L}_][\\w-]*)");
    private static final Pattern WHEN = Pattern.compile("(?m)^\\s*(when|then)\\b");

    private final DrlFile file;
    private final List<RuleFault> faults;

    DeclarationReader(DrlFile file, List<RuleFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** One for each rule of the file, in its order; with {@code ""} and {@code NOTE} where a fault was noted. */
    List<Declaration> read(PackageDescr parsed) {
        List<Declaration> declarations = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            declarations.add(read(rule));
        }
        return declarations;
    }

    private Declaration read(RuleDescr rule) {
        int start = file.text().offset(rule.getLine(), 0);
        Map<String, Integer> places = annotationPlaces(start);
        for (String name : rule.getAnnotationNames()) {
            if (!KNOWN.contains(name)) {
                fault(places, name, start, "不认识标注 @" + name, Nearest.question(name, KNOWN));
            }
        }
        checkAttributes(rule, start);
        Map<String, String> values = new TreeMap<>();
        for (String name : KNOWN) {
            value(rule, name, places, start).ifPresent(value -> values.put(name, value));
        }
        String absent = REQUIRED.stream()
                .filter(name -> !rule.getAnnotationNames().contains(name))
                .map(name -> "@" + name)
                .collect(Collectors.joining("、"));
        if (!absent.isEmpty()) {
            faults.add(file.fault(start, "规则“" + rule.getName() + "”缺少标注 " + absent, "写在规则名之后、when 之前"));
        }
        int since = year(values, "since", places, start);
        int until = year(values, "until", places, start);
        if (until > 0 && since > until) {
            fault(places, "since", start, "@since(" + since + ") 晚于 @until(" + until + ")", "");
        }
        return new Declaration(
                rule.getName(),
                file.name(),
                rule.getLine(),
                name(values, "id", places, start),
                severity(values, places, start),
                name(values, "group", places, start),
                values.getOrDefault("basis", ""),
                since,
                until,
                Arrays.stream(values.getOrDefault("needs", "").split(",", -1))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .toList());
    }

    /** Where each annotation of the rule stands; the parser does not tell. A second one of a name is a fault. */
    private Map<String, Integer> annotationPlaces(int start) {
        Map<String, Integer> places = new TreeMap<>();
        String code = file.text().code();
        Matcher when = WHEN.matcher(code);
        Matcher annotation = ANNOTATION.matcher(code).region(start, when.find(start) ? when.start() : code.length());
        while (annotation.find()) {
            String name = annotation.group(1);
            if (places.putIfAbsent(name, annotation.start()) != null) {
                faults.add(file.fault(annotation.start(), "标注 @" + name + " 写了两次", ""));
            }
        }
        return places;
    }

    private void checkAttributes(RuleDescr rule, int start) {
        for (String attribute : rule.getAttributes().keySet()) {
            if (!ATTRIBUTES.contains(attribute)) {
                int at = file.text().word(attribute, start);
                faults.add(file.fault(at, "规则里不能用属性 " + attribute, "它会使规则悄悄不触发，请删去"));
            }
        }
    }

    private Optional<String> value(RuleDescr rule, String name, Map<String, Integer> places, int start) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null) {
            return Optional.empty();
        }
        String value = annotation.getSingleValue() instanceof String text
                ? unquote(text).strip()
                : "";
        if (value.isEmpty() || annotation.getValueMap().size() != 1) {
            fault(places, name, start, "标注 @" + name + " 要有一个值", "写成 @" + name + "(\"…\")");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }

    private String name(Map<String, String> values, String annotation, Map<String, Integer> places, int start) {
        String name = values.getOrDefault(annotation, "");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            String message = "@" + annotation + "(\"" + name + "\") 只能用小写字母、数字和连字符";
            fault(places, annotation, start, message, "例如 missing-section");
            return "";
        }
        return name;
    }

    private Severity severity(Map<String, String> values, Map<String, Integer> places, int start) {
        String key = values.getOrDefault("severity", "");
        for (Severity severity : Severity.values()) {
            if (severity.key().equals(key)) {
                return severity;
            }
        }
        if (!key.isEmpty()) {
            String message = "@severity(\"" + key + "\") 不是 error、warning、note 之一";
            String near = Nearest.question(
                    key.toLowerCase(Locale.ROOT),
                    Arrays.stream(Severity.values()).map(Severity::key).toList());
            fault(places, "severity", start, message, near);
        }
        return Severity.NOTE;
    }

    private int year(Map<String, String> values, String annotation, Map<String, Integer> places, int start) {
        String year = values.getOrDefault(annotation, "");
        if (year.isEmpty()) {
            return 0;
        }
        if (!year.matches("(19|20)\\d\\d")) {
            String message = "@" + annotation + "(" + year + ") 不是年份";
            fault(places, annotation, start, message, "写成 @" + annotation + "(2021)，指报告年度");
            return 0;
        }
        return Integer.parseInt(year);
    }

    private void fault(Map<String, Integer> places, String annotation, int start, String message, String hint) {
        faults.add(file.fault(places.getOrDefault(annotation, start), message, hint));
    }
}
