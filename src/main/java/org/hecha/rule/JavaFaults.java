package org.hecha.rule;

import java.util.List;
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
            String near = Nearest.question(name, patterns.bindings());
            return file.fault(placeOf(name, at), "变量 " + name + " 没有定义", near);
        }
        Matcher method = UNKNOWN_METHOD.matcher(text);
        if (method.find()) {
            return unknownMethod(method.group(1), method.group(2), at);
        }
        Matcher arguments = WRONG_ARGUMENTS.matcher(text);
        if (arguments.find()) {
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
        return file.fault(at, "Java 代码有误，原文是：" + text, "");
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
