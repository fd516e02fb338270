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
    private static final Pattern BAD_CONSEQUENCE =
            Pattern.compile("Unable to parse consequence caused by: \\(line (\\d+),col (\\d+)\\) ([^\\n]*)");
    private static final Pattern FOUND = Pattern.compile("Found +\"?(.*?)\"?(?: <[A-Z_]+>)?, expected (.*)");
    private static final Pattern NO_FUNCTION = Pattern.compile("Unknown accumulate function: '(.*?)'");
    private static final Pattern NO_OPERAND = Pattern.compile("Cannot find a left leaf : expression = (.+)");
    private static final Pattern NOT_COMPARABLE = Pattern.compile(
            "Comparison operation requires compatible types\\. Found class (\\S+) and (?:class )?(\\S+)");
    private static final List<String> FUNCTIONS = List.of(
            "average", "min", "max", "count", "sum", "collectList", "collectSet", "variance", "standardDeviation");
    private static final Set<String> RESERVED = Set.of(
            "unit", "when", "then", "not", "in", "record", "contains", "matches", "rule", "end", "from", "or", "and");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("For input string: \"(.*)\"");
    private static final Pattern TOKEN = Pattern.compile("unexpected token: *(?:\"(.+?)\")?");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");
    /** Told where a place is all that can be said. */
    static final String UNKNOWN = "规则引擎看不懂这里";

    static final String UNKNOWN_HINT = "检查字段名、运算符、括号和两边的类型；写法见 rules/README.md";
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
        List<RuleFault> causes = SyntaxFaults.texts(file);
        if (!causes.isEmpty()) {
            return causes;
        }
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
        List<RuleFault> causes = SyntaxFaults.texts(file);
        if (!causes.isEmpty()) {
            return causes.get(0);
        }
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
            String word = token.group(1) != null
                    ? token.group(1)
                    : patterns.conditions().stream()
                            .map(Patterns.Constraint::leadingName)
                            .filter(RESERVED::contains)
                            .findFirst()
                            .orElse("");
            Optional<Patterns.Constraint> at = patterns.beginningWith(word);
            if (at.isEmpty()) {
                return unknown(-1);
            }
            String message = "“" + word + "”是规则语言的保留字，不能这样用";
            return file.fault(at.get().offset(), message, "检查条件里的字段名和运算符");
        }
        Matcher operand = NO_OPERAND.matcher(text);
        return operand.find() ? badExpression(operand.group(1).strip()) : unknown(-1);
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
        Matcher function = NO_FUNCTION.matcher(text);
        if (function.find()) {
            String name = function.group(1);
            String near = Nearest.question(name, FUNCTIONS);
            int at = file.text().word(name, file.text().offset(message.getLine(), 0));
            return file.fault(at, "没有汇总函数 " + name, near.isEmpty() ? "可用的有 " + String.join("、", FUNCTIONS) : near);
        }
        Matcher types = NOT_COMPARABLE.matcher(text);
        if (types.find()) {
            return file.fault(-1, "条件两边不能比较：" + simple(types.group(1)) + " 和 " + simple(types.group(2)), "改为同一类的值");
        }
        return unknown(message.getLine() > 0 ? file.text().offset(message.getLine(), 0) : -1);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
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
        String hint = expression.endsWith("memberOf") ? "几个固定的值写成 in ( \"甲\", \"乙\" )" : "检查字段名和两边的类型";
        return file.fault(at, "条件“" + expression + "”有误", hint);
    }

    /** The parser's place is the last token that it understood, counted from the first word behind {@code then}. */
    private RuleFault badConsequence(int ruleLine, Matcher message) {
        int start = patterns.consequence(ruleLine);
        List<RuleFault> open = new OpenEnds(file).brackets(new Frame(file).parts());
        if (!open.isEmpty()) {
            return open.get(0);
        }
        int line = Integer.parseInt(message.group(1)) - 2;
        int column = Integer.parseInt(message.group(2)) - 1;
        int at = line <= 0 ? start + column : file.text().offset(file.text().line(start) + line, column);
        return file.fault(
                Math.min(at, file.text().text().length()), "then 部分的 Java 代码有误：" + broken(message.group(3)), "");
    }

    private static String broken(String words) {
        if (words.startsWith("Illegal left hand side of an assignment")) {
            return "等号左边不能赋值，比较要写 ==";
        }
        Matcher found = FOUND.matcher(words);
        if (!found.find()) {
            return "这里看不懂";
        }
        String token = found.group(1).replaceAll("[\" ]", "");
        if (found.group(2).contains("\";\"")) {
            return "这里之后缺少分号";
        }
        boolean operand = token.startsWith("$") || token.isEmpty() || Character.isLetterOrDigit(token.charAt(0));
        if (operand && found.group(2).contains("\"+\"")) {
            return "“" + token + "”之前缺少加号或逗号";
        }
        return token.equals("<EOF>") ? "到这里还没有写完，多半是括号没有成对" : "这里之后不应是“" + token + "”，多半是括号没有成对";
    }

    private static String sourceOf(Message message, List<Message> all) {
        return all.stream()
                .map(Message::getText)
                .filter(text -> text.startsWith(GENERATED_SOURCE + message.getPath()))
                .map(text -> text.substring(text.indexOf('\n') + 1))
                .findFirst()
                .orElse("");
    }

    /** Of which nothing is known but that it is wrong. */
    private RuleFault unknown(int at) {
        return file.fault(at, UNKNOWN, UNKNOWN_HINT);
    }
}
