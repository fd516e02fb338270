package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a {@code .dslr} file apart: rules, what they say of themselves, conditions, conclusions. */
final class SentenceFile {

    private static final Pattern RULE =
            Pattern.compile("^(?:规则|rule\\b)[\\s\u3000]*(?:[“\"]([^”\"]*)[”\"]|([^\\s\u3000“\"]+))(.*)$");
    private static final Pattern WHEN = Pattern.compile("^(当|when\\b)(.*)$");
    private static final Pattern THEN = Pattern.compile("^(则|then\\b)(.*)$");
    private static final Pattern END = Pattern.compile("^(完|end\\b)[\\s\u3000;。]*$");
    /** What a file of the engine's own style begins with; all of it is said by the folder here. */
    private static final Pattern HEAD = Pattern.compile("^(package|expander|import|global)\\b.*$");

    private final List<DraftRule> rules = new ArrayList<>();
    private final List<Mistake> mistakes;
    private final String[] lines;
    private final StringBuilder comment = new StringBuilder();
    private @Nullable DraftRule open;
    private int firstLine;
    private boolean inComment;

    private SentenceFile(String text, List<Mistake> mistakes) {
        this.lines = text.split("\r?\n", -1);
        this.mistakes = mistakes;
    }

    static List<DraftRule> read(String text, List<Mistake> mistakes) {
        SentenceFile file = new SentenceFile(text, mistakes);
        for (int i = 1; i <= file.lines.length; i++) {
            String line = file.lines[i - 1];
            Words words = new Words(line, Origin.of(i, 1), i).part(0, line.length());
            if (!file.comment(words.text())) {
                file.line(words);
            }
        }
        file.close(file.lines.length + 1);
        return file.rules;
    }

    /** Whether a line is blank or a comment; what stands right above a rule is kept for it. */
    private boolean comment(String line) {
        if (line.isEmpty()) {
            comment.setLength(0);
            return true;
        }
        boolean block = inComment || line.startsWith("/*");
        if (!block && !line.startsWith("//") && !line.startsWith("#")) {
            return false;
        }
        inComment = block && !line.endsWith("*/");
        comment.append(line.replaceAll("^(/\\*+|//|#+|\\*(?!/))|\\*+/$", "").strip());
        return true;
    }

    private void line(Words line) {
        String text = line.text();
        Matcher rule = RULE.matcher(text);
        if (rule.matches()) {
            begin(line, rule);
            return;
        }
        DraftRule now = open;
        if (now == null) {
            if (!HEAD.matcher(text).matches()) {
                mistakes.add(new Mistake(line.origin(), "这一行不属于任何规则：" + text, "规则以 规则“名称” 一行开头"));
            }
            return;
        }
        Matcher when = WHEN.matcher(text);
        Matcher then = THEN.matcher(text);
        if (END.matcher(text).matches()) {
            close(line.line() + 1);
        } else if (now.when == null && when.matches()) {
            now.when = line;
            sentences(now, line.part(when.end(1), text.length()));
        } else if (now.then == null && then.matches()) {
            now.then = line;
            sentences(now, line.part(then.end(1), text.length()));
        } else if (now.when == null && now.then == null) {
            heads(now, line);
        } else {
            sentences(now, line);
        }
    }

    private void begin(Words line, Matcher rule) {
        close(line.line());
        int group = rule.group(1) != null ? 1 : 2;
        DraftRule draft = new DraftRule(
                new Words(line.text().substring(rule.start(group), rule.end(group)), line.origin(), line.line()));
        draft.comment = comment.toString();
        comment.setLength(0);
        open = draft;
        firstLine = line.line();
        heads(draft, line.part(rule.start(3), line.text().length()));
    }

    private void close(int nextLine) {
        DraftRule now = open;
        if (now != null) {
            List<String> own =
                    new ArrayList<>(List.of(lines).subList(firstLine - 1, Math.min(nextLine - 1, lines.length)));
            while (!own.isEmpty() && isAside(own.get(own.size() - 1))) {
                own.remove(own.size() - 1);
            }
            now.written = String.join("\n", own).strip();
            rules.add(now);
            open = null;
        }
    }

    /** The comment of the next rule belongs to that one. */
    private static boolean isAside(String line) {
        String text = line.strip();
        return text.isEmpty()
                || text.startsWith("#")
                || text.startsWith("//")
                || text.startsWith("/*")
                || text.endsWith("*/");
    }

    private void heads(DraftRule rule, Words line) {
        if (line.text().startsWith("@")) {
            rule.annotations.add(line);
        } else if (!line.text().isEmpty()) {
            RuleHeads.read(rule, line, mistakes);
        }
    }

    private void sentences(DraftRule rule, Words line) {
        if (line.text().startsWith(">")) {
            (rule.then == null ? rule.conditions : rule.conclusions).add(line);
        } else {
            SentenceSplitter.split(rule, line, mistakes);
        }
    }
}
