package org.hecha.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What was begun and not ended: quotes, comments, brackets, and strings that are none. The parser complains of it far behind the place. */
final class OpenEnds {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final DrlFile file;
    private final String code;

    OpenEnds(DrlFile file) {
        this.file = file;
        this.code = file.text().code();
    }

    /** Quotes and comments; all that follows one of them is read wrongly. */
    List<RuleFault> texts() {
        int comment = file.text().openComment();
        if (comment >= 0) {
            return List.of(file.fault(comment, "注释没有结束", "注释以 /* 开头，以 */ 结束"));
        }
        List<RuleFault> found = new ArrayList<>();
        for (int quote : file.text().openQuotes()) {
            found.add(file.fault(quote, "引号没有配对", "字符串写在一行里，两头都是半角引号；字符串里的引号写成中文引号“”"));
        }
        for (int escape : file.text().badEscapes()) {
            found.add(file.fault(escape, "字符串里的反斜线要写两个", "写成 \\\\" + code(escape)));
        }
        return found;
    }

    private String code(int escape) {
        return file.text().text().substring(escape + 1, escape + 2);
    }

    /** Brackets that have no partner in a part of a rule; at most one for each part, what follows it is its effect. */
    List<RuleFault> brackets(List<Frame.Part> parts) {
        List<RuleFault> found = new ArrayList<>();
        for (Frame.Part part : parts) {
            int at = alone(part.from(), part.to());
            if (at >= 0) {
                char bracket = code.charAt(at);
                boolean open = OPENING.indexOf(bracket) >= 0;
                String message = "括号“" + bracket + "”没有配对的" + (open ? "右" : "左") + "括号";
                found.add(file.fault(at, message, open ? "" : "删去它，或者补上左括号"));
            }
        }
        return found;
    }

    private int alone(int from, int to) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(c) >= 0) {
                if (open.isEmpty()) {
                    return i;
                }
                int partner = open.pop();
                if (OPENING.indexOf(code.charAt(partner)) != CLOSING.indexOf(c)) {
                    return partner;
                }
            }
        }
        return open.isEmpty() ? -1 : open.pop();
    }
}
