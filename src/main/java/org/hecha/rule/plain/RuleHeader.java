package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The line that begins a rule in DRL: its name and its annotations. */
final class RuleHeader {

    private static final Map<String, String> LEVELS = Map.of("错误", "error", "警告", "warning", "提示", "note");
    private static final List<String> REQUIRED = List.of("编号", "级别", "组", "依据");
    private static final Pattern SINCE = Pattern.compile("(\\d{4})\\s*(?:年度?)?[起至—–-]+(?:今)?");
    private static final Pattern UNTIL = Pattern.compile("(\\d{4})\\s*(?:年度?)?(?:及以前|以前|止)");
    private static final Pattern SPAN = Pattern.compile("(\\d{4})\\s*(?:年度?)?\\s*[至到—–~-]+\\s*(\\d{4})\\s*(?:年度?)?");
    private static final Pattern ONE = Pattern.compile("(\\d{4})\\s*(?:年度?)?");

    private final DraftRule rule;
    private final List<Mistake> mistakes;
    private final List<Words> parts = new ArrayList<>();

    private RuleHeader(DraftRule rule, List<Mistake> mistakes) {
        this.rule = rule;
        this.mistakes = mistakes;
    }

    /** The parts of the line, each with the place that it was written at. */
    static List<Words> of(DraftRule rule, List<Mistake> mistakes) {
        RuleHeader header = new RuleHeader(rule, mistakes);
        header.write();
        return header.parts;
    }

    private void write() {
        part("rule \"" + RuleWriter.escaped(rule.name.text()) + "\"", rule.name);
        rule.annotations.forEach(one -> part(one.text(), one));
        rule.heads.forEach((name, value) -> {
            switch (name) {
                case "级别" -> level(value);
                case "年度" -> years(value);
                default ->
                    part("@" + DraftRule.HEADS.get(name) + "(\"" + RuleWriter.escaped(value.text()) + "\")", value);
            }
        });
        boolean levelSaid = rule.heads.containsKey("级别");
        if (!levelSaid && rule.annotations.isEmpty()) {
            levelSaid = levelOfConclusions();
        }
        boolean known = levelSaid;
        String absent = REQUIRED.stream()
                .filter(name -> name.equals("级别") ? !known : !rule.heads.containsKey(name))
                .collect(Collectors.joining("、"));
        if (!absent.isEmpty() && rule.annotations.isEmpty()) {
            mistakes.add(new Mistake(
                    rule.name.origin(),
                    "规则“" + rule.name.text() + "”没有写 " + absent,
                    "写在规则名称之后、“当”之前，如 编号：own-fees　组：own　依据：{notice}；级别由结论的 错误、警告、提示 决定"));
        }
    }

    private void part(String text, Words from) {
        parts.add(new Words(text, from.origin(), from.line()));
    }

    private void level(Words value) {
        String level = LEVELS.get(value.text());
        if (level == null) {
            mistakes.add(new Mistake(value.origin(), "级别“" + value.text() + "”不是 错误、警告、提示 之一", ""));
        } else {
            part("@severity(\"" + level + "\")", value);
        }
    }

    /** 警告“…” says how grave the rule is. */
    private boolean levelOfConclusions() {
        for (Words conclusion : rule.conclusions) {
            for (Map.Entry<String, String> level : LEVELS.entrySet()) {
                if (conclusion.text().startsWith(level.getKey())) {
                    part("@severity(\"" + level.getValue() + "\")", conclusion);
                    return true;
                }
            }
        }
        // a rule without conclusions is told of that, and needs no second sentence
        return rule.conclusions.isEmpty();
    }

    private void years(Words value) {
        Matcher span = SPAN.matcher(value.text());
        Matcher since = SINCE.matcher(value.text());
        Matcher until = UNTIL.matcher(value.text());
        Matcher one = ONE.matcher(value.text());
        if (span.matches()) {
            years(span.group(1), span.group(2), value);
        } else if (since.matches()) {
            years(since.group(1), "", value);
        } else if (until.matches()) {
            years("", until.group(1), value);
        } else if (one.matches()) {
            years(one.group(1), one.group(1), value);
        } else {
            mistakes.add(new Mistake(value.origin(), "看不懂年度“" + value.text() + "”", "写成 2021年起、2020年及以前 或 2019—2020年"));
        }
    }

    private void years(String since, String until, Words value) {
        if (!since.isEmpty()) {
            part("@since(" + since + ")", value);
        }
        if (!until.isEmpty()) {
            part("@until(" + until + ")", value);
        }
    }
}
