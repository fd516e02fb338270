package org.hecha.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ways to reach the office, and addresses of the web and of mailboxes that cannot work. */
final class AddressFinder {

    /** What is wrong, and how it looks. Only what no reader could take for an address that works. */
    private static final Map<String, Pattern> FAULTS = faults();

    private static final Pattern CONTACT = Pattern.compile(
            "(?:联系|咨询|办公|服务)?(?:电话|传真|邮编|邮箱|地址)[^。；，0-9A-Za-z]{0,12}[:：为是]?\\s*[（(]?[0-9A-Za-z\\u4e00-\\u9fff]{2}"
                    + "|(?<![0-9])0[0-9]{2,3}[-—－ ]?[0-9]{7,8}(?![0-9])"
                    + "|[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{3,40}");

    private AddressFinder() {}

    static List<Fact> find(List<ProseText> prose) {
        List<Fact> found = new ArrayList<>();
        boolean reachable = false;
        for (ProseText paragraph : prose) {
            if (!reachable) {
                Matcher contact = CONTACT.matcher(paragraph.text());
                if (contact.find()) {
                    reachable = true;
                    found.add(new Contact(
                            contact.group(),
                            paragraph.section(),
                            Certainty.CERTAIN,
                            paragraph.at(contact.start(), contact.end())));
                }
            }
            if (mayHoldAddress(paragraph.text())) {
                faults(paragraph, found);
            }
        }
        return found;
    }

    /** What is wrong with a whole address, in Chinese; empty if nothing. */
    static String fault(String address) {
        return FAULTS.entrySet().stream()
                .filter(fault -> fault.getValue().matcher(address).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean mayHoldAddress(String text) {
        return text.contains("www") || text.contains("WWW") || text.contains("tp") || text.indexOf('@') >= 0;
    }

    /** Whether all that a pattern finds holds an @: most paragraphs with an address have none. */
    private static boolean isOfMailbox(Pattern pattern) {
        return pattern.pattern().indexOf('@') >= 0;
    }

    /** The first fault of an address is enough. */
    private static void faults(ProseText paragraph, List<Fact> found) {
        int until = -1;
        for (Map.Entry<String, Pattern> fault : FAULTS.entrySet()) {
            if (isOfMailbox(fault.getValue()) && paragraph.text().indexOf('@') < 0) {
                continue;
            }
            Matcher matcher = fault.getValue().matcher(paragraph.text());
            while (matcher.find()) {
                if (matcher.start() >= until) {
                    until = matcher.end();
                    found.add(new BadAddress(
                            matcher.group(),
                            fault.getKey(),
                            paragraph.section(),
                            paragraph.own(),
                            Certainty.CERTAIN,
                            paragraph.at(matcher.start(), matcher.end())));
                }
            }
        }
    }

    private static Map<String, Pattern> faults() {
        String host = "[A-Za-z0-9][A-Za-z0-9./_-]{2,80}";
        Map<String, Pattern> faults = new LinkedHashMap<>();
        faults.put("协议写了两次", Pattern.compile("https?://https?:?//" + host));
        faults.put("协议写错", Pattern.compile("(?<![A-Za-z])(?:htp|htpp|htttp|hhtp|ttp|thttp|hptt)s?://" + host));
        faults.put("协议后的冒号或斜线不对", Pattern.compile("(?<![A-Za-z])https?(?::/(?!/)|//|：/{1,2}|:\\\\\\\\|;//)" + host));
        faults.put(
                "夹有中文标点",
                Pattern.compile(
                        "(?<![A-Za-z0-9])www(?:[。，、．][A-Za-z0-9.-]{1,40})+[.。，、．](?:cn|com|net|org|gov)(?![A-Za-z0-9])"
                                + "|(?<![A-Za-z0-9])www\\.[A-Za-z0-9.-]{1,60}[。，、．](?:cn|com|net|org|gov)(?![A-Za-z0-9])"));
        faults.put(
                "邮箱没有域名",
                Pattern.compile("(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{2,40}@(?=[，。；）)]|$|\\s*[\\u4e00-\\u9fff])"
                        + "|(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{2,40}@(?:163|126|qq|QQ|sina)(?=[，。；）)]|$)"));
        faults.put(
                "这是本机或单位内部网络的地址，公众打不开",
                Pattern.compile(
                        "(?<![A-Za-z])https?://(?:localhost|127\\.0|10\\.[0-9]{1,3}|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01]))"
                                + "(?:\\.[0-9]{1,3}){0,2}(?![0-9A-Za-z.-])[A-Za-z0-9./:_?=&-]{0,80}"));
        faults.put("邮箱写了两个 @", Pattern.compile("[A-Za-z0-9._-]{2,40}@@+[A-Za-z0-9.-]{2,60}"));
        faults.put("邮箱的域名不全", Pattern.compile("[A-Za-z0-9._-]{2,40}@[A-Za-z0-9-]{2,40}(?=[，。；）)\\s]|$)(?!\\.)"));
        faults.put(
                "邮箱夹有逗号",
                Pattern.compile("[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{2,40}[,，](?:com|cn|net|org)(?![A-Za-z])"));
        return faults;
    }
}
