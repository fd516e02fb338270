package org.hecha.document;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers of one list of a page. */
final class HtmlList {

    private static final int LONGEST_NUMBER = 9;

    private final ListNumber format;
    private final String after;
    private int last;

    private HtmlList(ListNumber format, String after, int last) {
        this.format = format;
        this.after = after;
        this.last = last;
    }

    static HtmlList of(Element list) {
        if (!list.nameIs("ol")) {
            return new HtmlList(ListNumber.NONE, "", 0);
        }
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        String type = style.replaceAll("(?s)^.*list-style(?:-type)?\\s*:\\s*([a-z-]+).*$", "$1");
        if (type.equals(style)) {
            type = list.attr("type");
        }
        ListNumber format = format(type);
        return new HtmlList(format, format == ListNumber.CHINESE ? "、" : ".", integer(list.attr("start"), 1) - 1);
    }

    /** The label of the next item. */
    String next(Element item) {
        last = integer(item.attr("value"), last + 1);
        String number = format.of(last);
        return number.isEmpty() ? "" : number + after;
    }

    private static ListNumber format(String type) {
        return switch (type) {
            case "I", "upper-roman" -> ListNumber.UPPER_ROMAN;
            case "i", "lower-roman" -> ListNumber.LOWER_ROMAN;
            case "A", "upper-alpha", "upper-latin" -> ListNumber.UPPER_LETTER;
            case "a", "lower-alpha", "lower-latin" -> ListNumber.LOWER_LETTER;
            case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal" -> ListNumber.CHINESE;
            case "simp-chinese-formal", "trad-chinese-formal" -> ListNumber.CHINESE_FORMAL;
            case "decimal-leading-zero" -> ListNumber.PADDED;
            case "none", "disc", "circle", "square" -> ListNumber.NONE;
            default -> ListNumber.DECIMAL;
        };
    }

    private static int integer(String value, int otherwise) {
        String number = value.strip();
        return number.length() <= LONGEST_NUMBER && number.matches("-?\\d+") ? Integer.parseInt(number) : otherwise;
    }
}
