package org.hecha.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.kie.api.builder.Message;

/**
 * Says in Chinese what the rule compiler says in English. It mostly gives no line; the place is found again by the words
 * it quotes.
 */
final class CompileFaults {

    private static final Pattern NO_CLASS = Pattern.compile("Unable to find class: (\\S+)");
    private static final Pattern NO_FIELD = Pattern.compile("Unknown field (\\S+) on class (\\S+)");
    private static final Pattern NO_METHOD = Pattern.compile("Method (\\S+) on class (\\S+) with arguments");
    private static final Pattern BAD_EXPRESSION = Pattern.compile(
            "Unable to (?:parse left part of expression|Analyse Expression):? (.+?)(?:: *)?$", Pattern.DOTALL);
    private static final Pattern BAD_CONSEQUENCE = Pattern.compile(
            "Unable to parse consequence caused by: \\(line (\\d+),col (\\d+)\\) Parse error\\. Found \"?(.*?)\"?, expected one of (.*)");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("For input string: \"(.*)\"");
    private static final Pattern TOKEN = Pattern.compile("unexpected token: \"(.+?)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");
    private static final String GENERATED_SOURCE = "Java source of ";

    private final DrlFile file;
    private final Patterns patterns;
    private final JavaFaults java;
    private final Set<RuleFault> faults =
            new TreeSet<>(Comparator.comparingInt(RuleFault::line).thenComparing(RuleFault::toString));

    CompileFaults(DrlFile file, PackageDescr parsed) {
        this.file = file;
        this.patterns = new Patterns(file, parsed);
        this.java = new JavaFaults(file);
    }

    /** The faults behind the compiler's messages; never empty. */
    List<RuleFault> of(List<Message> messages) {
        for (Message message : messages) {
            if (!message.getText().startsWith(GENERATED_SOURCE)) {
                faults.add(translate(message, messages));
            }
        }
        // an unknown member makes the rest of its expression unknown, too
        if (faults.stream().anyMatch(fault -> fault.line() > 0)) {
            faults.removeIf(fault -> fault.line() == 0);
        }
        return List.copyOf(faults);
    }

    /** The fault behind something that the compiler threw instead of a message. */
    RuleFault of(RuntimeException thrown) {
        String text = String.valueOf(thrown.getMessage());
        Matcher number = NOT_A_NUMBER.matcher(text);
        if (thrown instanceof NumberFormatException && number.find()) {
            String literal = number.group(1);
            Optional<Patterns.Constraint> at = patterns.containing("\"" + literal + "\"");
            String field = at.map(Patterns.Constraint::leadingName).orElse("");
            String message = "“" + literal + "”不是数字，不能与数字" + (field.isEmpty() ? "" : "字段 " + field + " ") + "比较";
            return file.fault(at.map(Patterns.Constraint::offset).orElse(-1), message, "");
        }
        Matcher token = TOKEN.matcher(text);
        if (token.find()) {
            String word = token.group(1);
            Optional<Patterns.Constraint> at = patterns.beginningWith(word);
            String message = at.isPresent() ? "“" + word + "”是规则语言的保留字，不能这样用" : "规则引擎看不懂“" + word + "”";
            return file.fault(at.map(Patterns.Constraint::offset).orElse(-1), message, "检查条件里的字段名和运算符");
        }
        return other(-1, thrown.getClass().getSimpleName() + ": " + text);
    }

    private RuleFault translate(Message message, List<Message> all) {
        String text = message.getText();
        Matcher noClass = NO_CLASS.matcher(text);
        if (noClass.find()) {
            return unknownType(noClass.group(1));
        }
        Matcher noField = NO_FIELD.matcher(text);
        if (noField.find()) {
            return unknownMember(noField.group(1), noField.group(2));
        }
        Matcher noMethod = NO_METHOD.matcher(text);
        if (noMethod.find()) {
            return unknownMember(noMethod.group(1), noMethod.group(2));
        }
        Matcher expression = BAD_EXPRESSION.matcher(text.strip());
        if (expression.find()) {
            return badExpression(expression.group(1).strip());
        }
        Matcher consequence = BAD_CONSEQUENCE.matcher(text);
        if (consequence.find()) {
            return badConsequence(message.getLine(), consequence);
        }
        if (String.valueOf(message.getPath()).endsWith(".java")) {
            return java.translate(message, sourceOf(message, all), patterns);
        }
        return other(message.getLine() > 0 ? file.text().offset(message.getLine(), 0) : -1, text);
    }

