package org.hecha.rule;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Fields held against what they cannot be equal to. The rule engine converts one into the other, or compares with
 * nothing at all, and mostly says no word.
 */
final class ConditionTypes {

    private static final Pattern COMPARISON =
            Pattern.compile("(?<![\\p{L}\\p{N}_.$)\\]])([\\p{L}_][\\p{L}\\p{N}_]*)\\s*"
                    + "(==|!=|<=|>=|<|>)\\s*(\"[^\"]*\"|-?\\d[\\d.-]*B?|true\\b|false\\b)");
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}\\p{N}_.$)\\]])([\\p{L}_][\\p{L}\\p{N}_]*)\\s*"
            + "(==|!=|<=|>=|<|>|\\bcontains\\b|\\bmatches\\b)\\s*([\\p{L}_][\\p{L}\\p{N}_]*)(?![\\p{L}\\p{N}_.(\\[])");
    private static final Pattern BOUND = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*:(?!:)");
    private static final Pattern EXPRESSION = Pattern.compile("\\bmatches\\s*\\(?\\s*\"");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Set<String> LITERALS = Set.of("true", "false", "null", "this");

    private final DrlFile file;
    private final List<RuleFault> faults;
    private final Set<String> bound = new TreeSet<>();

    ConditionTypes(DrlFile file, List<RuleFault> faults) {
        this.file = file;
        this.faults = faults;
        Matcher binding = BOUND.matcher(file.text().code());
        while (binding.find()) {
            bound.add(binding.group(1));
        }
    }

    void look(Patterns.Constraint constraint) {
        String code = new DrlText(constraint.text()).code();
        expressions(constraint, code);
        Class<?> fact = Vocabulary.named(constraint.type()).orElse(null);
        if (fact == null) {
            return;
        }
        Matcher comparison = COMPARISON.matcher(code);
        while (comparison.find()) {
            Optional<Class<?>> field = field(fact, comparison.group(1));
            String literal = constraint.text().substring(comparison.start(3), comparison.end(3));
            field.ifPresent(
                    type -> compare(new Side(constraint, comparison.group(1), comparison.start(1)), type, literal));
        }
        Matcher bare = BARE.matcher(code);
        while (bare.find()) {
            String word = bare.group(3);
            boolean known = LITERALS.contains(word)
                    || bound.contains(word)
                    || Vocabulary.members(fact).contains(word);
            if (!known && field(fact, bare.group(1)).isPresent()) {
                bare(
                        new Side(constraint, word, bare.start(3)),
                        field(fact, bare.group(1)).orElseThrow());
            }
        }
    }

    /** A word of a condition, and where it stands in it. */
    private record Side(Patterns.Constraint constraint, String word, int at) {}

    private static Optional<Class<?>> field(Class<?> fact, String name) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    private static boolean numeric(Class<?> type) {
        return type == int.class
                || type == long.class
                || type == double.class
                || type == Integer.class
                || type == BigDecimal.class;
    }

    private void compare(Side field, Class<?> type, String literal) {
        boolean text = literal.startsWith("\"");
        String words = text ? "“" + literal.substring(1, literal.length() - 1) + "”" : literal;
        String name = field.word();
        if (type == boolean.class && (text || Character.isDigit(literal.charAt(0)))) {
            fault(field, name + " 只有是和否，不能与" + words + "比较", "写成 " + name + "，否定写 !" + name);
        } else if (numeric(type) && text) {
            boolean number = literal.matches("\"-?\\d+(\\.\\d+)?\"");
            fault(field, words + (number ? "是文字" : "不是数字") + "，不能与数字字段 " + name + " 比较", number ? "去掉引号" : "");
        } else if (numeric(type) && (literal.equals("true") || literal.equals("false"))) {
            fault(field, name + " 是数字，不能与 " + literal + " 比较", "");
        } else if (type == String.class && !text) {
            fault(
                    field,
                    name + " 是文字，不能与 " + literal + " 比较",
                    "文字加半角引号：\"" + literal + "\"；比长短写 " + name + ".length()");
        } else if (type.isEnum() && text) {
            fault(field, name + " 不是文字，不能与" + words + "比较", "写成 " + constants(type));
        } else if (type == LocalDate.class && DATE.matcher(literal).matches()) {
            String[] parts = literal.split("-", -1);
            String date = "LocalDate.of(" + parts[0] + ", " + Integer.parseInt(parts[1]) + ", "
                    + Integer.parseInt(parts[2]) + ")";
            fault(field, "日期不能写成 " + literal, "与 " + date + " 比较，文件开头加一行 import java.time.LocalDate");
        }
    }

    private void bare(Side word, Class<?> type) {
        if (type.isEnum()) {
            fault(word, "不认识 " + word.word(), "写成 " + constants(type));
        } else {
            fault(word, "“" + word.word() + "”没有定义", "文字要用半角引号括起来，变量以 $ 开头");
        }
    }

    private static String constants(Class<?> type) {
        String owner =
                type.getDeclaringClass() == null ? "" : type.getDeclaringClass().getSimpleName() + ".";
        return Arrays.stream(type.getEnumConstants())
                .map(one -> owner + type.getSimpleName() + "." + ((Enum<?>) one).name())
                .collect(Collectors.joining("、"));
    }

    /** Regular expressions that are none. */
    private void expressions(Patterns.Constraint constraint, String code) {
        Matcher expression = EXPRESSION.matcher(code);
        while (expression.find()) {
            int close = code.indexOf('"', expression.end());
            if (close > 0) {
                String written = constraint.text().substring(expression.end(), close);
                try {
                    Pattern.compile(written.replaceAll("\\\\(.)", "$1"));
                } catch (PatternSyntaxException wrong) {
                    fault(
                            new Side(constraint, written, expression.end() - 1),
                            "匹配用的正则表达式有误：" + wrongly(wrong.getDescription()),
                            "只查是否含有某些文字时用 contains");
                }
            }
        }
    }

    private static String wrongly(String description) {
        if (description.contains("group")) {
            return "圆括号没有配对";
        }
        if (description.contains("Unmatched")) {
            return "多了一个右括号";
        }
        if (description.contains("character class")) {
            return "方括号没有配对";
        }
        return description.contains("Dangling") ? "* + ? 前面没有要重复的内容" : "写法不对";
    }

    private void fault(Side side, String message, String hint) {
        faults.add(file.fault(side.constraint().offset() + side.at(), message, hint));
    }
}
