package org.hecha.rule.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule says of itself: 编号：own-fees　级别：警告　组：own. */
final class RuleHeads {

    private static final Pattern HEAD = Pattern.compile("(?<![^\\s\u3000；;，,])([\\p{IsHan}]{1,4})[\\s\u3000]*[：:]");

    private RuleHeads() {}

    static void read(DraftRule rule, Words line, List<Mistake> mistakes) {
        Matcher head = HEAD.matcher(line.text());
        int from = 0;
        String name = "";
        int begin = 0;
        while (head.find()) {
            add(rule, name, line, begin, from, head.start(), mistakes);
            name = head.group(1);
            begin = head.start();
            from = head.end();
        }
        add(rule, name, line, begin, from, line.text().length(), mistakes);
    }

    private static void add(
            DraftRule rule, String name, Words line, int begin, int from, int to, List<Mistake> mistakes) {
        Words value = line.part(from, to);
        Origin origin = line.origin().right(begin);
        String known = String.join("、", DraftRule.HEADS.keySet());
        if (name.isEmpty()) {
            if (!value.text().isEmpty()) {
                mistakes.add(new Mistake(
                        value.origin(), "看不懂“" + value.text() + "”", "这里写 " + known + "，如 编号：own-fees；条件以“当”开头"));
            }
        } else if (!DraftRule.HEADS.containsKey(name)) {
            mistakes.add(new Mistake(origin, "规则没有“" + name + "”这一项", "可以写 " + known));
        } else if (rule.heads.putIfAbsent(name, stripped(value)) != null) {
            mistakes.add(new Mistake(origin, "“" + name + "”写了两次", ""));
        }
    }

    private static Words stripped(Words value) {
        return new Words(value.text().replaceAll("[；;，,。\\s\u3000]+$", ""), value.origin(), value.line());
    }
}
