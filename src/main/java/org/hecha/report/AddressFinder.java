package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.hecha.prose.StartPattern;

/** Finds ways to reach the office, and addresses of the web and of mailboxes that cannot work. */
final class AddressFinder {

    /** What is wrong with an address, and how it looks. */
    private record Fault(String what, StartPattern look, boolean ofMailbox) {

        static Fault ofSite(String what, String beginnings, String regex) {
            return new Fault(what, StartPattern.of(regex, beginnings), false);
        }

        /** All that it finds holds an @: most paragraphs with an address have none. */
        static Fault ofMailbox(String what, String regex) {
            return new Fault(what, StartPattern.of(regex, StartPattern.OF_ADDRESSES), true);
        }
    }

    /** Only what no reader could take for an address that works. */
    private static final List<Fault> FAULTS = faults();

    private static final String TOLD =
            "(?:联系|咨询|办公|服务)?(?:电话|传真|邮编|邮箱|地址)[^。；，0-9A-Za-z]{0,12}[:：为是]?\\s*[（(]?[0-9A-Za-z\\u4e00-\\u9fff]{2}"
                    + "|(?<![0-9])0[0-9]{2,3}[-—－ ]?[0-9]{7,8}(?![0-9])";

    private static final StartPattern CONTACT = StartPattern.of(TOLD, "联咨办服电传邮地0");
    /** The same where the text holds an @. */
    private static final StartPattern MAILBOX =
            StartPattern.of(TOLD + "|[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{3,40}", "联咨办服电传邮地" + StartPattern.OF_ADDRESSES);

    private AddressFinder() {}

    static List<Fact> find(List<ProseText> prose) {
        List<Fact> found = new ArrayList<>();
        boolean reachable = false;
        for (ProseText paragraph : prose) {
            if (!reachable) {
                StartPattern look = paragraph.text().indexOf('@') >= 0 ? MAILBOX : CONTACT;
                Matcher contact = look.firstIn(paragraph.text());
                if (contact != null) {
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
        return FAULTS.stream()
                .filter(fault -> fault.look().begins(address))
                .map(Fault::what)
                .findFirst()
                .orElse("");
    }

    private static boolean mayHoldAddress(String text) {
        return text.contains("www") || text.contains("WWW") || text.contains("tp") || text.indexOf('@') >= 0;
    }

    /** The first fault of an address is enough. */
    private static void faults(ProseText paragraph, List<Fact> found) {
        int until = -1;
        for (Fault fault : FAULTS) {
            String text = paragraph.text();
            if (fault.ofMailbox() && text.indexOf('@') < 0) {
                continue;
            }
            StartPattern look = fault.look();
            for (Matcher matcher = look.firstIn(text); matcher != null; matcher = look.next(matcher, text)) {
                if (matcher.start() >= until) {
                    until = matcher.end();
                    found.add(new BadAddress(
                            matcher.group(),
                            fault.what(),
                            paragraph.section(),
                            paragraph.own(),
                            Certainty.CERTAIN,
                            paragraph.at(matcher.start(), matcher.end())));
                }
            }
        }
    }

    private static List<Fault> faults() {
        String host = "[A-Za-z0-9][A-Za-z0-9./_-]{2,80}";
        return List.of(
                Fault.ofSite("协议写了两次", "h", "https?://https?:?//" + host),
                Fault.ofSite("协议写错", "ht", "(?<![A-Za-z])(?:htp|htpp|htttp|hhtp|ttp|thttp|hptt)s?://" + host),
                Fault.ofSite("协议后的冒号或斜线不对", "h", "(?<![A-Za-z])https?(?::/(?!/)|//|：/{1,2}|:\\\\\\\\|;//)" + host),
                Fault.ofSite(
                        "夹有中文标点",
                        "w",
                        "(?<![A-Za-z0-9])www(?:[。，、．][A-Za-z0-9.-]{1,40})+[.。，、．](?:cn|com|net|org|gov)(?![A-Za-z0-9])"
                                + "|(?<![A-Za-z0-9])www\\.[A-Za-z0-9.-]{1,60}[。，、．](?:cn|com|net|org|gov)(?![A-Za-z0-9])"),
                Fault.ofMailbox(
                        "邮箱没有域名",
                        "(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{2,40}@(?=[，。；）)]|$|\\s*[\\u4e00-\\u9fff])"
                                + "|(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{2,40}@(?:163|126|qq|QQ|sina)(?=[，。；）)]|$)"),
                Fault.ofSite(
                        "这是本机或单位内部网络的地址，公众打不开",
                        "h",
                        "(?<![A-Za-z])https?://(?:localhost|127\\.0|10\\.[0-9]{1,3}|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01]))"
                                + "(?:\\.[0-9]{1,3}){0,2}(?![0-9A-Za-z.-])[A-Za-z0-9./:_?=&-]{0,80}"),
                Fault.ofMailbox("邮箱写了两个 @", "[A-Za-z0-9._-]{2,40}@@+[A-Za-z0-9.-]{2,60}"),
                Fault.ofMailbox("邮箱的域名不全", "[A-Za-z0-9._-]{2,40}@[A-Za-z0-9-]{2,40}(?=[，。；）)\\s]|$)(?!\\.)"),
                Fault.ofMailbox(
                        "邮箱夹有逗号", "[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{2,40}[,，](?:com|cn|net|org)(?![A-Za-z])"));
    }
}
