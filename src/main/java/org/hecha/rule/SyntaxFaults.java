package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;

/** Says in Chinese what the rule parser says in English, at the place of the cause rather than of its effect. */
final class SyntaxFaults {

    private static final Map<Character, String> FULL_WIDTH = Map.ofEntries(
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('，', ","),
            Map.entry('；', ";"),
            Map.entry('：', ":"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('！', "!"),
            Map.entry('＝', "="),
            Map.entry('＜', "<"),
            Map.entry('＞', ">"),
            Map.entry('【', "["),
            Map.entry('】', "]"),
            Map.entry('｛', "{"),
            Map.entry('｝', "}"),
            Map.entry('＠', "@"),
            Map.entry('＂', "\""),
            Map.entry('．', "."),
            Map.entry('\u3000', "半角空格"));

    /** Words that begin or end a part of a rule, where they stand alone. */
    private static final Pattern FRAME =
            Pattern.compile("(?m)^[ \\t]*(rule|when|then|end|query|function|declare)\\b|(?<![\\w$.])(end)[ \\t]*$");

    private static final Pattern UNEXPECTED = Pattern.compile("mismatched input '(.*?)'", Pattern.DOTALL);
    private static final List<String> ORDER = List.of("rule", "when", "then", "end");

    private final DrlFile file;
    private final String code;

    private SyntaxFaults(DrlFile file) {
        this.file = file;
        this.code = file.text().code();
    }

    /** The faults behind what the parser complains of. */
    static List<RuleFault> of(DrlFile file, List<DroolsError> errors) {
        SyntaxFaults faults = new SyntaxFaults(file);
        List<RuleFault> causes = faults.fullWidth();
        if (causes.isEmpty()) {
            causes = faults.broken();
        }
        int first = causes.isEmpty() ? Integer.MAX_VALUE : causes.get(0).line();
        List<RuleFault> all = new ArrayList<>(causes);
        int last = 0;
        for (DroolsError error : errors) {
            // what follows a known cause is mostly its effect, and one line seldom has two causes
            if (error instanceof ParserError at && at.getRow() < first && at.getRow() != last) {
                all.add(faults.translate(at));
                last = at.getRow();
            }
        }
        if (all.isEmpty()) {
            String original = errors.isEmpty() ? "" : errors.get(0).getMessage();
            all.add(file.fault(-1, "语法错误，规则引擎无法解析此文件", original));
        }
        return all;
    }

    private List<RuleFault> fullWidth() {
        List<RuleFault> found = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            String half = FULL_WIDTH.get(code.charAt(i));
            if (half != null) {
                found.add(file.fault(i, "代码里用了全角符号 " + code.charAt(i), "请改为半角 " + half));
            }
        }
        return found;
    }

    /** Rules whose frame {@code rule … when … then … end} is not whole. */
    private List<RuleFault> broken() {
        List<RuleFault> found = new ArrayList<>();
        int rule = -1;
        int next = 0;
        Matcher matcher = FRAME.matcher(code);
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 2;
            int step = ORDER.indexOf(matcher.group(group));
            boolean another = step <= 0;
            if (rule >= 0 && (another || step > next)) {
                found.add(missing(rule, next));
            }
            if (another || step == ORDER.size() - 1) {
                rule = step == 0 ? matcher.start(group) : -1;
            }
            next = step + 1;
        }
        if (rule >= 0) {
            found.add(missing(rule, next));
        }
        return found;
    }

    private RuleFault missing(int rule, int step) {
        return file.fault(rule, "规则" + name(rule) + "缺少 " + ORDER.get(step), "一条规则依次是 rule、when、then、end");
    }

    /** The name that stands behind the word {@code rule}, in Chinese quotes. */
    private String name(int rule) {
        String line = file.text().text().substring(rule).lines().findFirst().orElse("");
        Matcher quoted = Pattern.compile("\"(.*?)\"").matcher(line);
        return quoted.find() ? "“" + quoted.group(1) + "”" : "";
    }

    private RuleFault translate(ParserError error) {
        int at = file.text().offset(error.getRow(), error.getCol());
        Matcher unexpected = UNEXPECTED.matcher(error.getMessage());
        String word = unexpected.find() ? unexpected.group(1) : "";
        if (word.equals("@")) {
            return file.fault(at, "标注（@…）要写在 salience 等属性之前", "把标注移到规则名之后");
        }
        int open = openBracket(at);
        if (open >= 0 && (word.equals("then") || word.equals("end") || word.equals("<eof>"))) {
            return file.fault(open, "括号“" + code.charAt(open) + "”没有配对的右括号", "");
        }
        if (word.isEmpty() || word.equals("<eof>")) {
            return file.fault(at, "语法错误，规则引擎看不懂这里", error.getMessage());
        }
        return file.fault(at, "语法错误，“" + word + "”不应出现在这里", "检查它前面的括号、逗号和运算符");
    }

    /** The innermost bracket that is still open at {@code end}, counted from the rule's {@code when}; -1 if none. */
    private int openBracket(int end) {
        int start = Math.max(0, code.lastIndexOf("when", Math.max(0, end - 1)));
        List<Integer> open = new ArrayList<>();
        for (int i = start; i < Math.min(end, code.length()); i++) {
            if (code.charAt(i) == '(') {
                open.add(i);
            } else if (code.charAt(i) == ')' && !open.isEmpty()) {
                open.remove(open.size() - 1);
            }
        }
        return open.isEmpty() ? -1 : open.get(open.size() - 1);
    }
}
