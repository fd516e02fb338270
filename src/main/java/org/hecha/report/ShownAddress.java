package org.hecha.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address among the words of a link, beside the one that the link leads to. */
final class ShownAddress {

    private static final Pattern SITE = Pattern.compile(
            "(?<![A-Za-z0-9@._-])(?:https?://)?((?:[A-Za-z0-9-]{1,63}\\.){1,6}(?:cn|com|net|org|gov|edu|top|vip|info|cc|xyz))(?![A-Za-z0-9@_-])");
    private static final Pattern MAILBOX = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5})");
    private static final Pattern SHARED_SUFFIX = Pattern.compile("(?:gov|com|org|net|edu|ac|mil)\\.cn|[a-z]{2}\\.cn");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");
    private static final int LONGEST = 300;

    private ShownAddress() {}

    /**
     * The site that the words name, if it is another one than the target's; empty if they name none, several, or one that
     * the target has to do with: the same domain, the same office's name, an address that passes on to it.
     */
    static String otherSite(String words, String target, String host) {
        if (host.isEmpty() || words.length() > LONGEST || NUMBERS.matcher(host).matches()) {
            return "";
        }
        Matcher sites = SITE.matcher(words);
        if (!sites.find()) {
            return "";
        }
        String site = sites.group(1).toLowerCase(Locale.ROOT);
        if (sites.find()) {
            return "";
        }
        String domain = domain(site);
        String name = domain.substring(0, domain.indexOf('.'));
        boolean related = domain.equals(domain(host))
                || target.substring(target.indexOf(host) + host.length())
                        .toLowerCase(Locale.ROOT)
                        .contains(domain)
                || (host.endsWith(".gov.cn") && List.of(host.split("\\.", -1)).contains(name));
        return related ? "" : site;
    }

    /** The mailbox that the words name, if it is another one than the target's; empty if they name none or several. */
    static String otherMailbox(String words, String target) {
        if (words.length() > LONGEST) {
            return "";
        }
        Matcher mailboxes = MAILBOX.matcher(words);
        if (!mailboxes.find()) {
            return "";
        }
        String mailbox = mailboxes.group(1);
        boolean same = mailboxes.find() || mailbox.equalsIgnoreCase(mailbox(target));
        return same ? "" : mailbox;
    }

    /** The mailbox of a {@code mailto:} target. */
    static String mailbox(String target) {
        String box = target.substring(target.indexOf(':') + 1).strip();
        int query = box.indexOf('?');
        return query < 0 ? box : box.substring(0, query);
    }

    /** What somebody has registered: linhe.gov.cn of www.linhe.gov.cn. */
    private static String domain(String host) {
        String[] labels = host.split("\\.", -1);
        int last = labels.length;
        if (last < 2) {
            return host + ".";
        }
        boolean shared = last > 2
                && SHARED_SUFFIX
                        .matcher(labels[last - 2] + "." + labels[last - 1])
                        .matches();
        StringBuilder domain = new StringBuilder();
        for (int i = last - (shared ? 3 : 2); i < last; i++) {
            domain.append(domain.isEmpty() ? "" : ".").append(labels[i]);
        }
        return domain.toString();
    }
}
