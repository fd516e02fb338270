package org.hecha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/** Says in Chinese what the Java compiler says of the code generated from a rule, at the place in the rule. */
final class JavaFaults {

    private static final Pattern UNKNOWN_VARIABLE =
            Pattern.compile("^(\\S+) cannot be resolved(?: to a variable| or is not a field)?$");
    private static final Pattern UNKNOWN_TYPE = Pattern.compile("^(\\S+) cannot be resolved to a type");
    private static final Pattern UNKNOWN_METHOD =
            Pattern.compile("^The method (\\w+)\\(.*\\) is undefined for the type (.+)$");
    private static final Pattern WRONG_ARGUMENTS = Pattern.compile(
            "^The method (\\w+)\\((.*)\\) in the type (.+) is not applicable for the arguments \\((.*)\\)$");
    private static final Pattern MISMATCH = Pattern.compile("^Type mismatch: cannot convert from (.+) to (.+)$");
    private static final Pattern HIDDEN_FIELD = Pattern.compile("^The field (\\w+)\\.(\\w+) is not visible$");
    private static final Pattern NO_OPERATOR =
            Pattern.compile("^The operator (\\S+) is undefined for the argument type\\(s\\) (.+)$");
    private static final Pattern FIRST_WORD =
            Pattern.compile("(?:local variable|variable|method|import|constructor) (\\w+)");

    /** What the compiler says, by its beginning or a part of it, and what it means. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("Syntax error", "语句不完整，检查括号、分号和方法后面的 ()"),
            Map.entry("Void methods cannot return a value", "then 部分不能返回值，删去 return 后面的内容"),
            Map.entry("Duplicate local variable", "变量定义了两次"),
            Map.entry("may not have been initialized", "变量还没有赋值就用了"),
            Map.entry("Unreachable code", "这里永远执行不到"),
            Map.entry("Incompatible operand types", "两边的类型不能比较"),
            Map.entry("Incompatible conditional operand types", "两边的类型不能比较"),
            Map.entry("on the primitive type", "数字和是否没有方法可用"),
            Map.entry("Cannot cast", "类型不能这样转换"),
            Map.entry("The constructor", "没有这样的构造方法，或者参数不对"),
            Map.entry("must be final or effectively final", "在另一段代码里用到的变量不能再赋值"),
            Map.entry("Unhandled exception", "这里可能抛出异常，规则里不要用这个方法"),
            Map.entry("must return a result", "方法没有返回值"),
            Map.entry("The left-hand side of an assignment must be a variable", "等号左边不能赋值，比较要写 =="),
            Map.entry("is not visible", "这里不能用，它不对规则开放"),
            Map.entry("The import", "引入的名称不存在"),
            Map.entry("is ambiguous", "有几个方法都说得通，给参数写明类型"),
            Map.entry("static reference", "要先有一个对象才能这样用"),
            Map.entry("Invalid", "这里的写法不对"),
            Map.entry("must be an array", "这里要的是数组"),
            Map.entry("Dead code", "这里永远执行不到"),
            Map.entry("Can only iterate over", "这里要的是可以逐个取出的集合"));

    private static final Pattern EXPRESSION = Pattern.compile("PredicateInformation\\(\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final DrlFile file;

    JavaFaults(DrlFile file) {
        this.file = file;
    }

    /**
     * The fault behind a message.
     *
     * @param source the generated code; empty if it is not known
     */
    RuleFault translate(Message message, String source, Patterns patterns) {
        return explain(message.getText(), place(message, source), patterns);
    }

    /** The compiler's column is an offset into all of the generated source. */
    private int place(Message message, String source) {
        int offset = Math.min(message.getColumn(), source.length());
        int start = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int end = source.indexOf('\n', offset);
        String line = source.substring(start, end < 0 ? source.length() : end);
        int at = file.text().snippet(line, offset - start, 0);
        if (at >= 0) {
            return at;
        }
        Matcher expression = EXPRESSION.matcher(source);
        return expression.find() ? file.text().snippet(expression.group(1).replaceAll("\\\\(.)", "$1"), 0, 0) : -1;
    }

