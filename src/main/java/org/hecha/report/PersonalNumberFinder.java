package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Table;

/**
 * Finds numbers of persons wherever a document holds text: its paragraphs, cells, notes, comments, hidden text. What only
 * looks like one, or is an office's, is left alone.
 */
final class PersonalNumberFinder {

    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{5} ?[0-9]{8} ?[0-9]{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern CARD = Pattern.compile(
            "(?<![0-9A-Za-z])(?:62[0-9]{2}|4[0-9]{3}|5[1-5][0-9]{2}) ?(?:[0-9]{4} ?){2}[0-9]{4,7}(?![0-9A-Za-z])");
    private static final Pattern CARD_WORDS = Pattern.compile("卡号|银行卡|账号|帐号|账户|帐户|开户行");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z-])1[3-9][0-9]{9}(?![0-9A-Za-z])");

    private static final String ROLES = "申请人|村民|居民|群众|姓名|户主|当事人|举报人|投诉人|信访人|联系人|经办人|负责人|工作人员";

    /** A person named just before the number: 申请人张三（电话：, 联系人：李四，手机. */
    private static final Pattern PERSON =
            Pattern.compile("(?:" + ROLES + ")[:：]?[\\u4e00-\\u9fff·]{2,4}[^。；\\u4e00-\\u9fff]{0,6}"
                    + "(?:(?:本人|的)?(?:联系)?(?:电话|手机|方式|号码|手机号码?)[^。；\\u4e00-\\u9fff]{0,4}){0,2}$");

    private static final Pattern PERSON_COLUMN = Pattern.compile("(?:申请人|户主|当事人|举报人|投诉人|信访人|村民|居民)?(?:姓名|名字)?");
    private static final Pattern MOBILE_COLUMN = Pattern.compile("(?:联系|手机)?(?:电话|手机|方式|号码|手机号码?)");

    private static final int BEFORE = 40;
    private static final int LONG = 11;

    private PersonalNumberFinder() {}

    static List<PersonalNumber> find(Document document) {
        List<PersonalNumber> found = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                find(paragraph.text(), "", false, paragraph.place(), found);
            } else if (block instanceof Table table) {
                cells(table, found);
            }
        }
        return found;
    }

    /** The text with these numbers replaced by others of the same length. */
    static String replace(String text, Map<String, String> numbers) {
        if (!hasLongNumber(text)) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text);
        String narrow = narrow(text);
        for (Pattern shape : List.of(IDENTITY, CARD, MOBILE)) {
            Matcher at = shape.matcher(narrow);
            while (at.find()) {
                String other = numbers.get(text.substring(at.start(), at.end()));
                if (other != null) {
                    replaced.replace(at.start(), at.end(), other);
                }
            }
        }
        return replaced.toString();
    }

    private static void cells(Table table, List<PersonalNumber> found) {
        for (int i = 0; i < table.cells().size(); i++) {
            Cell cell = table.cells().get(i);
            if (hasLongNumber(cell.text())) {
                find(cell.text(), rowBefore(table.cells(), i), isPersonsMobile(table, cell), cell.place(), found);
            }
        }
    }

    /** What stands in the same row before a cell. */
    private static String rowBefore(List<Cell> cells, int index) {
        StringBuilder before = new StringBuilder();
        for (int i = index - 1;
                i >= 0 && cells.get(i).row() == cells.get(index).row() && before.length() < BEFORE;
                i--) {
            before.insert(0, cells.get(i).text().strip());
        }
        return before.toString();
    }

    /** Whether the table's head calls this column that of telephones, and another one that of persons. */
    private static boolean isPersonsMobile(Table table, Cell cell) {
        boolean mobile = false;
        boolean person = false;
        for (Cell head : table.cells()) {
            if (head.row() > 1) {
                break;
            }
            String words = head.text().strip();
            if (head.row() < cell.row() && !words.isEmpty()) {
                mobile |= head.covers(head.row(), cell.column())
                        && MOBILE_COLUMN.matcher(words).matches();
                person |= PERSON_COLUMN.matcher(words).matches();
            }
        }
        return mobile && person;
    }

    private static void find(
            String words, String rowBefore, boolean personsMobile, Place place, List<PersonalNumber> found) {
        if (!hasLongNumber(words)) {
            return;
        }
        String text = narrow(words);
        Matcher identity = IDENTITY.matcher(text);
        while (identity.find()) {
            if (CheckedNumber.isIdentityCard(identity.group().replace(" ", ""))) {
                found.add(number(Sensitive.Kind.IDENTITY_CARD, words, identity, place));
            }
        }
        Matcher card = CARD.matcher(text);
        while (card.find()) {
            String digits = card.group().replace(" ", "");
            if (CARD_WORDS.matcher(before(text, rowBefore, card.start())).find()
                    && CheckedNumber.passesLuhn(digits)
                    && !CheckedNumber.isIdentityCard(digits)) {
                found.add(number(Sensitive.Kind.BANK_CARD, words, card, place));
            }
        }
        Matcher mobile = MOBILE.matcher(text);
        while (mobile.find()) {
            if (personsMobile
                    || PERSON.matcher(before(text, rowBefore, mobile.start())).find()) {
                found.add(number(Sensitive.Kind.MOBILE, words, mobile, place));
            }
        }
    }

    private static PersonalNumber number(Sensitive.Kind kind, String words, Matcher at, Place place) {
        return new PersonalNumber(kind, words.substring(at.start(), at.end()), place.characters(at.start(), at.end()));
    }

    /** Most text has no eleven digits in a row: a look at its characters spares the search. */
    private static boolean hasLongNumber(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
                run++;
            } else if (c != ' ') {
                run = 0;
            }
            if (run >= LONG) {
                return true;
            }
        }
        return false;
    }

    /** The same text, as long, with full-width digits and X as half-width ones. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '０' && c <= '９') || c == 'Ｘ' || c == 'ｘ') {
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return narrow.toString();
    }

    private static String before(String text, String rowBefore, int at) {
        String here = text.substring(Math.max(0, at - BEFORE), at);
        return here.length() < BEFORE ? rowBefore + here : here;
    }
}
