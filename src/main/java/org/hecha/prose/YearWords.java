package org.hecha.prose;

import java.util.ArrayList;
import java.util.List;

/** Words with a year in them whose sense depends on the report's: 2020年结转, 结转到2022年继续办理, 截至2021年12月31日. */
final class YearWords {

    private static final String[] INTO = {"结转至", "结转到", "结转", "转入", "转至", "转到", "顺延至", "延续至", "留待"};
    private static final String[] THIS_YEAR = {"本年度", "本年", "今年", "当年"};
    private static final String[] DONE = {"办理", "处理", "答复"};

    /** Where these stand, a number up to a day may be one of many years. */
    private static final String[] STOCK = {"公开", "发布", "累计", "历年", "网站", "平台", "以来", "开通", "关注", "粉丝", "有效", "建成"};

    private YearWords() {}

    /** The tokens with those that belong together made one. */
    static List<Token> joined(String text, List<Token> tokens, int year) {
        List<Token> joined = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.group() == WordGroup.TIME) {
                token = timed(text, tokens, i, year);
            }
            int start = token.start();
            if (!joined.isEmpty()
                    && token.start() < joined.get(joined.size() - 1).end()) {
                // What was made one swallows the words that it is made of.
                if (token.group() == tokens.get(i).group()) {
                    continue;
                }
                joined.removeIf(other -> other.end() > start);
            }
            joined.add(token);
        }
        return joined;
    }

    private static Token timed(String text, List<Token> tokens, int i, int year) {
        Token token = tokens.get(i);
        if (year > 0 && token.key().equals(String.valueOf(year - 1)) && text.startsWith("结转", token.end())) {
            return new Token(token.start(), carriedIn(text, token.end() + 2, year), WordGroup.ACT, "carried-in");
        }
        if (year > 0 && token.key().equals(String.valueOf(year + 1))) {
            for (String into : INTO) {
                if (text.startsWith(into, token.start() - into.length())) {
                    int start = token.start() - into.length();
                    return new Token(start, handling(text, token.end()), WordGroup.ACT, "carried-over");
                }
            }
        }
        if (text.startsWith("截", token.start()) && token.key().equals("cumulative") && isYearsEnd(text, tokens, i)) {
            return new Token(token.start(), token.end(), WordGroup.NEUTRAL, "neutral");
        }
        return token;
    }

    private static int carriedIn(String text, int at, int year) {
        int end = at;
        if (text.startsWith("至", end) || text.startsWith("到", end)) {
            end++;
        }
        String named = year + "年";
        if (text.startsWith(named, end)) {
            end += named.length();
        } else {
            end = after(text, end, THIS_YEAR);
        }
        return handling(text, end);
    }

    private static int handling(String text, int at) {
        return after(text, text.startsWith("继续", at) ? at + 2 : at, DONE);
    }

    private static int after(String text, int at, String[] words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }

    /** Whether the day is the year's last and what is counted up to it are the year's cases. */
    private static boolean isYearsEnd(String text, List<Token> tokens, int i) {
        int end = tokens.get(i).end();
        end += text.startsWith("到", end) ? 1 : 0;
        boolean last = text.startsWith("年底", end) || text.startsWith("年末", end);
        if (!last && i + 1 < tokens.size() && tokens.get(i + 1).group() == WordGroup.TIME) {
            Token date = tokens.get(i + 1);
            last = date.start() <= end + 1
                    && (text.startsWith("年底", date.end() - 2)
                            || text.startsWith("年末", date.end() - 2)
                            || text.substring(date.start(), date.end()).contains("12月31日"));
        }
        if (!last) {
            return false;
        }
        int stop = end;
        while (stop < text.length() && stop - end < 200 && "。！？\n".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        String rest = text.substring(end, stop).replace("信息公开", "").replace("申请公开", "");
        for (String word : STOCK) {
            if (rest.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