    private RuleFault explain(String text, int at, Patterns patterns) {
        Matcher type = UNKNOWN_TYPE.matcher(text);
        if (type.find()) {
            String name = type.group(1);
            return file.fault(placeOf(name, at), "不认识类型 " + name, importHint(name));
        }
        Matcher variable = UNKNOWN_VARIABLE.matcher(text);
        if (variable.find()) {
            String name = variable.group(1);
            if (name.equals("findings")) {
                return file.fault(placeOf(name, at), "没有引入 findings", HeaderFaults.FINDINGS);
            }
            if (text.endsWith("is not a field")
                    && Vocabulary.members(Findings.Draft.class).contains(name)) {
                return file.fault(placeOf(name, at), name + " 后面缺少括号", "写成 " + name + "()");
            }
            String near = Nearest.question(name, patterns.bindings());
            return file.fault(placeOf(name, at), "变量 " + name + " 没有定义", near);
        }
        Matcher method = UNKNOWN_METHOD.matcher(text);
        if (method.find()) {
            return unknownMethod(method.group(1), method.group(2), at);
        }
        Matcher arguments = WRONG_ARGUMENTS.matcher(text);
        if (arguments.find() && file.text().word(arguments.group(1), 0) < 0) {
            return file.fault(at, "条件两边的类型不能比较", "改为同一类的值"); // a method of the engine's
        }
        if (arguments.reset().find()) {
            String message =
                    "方法 " + arguments.group(1) + " 要的是（" + arguments.group(2) + "），给的是（" + arguments.group(4) + "）";
            return file.fault(placeOf(arguments.group(1), at), message, "");
        }
        Matcher mismatch = MISMATCH.matcher(text);
        if (mismatch.find()) {
            return file.fault(at, "类型不符：这里要 " + mismatch.group(2) + "，写的是 " + mismatch.group(1), "");
        }
        Matcher hidden = HIDDEN_FIELD.matcher(text);
        if (hidden.find()) {
            String field = hidden.group(2);
            return file.fault(placeOf(field, at), "then 部分不能直接用字段 " + field, "写成 " + field + "()");
        }
        Matcher operator = NO_OPERATOR.matcher(text);
        if (operator.find()) {
            return operator(operator.group(1), operator.group(2), at);
        }
        return said(text, at);
    }

    private RuleFault operator(String operator, String types, int at) {
        String hint = "";
        if (operator.equals("!")) {
            hint = "给算式加括号：!( … )";
        } else if (types.contains("BigDecimal")) {
            hint = "把比较写进 when，或者写成 ….compareTo(…) " + operator + " 0";
        }
        return file.fault(at, "运算符 " + operator + " 不能用于 " + types.replace(", ", " 和 "), hint);
    }

    private RuleFault said(String text, int at) {
        Matcher name = FIRST_WORD.matcher(text);
        String word = name.find() ? "（" + name.group(1) + "）" : "";
        return SAID.entrySet().stream()
                .filter(known -> text.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .map(meaning -> file.fault(at, "Java 代码有误" + word + "：" + meaning, ""))
                .orElseGet(() -> file.fault(at, "Java 代码有误" + word, "检查类型、括号和方法名；then 部分只用来报告，复杂的比较写进 when"));
    }

    private RuleFault unknownMethod(String method, String type, int at) {
        Optional<Class<?>> known = Vocabulary.named(type);
        String near = known.map(owner -> Nearest.question(method, Vocabulary.members(owner)))
                .orElse("");
        String message =
                type.equals("Findings.Subject") ? "at(…) 之后要先写 message(…)，没有方法 " + method : type + " 没有方法 " + method;
        return file.fault(placeOf(method, at), message, near);
    }

    private static String importHint(String name) {
        Optional<Class<?>> known = Vocabulary.named(name);
        List<String> names =
                Vocabulary.all().stream().map(Class::getSimpleName).sorted().toList();
        return known.map(type -> "在文件开头加一行 import " + type.getName()).orElseGet(() -> Nearest.question(name, names));
    }

    /** The name itself where the compiler points at the expression around it. */
    private int placeOf(String name, int at) {
        int word = file.text().word(name, Math.max(0, at));
        if (at < 0) {
            return word;
        }
        return word >= 0 && file.text().line(word) == file.text().line(at) ? word : at;
    }
}
