package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that hold a rule file together: is each where it belongs, and spelt as it should be? */
final class Frame {

    /** Words that begin or end a part of a rule, where they stand alone. */
    private static final Pattern WORD = Pattern.compile(
            "(?m)^[ \\t]*(rule|when|then|end|query|function|declare)\\b|(?<![\\w$.])(end)[ \\t]*;?[ \\t]*$");

    private static final List<String> ORDER = List.of("rule", "when", "then", "end");
    private static final String WHOLE = "一条规则依次是 rule、when、then、end";

    private static final Pattern ALONE = Pattern.compile("(?m)^[ \\t]*(\\p{L}+)[ \\t]*;?[ \\t\\r]*$");
    private static final Pattern BEFORE_NAME = Pattern.compile("(?m)^[ \\t]*(\\p{L}+)[ \\t]*\"");
    private static final Pattern BEFORE_CLASS = Pattern.compile(
            "(?m)^[ \\t]*(\\p{L}+)[ \\t]+[a-z]\\w*(\\.\\w+)+(\\.\\*)?([ \\t]+\\w+)?[ \\t]*;?[ \\t\\r]*$");
    private static final Pattern TITLE = Pattern.compile("(?m)^[ \\t]*rule\\b([^\\r\\n]*)");
    private static final Pattern GOOD_TITLE =
            Pattern.compile("[ \\t]*(\"[^\"]+\"|'[^']+'|[\\p{L}_][\\p{L}\\p{N}_]*[ \\t]*(@.*)?$).*");
    private static final Pattern HEADING =
            Pattern.compile("(?:package|import|global|function|query|declare|unit|dialect|rule|when|then|end|@|\\}).*");

    /** Words that may stand alone on a line, however near they are to another one. */
    private static final Set<String> OTHERS = Set.of(
            "and", "or", "not", "exists", "eval", "from", "over", "accumulate", "forall", "collect", "else", "return");

    private final DrlFile file;
    private final String code;
    private final List<Part> parts = new ArrayList<>();

    /** The head, the conditions or the consequence of a rule, as offsets of the code. */
    record Part(int from, int to) {}

    Frame(DrlFile file) {
        this.file = file;
        this.code = file.text().code();
        parts();
    }

    /** Parts of rules, in the order of the file. */
    List<Part> parts() {
        if (parts.isEmpty()) {
            int from = -1;
            Matcher word = WORD.matcher(code);
            while (word.find()) {
                int group = word.group(1) != null ? 1 : 2;
                int step = ORDER.indexOf(word.group(group));
                if (from >= 0) {
                    parts.add(new Part(from, word.start(group)));
                }
                from = step >= 0 && step < ORDER.size() - 1 ? word.end(group) : -1;
            }
            if (from >= 0) {
                parts.add(new Part(from, code.length()));
            }
        }
        return parts;
    }

    /** Words that were meant to be one of the frame's. */
    List<RuleFault> misspelt() {
        List<RuleFault> found = new ArrayList<>();
        misspelt(BEFORE_NAME, List.of("rule"), found);
        misspelt(BEFORE_CLASS, List.of("package", "import", "global"), found);
        misspelt(ALONE, List.of("when", "then", "end"), found);
        return found;
    }

    private void misspelt(Pattern shape, List<String> meant, List<RuleFault> found) {
        Matcher word = shape.matcher(code);
        while (word.find()) {
            String said = word.group(1);
            Optional<String> near = Nearest.to(said, meant);
            boolean other = OTHERS.contains(said.toLowerCase(Locale.ROOT)) || ORDER.contains(said);
            if (near.isPresent() && !other && !meant.contains(said)) {
                boolean upper = said.equalsIgnoreCase(near.get());
                found.add(file.fault(
                        word.start(1),
                        "“" + said + "”不是规则语言的词",
                        upper ? "要小写，写成 " + near.get() : "是否应为 " + near.get() + "？"));
            }
        }
    }

    /** Rules without a proper name. */
    List<RuleFault> names() {
        List<RuleFault> found = new ArrayList<>();
        Matcher title = TITLE.matcher(code);
        while (title.find()) {
            String name = file.text().text().substring(title.start(1), title.end(1));
            if (name.isBlank()) {
                found.add(file.fault(title.start(1), "规则没有名称", "在 rule 后面写中文名称，用半角引号括起来"));
            } else if (!GOOD_TITLE.matcher(name).matches()) {
                int at = title.start(1) + name.length() - name.stripLeading().length();
                found.add(file.fault(at, "规则名称没有用引号括起来", "写成 rule \"…\""));
            }
        }
        return found;
    }

    /** Rules of which a part is missing. */
    List<RuleFault> broken() {
        List<RuleFault> found = new ArrayList<>();
        int rule = -1;
        int next = 0;
        Matcher word = WORD.matcher(code);
        while (word.find()) {
            int group = word.group(1) != null ? 1 : 2;
            int step = ORDER.indexOf(word.group(group));
            boolean another = step <= 0;
            if (rule >= 0 && (another || step > next)) {
                found.add(missing(rule, next));
            }
            if (another || step == ORDER.size() - 1) {
                rule = step == 0 ? word.start(group) : -1;
            }
            next = step + 1;
        }
        if (rule >= 0) {
            found.add(missing(rule, next));
        }
        return found;
    }

    private RuleFault missing(int rule, int step) {
        return file.fault(rule, "规则" + name(rule) + "缺少 " + ORDER.get(step), WHOLE);
    }

    /** The name that stands behind the word {@code rule}, in Chinese quotes. */
    private String name(int rule) {
        String line = file.text().text().substring(rule).lines().findFirst().orElse("");
        Matcher quoted = Pattern.compile("\"(.*?)\"").matcher(line);
        return quoted.find() ? "“" + quoted.group(1) + "”" : "";
    }

    /** The first words that stand outside of all rules and are no heading of the file; none where it has functions. */
    List<RuleFault> strayWords() {
        if (Pattern.compile("(?m)^[ \\t]*(function|query|declare)\\b")
                .matcher(code)
                .find()) {
            return List.of();
        }
        boolean inside = false;
        int at = 0;
        for (String line : code.split("\n", -1)) {
            String words = line.strip();
            inside |= words.startsWith("rule");
            if (!inside && !words.isEmpty() && !HEADING.matcher(words).matches()) {
                return List.of(
                        file.fault(at + line.indexOf(words), "规则之外不能有这样的文字", "说明写在 /* */ 里，规则以 rule 开头、以 end 结束"));
            }
            inside &= !words.matches("end\\s*;?");
            at += line.length() + 1;
        }
        return List.of();
    }
}