    private RuleFault unknownType(String type) {
        int pattern = patterns.type(type);
        int at = pattern >= 0 ? pattern : file.text().word(type, 0);
        Optional<Class<?>> known = Vocabulary.named(type);
        if (known.isPresent()) {
            return file.fault(
                    at, "没有引入 " + type, "在文件开头加一行 import " + known.get().getName());
        }
        List<String> names =
                Vocabulary.facts().stream().map(Class::getSimpleName).toList();
        return file.fault(at, "没有名为 " + type + " 的事实", Nearest.question(type, names));
    }

    private RuleFault unknownMember(String member, String type) {
        Optional<Class<?>> known = Vocabulary.named(type);
        if (known.isEmpty()) {
            return file.fault(file.text().word(member, 0), "类型 " + type + " 没有 " + member + "，或参数的类型不对", "");
        }
        int at = patterns.member(member, known.get());
        return unknownMember(at, member, known.get());
    }

    private RuleFault unknownMember(int at, String member, Class<?> type) {
        String near = Nearest.question(member, Vocabulary.members(type));
        return file.fault(at, type.getSimpleName() + " 没有字段 " + member, near);
    }

    private RuleFault badExpression(String expression) {
        Optional<Patterns.Constraint> found = patterns.faulty(expression);
        int at = found.map(Patterns.Constraint::offset)
                .orElseGet(() -> file.text().snippet(expression, 0, 0));
        Matcher variable = VARIABLE.matcher(expression);
        while (variable.find()) {
            if (!patterns.bindings().contains(variable.group())) {
                int where = at < 0 ? -1 : file.text().word(variable.group(), at);
                String near = Nearest.question(variable.group(), patterns.bindings());
                return file.fault(where, "变量 " + variable.group() + " 没有定义", near);
            }
        }
        if (found.isPresent()) {
            Patterns.Constraint constraint = found.get();
            Optional<Class<?>> type = Vocabulary.named(constraint.type());
            String field = constraint.leadingName();
            if (type.isPresent()
                    && !field.isEmpty()
                    && !Vocabulary.members(type.get()).contains(field)) {
                return unknownMember(file.text().word(field, at), field, type.get());
            }
        }
        return file.fault(at, "条件“" + expression + "”有误", "检查字段名和两边的类型");
    }

    /** The parser's place is the last token that it understood, counted from the first word behind {@code then}. */
    private RuleFault badConsequence(int ruleLine, Matcher message) {
        int start = patterns.consequence(ruleLine);
        int line = Integer.parseInt(message.group(1)) - 2;
        int column = Integer.parseInt(message.group(2)) - 1;
        int at = line <= 0 ? start + column : file.text().offset(file.text().line(start) + line, column);
        String found = message.group(3);
        String text = message.group(4).contains("\";\"") ? "这里之后缺少分号" : "这里之后不应是“" + found + "”，多半是括号没有成对";
        return file.fault(Math.min(at, file.text().text().length()), "then 部分的 Java 代码有误：" + text, "");
    }

    private static String sourceOf(Message message, List<Message> all) {
        return all.stream()
                .map(Message::getText)
                .filter(text -> text.startsWith(GENERATED_SOURCE + message.getPath()))
                .map(text -> text.substring(text.indexOf('\n') + 1))
                .findFirst()
                .orElse("");
    }

    private RuleFault other(int at, String text) {
        String first = text.lines().findFirst().orElse("");
        return file.fault(at, "规则引擎无法编译此文件，原文是：" + first, "");
    }
}
