package org.hecha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.ParserError;

/** Explains a place in a condition where the rule parser gave up, by the words before and behind it. */
final class ConditionSyntax {

    private static final List<String> OPERATORS = List.of("contains", "matches", "memberOf", "in", "str", "soundslike");

    /** What other languages call it, and ours. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("equals", "=="),
            Map.entry("is", "=="),
            Map.entry("eq", "=="),
            Map.entry("等于", "=="),
            Map.entry("为", "=="),
            Map.entry("不等于", "!="),
            Map.entry("大于", ">"),
            Map.entry("小于", "<"),
            Map.entry("不小于", ">="),
            Map.entry("不大于", "<="),
            Map.entry("like", "matches"),
            Map.entry("匹配", "matches"),
            Map.entry("包含", "contains"),
            Map.entry("含有", "contains"),
            Map.entry("提到", "contains"),
            Map.entry("includes", "contains"),
            Map.entry("has", "contains"),
            Map.entry("excludes", "not contains"),
            Map.entry("不包含", "not contains"),
            Map.entry("startsWith", "str[startsWith]"),
            Map.entry("endsWith", "str[endsWith]"));

    private static final Map<String, String> JOINING =
            Map.of("and", "&& 或逗号", "且", "&& 或逗号", "并且", "&& 或逗号", "or", "||", "或", "||", "或者", "||");

    private static final Pattern WORD = Pattern.compile("^[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*$");
    private static final Pattern SIGN = Pattern.compile("(&&|\\|\\||==|!=|<=|>=|[<>=+*/-])\\s*$");
    private static final Pattern OPERAND = Pattern.compile("^\\s*([\"'\\d$(\\[]|-\\d).*", Pattern.DOTALL);
    private static final Pattern COMPARED = Pattern.compile("^\\s*(==|!=|<|>|:|\\)|,|&&|\\.).*", Pattern.DOTALL);

    private final DrlFile file;
    private final String code;

    ConditionSyntax(DrlFile file) {
        this.file = file;
        this.code = file.text().code();
    }

    /** The fault behind an error of the parser. */
    RuleFault fault(ParserError error) {
        int at = file.text().offset(error.getRow(), error.getCol());
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        int place = at;
        Spot spot = new Spot(place, code.substring(0, place), code.substring(place));
        List<Function<Spot, Optional<RuleFault>>> readings = List.of(
                this::annotation,
                this::signs,
                this::joining,
                this::negation,
                this::nothing,
                this::bindings,
                this::words);
        return readings.stream()
                .map(reading -> reading.apply(spot))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unknown(spot));
    }

    /** Where the parser gave up. */
    private record Spot(int at, String before, String after) {

        String word() {
            Matcher word = WORD.matcher(after);
            return word.find()
                    ? word.group()
                    : after.isEmpty() ? "" : after.substring(0, after.offsetByCodePoints(0, 1));
        }

        String lastWord() {
            Matcher word = LAST_WORD.matcher(before);
            return word.find() ? word.group(1) : "";
        }

        boolean behind(String end) {
            return before.stripTrailing().endsWith(end);
        }

        /** Whether it lies between the brackets of a pattern. */
        boolean inBrackets() {
            int when = Math.max(0, before.lastIndexOf("when"));
            return before.chars()
                            .skip(when)
                            .map(c -> c == '(' ? 1 : c == ')' ? -1 : 0)
                            .sum()
                    > 0;
        }
    }

    private Optional<RuleFault> annotation(Spot spot) {
        return spot.after().startsWith("@")
                ? Optional.of(file.fault(spot.at(), "标注（@…）要写在 salience 等属性之前", "把标注移到规则名之后"))
                : Optional.empty();
    }

    private Optional<RuleFault> signs(Spot spot) {
        if (spot.behind("<") && spot.after().startsWith(">")) {
            return Optional.of(file.fault(spot.before().lastIndexOf('<'), "没有运算符 <>", "不等于写成 !="));
        }
        if (spot.after().matches("(?s)=[^=].*")) {
            boolean fact = spot.after().matches("(?s)=\\s*[A-Z]\\w*\\s*\\(.*");
            return Optional.of(
                    fact
                            ? file.fault(spot.at(), "事实要用冒号绑定到变量", "写成 " + spot.lastWord() + " : …")
                            : file.fault(spot.at(), "比较要写两个等号", "写成 =="));
        }
        Matcher sign = SIGN.matcher(spot.before());
        if (sign.find() && spot.after().matches("(?s)(&&|\\|\\||==|!=|<|>|\\)|,).*")) {
            String message = "运算符“" + sign.group(1) + "”后面缺少要比较的内容";
            return Optional.of(file.fault(sign.start(1), message, "补上，或者删去这个运算符"));
        }
        return Optional.empty();
    }

    private Optional<RuleFault> joining(Spot spot) {
        String sign = JOINING.get(spot.word());
        return sign != null && spot.inBrackets()
                ? Optional.of(file.fault(spot.at(), "括号里不能用 " + spot.word(), "改为 " + sign))
                : Optional.empty();
    }

    private Optional<RuleFault> negation(Spot spot) {
        Matcher bang = Pattern.compile("^!\\s*(\\w+)").matcher(spot.after());
        if (bang.find() && OPERATORS.contains(bang.group(1))) {
            return Optional.of(file.fault(spot.at(), "否定的运算符不能写感叹号", "写成 not " + bang.group(1)));
        }
        String before = spot.lastWord();
        String lower = before.toLowerCase(java.util.Locale.ROOT);
        if (!before.equals(lower)
                && List.of("not", "exists", "and", "or", "eval", "forall").contains(lower)) {
            int at = spot.before().lastIndexOf(before);
            return Optional.of(file.fault(at, "“" + before + "”不是规则语言的词", "要小写，写成 " + lower));
        }
        return Optional.empty();
    }

    /** Where something must follow and nothing does. */
    private Optional<RuleFault> nothing(Spot spot) {
        if (spot.behind(",") && spot.after().matches("(?s)[),].*")) {
            return Optional.of(file.fault(spot.before().lastIndexOf(','), "逗号后面没有条件", "删去多余的逗号"));
        }
        String waiting = spot.lastWord();
        int at = spot.before().lastIndexOf(waiting);
        if (waiting.equals("then")) {
            waiting = new Spot(at, spot.before().substring(0, Math.max(0, at)), "").lastWord();
            at = spot.before().lastIndexOf(waiting);
        }
        if (List.of("not", "exists", "and", "or").contains(waiting)) {
            return Optional.of(file.fault(at, waiting + " 后面没有条件", "后面写一个事实，如 " + waiting + " Section( own )"));
        }
        return Optional.empty();
    }

    private Optional<RuleFault> bindings(Spot spot) {
        String variable = spot.lastWord();
        boolean fact = spot.after().matches("(?s)[A-Z]\\w*\\s*\\(.*");
        return fact && variable.startsWith("$")
                ? Optional.of(file.fault(
                        spot.at(), "变量 " + variable + " 和事实之间缺少冒号", "写成 " + variable + " : " + spot.word() + "( … )"))
                : Optional.empty();
    }

    private Optional<RuleFault> words(Spot spot) {
        String word = spot.word();
        if (!spot.inBrackets() || !WORD.matcher(word).matches()) {
            return Optional.empty();
        }
        String behind = spot.after().substring(word.length());
        if (word.equals("in") || word.equals("memberOf")) {
            return Optional.of(file.fault(spot.at(), word + " 后面要有括号", "写成 in ( \"甲\", \"乙\" )"));
        }
        if (FOREIGN.containsKey(word)) {
            return Optional.of(file.fault(spot.at(), "没有运算符 " + word, "改为 " + FOREIGN.get(word)));
        }
        if (OPERAND.matcher(behind).matches()) {
            String near = Nearest.question(word, OPERATORS);
            String all = "可用的有 == != < <= > >= contains matches in，否定写 not contains";
            return Optional.of(file.fault(spot.at(), "没有运算符 " + word, near.isEmpty() ? all : near));
        }
        if (COMPARED.matcher(behind).matches()) {
            return Optional.of(file.fault(spot.at(), "“" + word + "”之前缺少逗号或运算符", "两个条件之间用逗号隔开"));
        }
        return Optional.empty();
    }

    private RuleFault unknown(Spot spot) {
        String word = spot.word();
        return word.isEmpty()
                ? file.fault(spot.at(), "语法错误，文件在这里突然结束", "检查前面的括号、引号和 end")
                : file.fault(spot.at(), "语法错误，“" + word + "”不应出现在这里", "检查它前面的括号、逗号和运算符");
    }
}
