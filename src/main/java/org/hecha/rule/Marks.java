package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Characters that no code can hold: what a Chinese keyboard types for brackets and commas, and what nobody sees. */
final class Marks {

    private static final Map<Character, String> HALF_WIDTH = Map.ofEntries(
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('，', ","),
            Map.entry('、', ","),
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
            Map.entry('＋', "+"),
            Map.entry('－', "-"),
            Map.entry('＆', "&"),
            Map.entry('｜', "|"));

    private static final Map<Character, String> OPERATORS = Map.of('≥', ">=", '≤', "<=", '≠', "!=", '×', "*", '÷', "/");

    /** One of them where a letter stood is a broken file, not a broken rule. */
    private static final String NO_TEXT = "这不是文本文件";

    private Marks() {}

    /** One fault for each; of a file that is no text, one alone. */
    static List<RuleFault> of(DrlFile file) {
        String code = file.text().code();
        List<RuleFault> found = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c < ' ' && !Character.isWhitespace(c)) {
                return List.of(file.fault(-1, NO_TEXT, "规则文件是 UTF-8 编码的文本，检查是不是存错了文件"));
            }
            String[] words = words(c);
            if (words.length == 2) {
                found.add(file.fault(i, words[0], words[1]));
                i = c == '“' ? Math.max(i, closing(code, i) - 1) : i;
            }
        }
        return found;
    }

    /** What stands between Chinese quotes was meant as text, and is no fault of its own. */
    private static int closing(String code, int open) {
        int close = code.indexOf('”', open);
        int line = code.indexOf('\n', open);
        return close >= 0 && (line < 0 || close < line) ? close : open;
    }

    /** Message and hint; nothing where the character may stand in code. */
    private static String[] words(char c) {
        String half = HALF_WIDTH.get(c);
        if (half != null) {
            return new String[] {"代码里用了全角符号 " + c, "请改为半角 " + half};
        }
        String operator = OPERATORS.get(c);
        if (operator != null) {
            return new String[] {"代码里不能用 " + c, "请改为 " + operator};
        }
        if (c == '\u3000') {
            return new String[] {"代码里用了全角空格", "请改为半角空格"};
        }
        if (c < 0x7f) {
            return new String[0];
        }
        if (Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return new String[] {
                String.format(Locale.ROOT, "代码里有看不见的字符 U+%04X", (int) c), "删去它，需要空格的改为半角空格；多半是从网页、Word 文件里带来的"
            };
        }
        if (c == '\ufffd') {
            return new String[] {"有一个字已经损坏", "多半是编码转换错了，重新写这个字"};
        }
        boolean letter = Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
        return letter ? new String[0] : new String[] {"代码里不能有 " + c, "文字要用半角引号 \" 括起来，说明写在 /* */ 里"};
    }
}
