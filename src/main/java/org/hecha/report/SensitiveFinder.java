package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of persons. What only looks like one, or is an office's, is left alone. */
final class SensitiveFinder {

    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern CARD = Pattern.compile(
            "(?<![0-9A-Za-z])(?:62[0-9]{2}|4[0-9]{3}|5[1-5][0-9]{2}) ?(?:[0-9]{4} ?){2}[0-9]{4,7}(?![0-9A-Za-z])");
    private static final Pattern CARD_WORDS = Pattern.compile("卡号|银行卡|账号|帐号|账户|帐户|开户行");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z-])1[3-9][0-9]{9}(?![0-9A-Za-z])");

    /** A person named just before the number: 申请人张三（电话：, 联系人：李四，手机. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:申请人|村民|居民|群众|姓名|户主|当事人|举报人|投诉人|联系人|经办人|负责人|工作人员)[:：]?[\\u4e00-\\u9fff·]{2,4}[^。；\\u4e00-\\u9fff]{0,6}"
                    + "(?:(?:本人|的)?(?:联系)?(?:电话|手机|方式|号码|手机号码?)[^。；\\u4e00-\\u9fff]{0,4}){0,2}$");

    private static final int BEFORE = 40;
    private static final int SHOWN = 3;

    private SensitiveFinder() {}

    static List<Sensitive> find(List<ProseText> prose) {
        List<Sensitive> found = new ArrayList<>();
        for (ProseText paragraph : prose) {
            if (hasLongNumber(paragraph.text())) {
                identities(paragraph, found);
                cards(paragraph, found);
                mobiles(paragraph, found);
            }
        }
        return found;
    }

    /** Most prose has no eleven digits in a row: a look at its characters spares the search. */
    private static boolean hasLongNumber(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                run++;
            } else if (c != ' ') {
                run = 0;
            }
            if (run >= 11) {
                return true;
            }
        }
        return false;
    }

    private static void identities(ProseText paragraph, List<Sensitive> found) {
        Matcher matcher = IDENTITY.matcher(paragraph.text());
        while (matcher.find()) {
            if (CheckedNumber.isIdentityCard(matcher.group())) {
                add(Sensitive.Kind.IDENTITY_CARD, paragraph, matcher, found);
            }
        }
    }

    private static void cards(ProseText paragraph, List<Sensitive> found) {
        Matcher matcher = CARD.matcher(paragraph.text());
        while (matcher.find()) {
            String before = before(paragraph, matcher.start());
            String digits = matcher.group().replace(" ", "");
            if (CARD_WORDS.matcher(before).find()
                    && CheckedNumber.passesLuhn(digits)
                    && !CheckedNumber.isIdentityCard(digits)) {
                add(Sensitive.Kind.BANK_CARD, paragraph, matcher, found);
            }
        }
    }

    private static void mobiles(ProseText paragraph, List<Sensitive> found) {
        Matcher matcher = MOBILE.matcher(paragraph.text());
        while (matcher.find()) {
            if (PERSON.matcher(before(paragraph, matcher.start())).find()) {
                add(Sensitive.Kind.MOBILE, paragraph, matcher, found);
            }
        }
    }

    private static String before(ProseText paragraph, int at) {
        return paragraph.text().substring(Math.max(0, at - BEFORE), at);
    }

    private static void add(Sensitive.Kind kind, ProseText paragraph, Matcher number, List<Sensitive> found) {
        found.add(new Sensitive(
                kind,
                masked(number.group()),
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(number.start(), number.end())));
    }

    private static String masked(String number) {
        int tail = number.length() - SHOWN - 1;
        return number.substring(0, SHOWN) + "*".repeat(tail - SHOWN) + number.substring(tail);
    }
}
