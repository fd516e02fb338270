package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Document;
import org.hecha.document.Link;
import org.hecha.report.LinkTarget.Kind;

/** Says where the links of a document lead. Follows none. */
final class LinkFinder {

    /** A target is looked at up to here. */
    private static final int LONGEST = 2_000;

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]{1,15}):");
    private static final Pattern WEB =
            Pattern.compile("^(?:https?|ftp)://(?:[^/?#@]*@)?([^/?#]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL = Pattern.compile(
            "^(?:mhtml:)?file:(?!/*android_asset).+|^/?[A-Za-z]:[\\\\/].*|^\\\\\\\\[^\\\\].*",
            Pattern.CASE_INSENSITIVE);

    /** A path relative to a folder of the maker's own. */
    private static final Pattern HOME = Pattern.compile(
            "(?:^|[\\\\/])(?:Users|Documents and Settings|AppData|Desktop|桌面|WeChat Files|Tencent Files)[\\\\/].*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PRIVATE = Pattern.compile("localhost|127\\.[0-9.]+|10\\.[0-9]+\\.[0-9]+\\.[0-9]+"
            + "|192\\.168\\.[0-9]+\\.[0-9]+|172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9]+\\.[0-9]+|169\\.254\\.[0-9.]+|\\[::1\\]"
            + "|[a-z0-9-]+\\.(?:local|lan|localdomain)");

    private LinkFinder() {}

    static List<LinkTarget> find(Document document, Outline outline) {
        boolean webPage =
                document.mediaType().endsWith("html") || document.mediaType().endsWith("related");
        List<LinkTarget> found = new ArrayList<>();
        for (Link link : document.links()) {
            String target = PercentCode.decoded(cut(link.target()));
            Kind kind = kind(target, webPage);
            String host = host(target);
            found.add(new LinkTarget(
                    cut(link.target()),
                    cut(link.words()),
                    kind,
                    host,
                    kind == Kind.MAIL
                            ? ShownAddress.otherMailbox(link.words(), target)
                            : ShownAddress.otherSite(link.words(), target, host),
                    fault(kind, target, host),
                    webPage,
                    outline.sectionAt(link.place()),
                    outline.own(link.place()),
                    Certainty.CERTAIN,
                    link.place()));
        }
        return found;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static Kind kind(String target, boolean webPage) {
        if (LOCAL.matcher(target).matches()) {
            return Kind.LOCAL_FILE;
        }
        Matcher scheme = SCHEME.matcher(target);
        if (!scheme.find()) {
            return !webPage && HOME.matcher(target).find() ? Kind.LOCAL_FILE : Kind.RELATIVE;
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https", "ftp" -> isPrivate(host(target)) ? Kind.PRIVATE : Kind.WEB;
            case "mailto" -> Kind.MAIL;
            case "javascript", "vbscript" -> Kind.SCRIPT;
            case "data" -> Kind.DATA;
            default -> Kind.OTHER;
        };
    }

    /** The host of a target, without port; empty if it names none. */
    private static String host(String target) {
        Matcher web = WEB.matcher(target);
        return web.find() ? web.group(1).replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT) : "";
    }

    static boolean isPrivate(String host) {
        return PRIVATE.matcher(host).matches();
    }

    private static String fault(Kind kind, String target, String host) {
        if (host.codePoints().anyMatch(c -> "，。、；：（）《》“”【】".indexOf(c) >= 0)) {
            return "夹有中文标点";
        }
        return switch (kind) {
            case WEB, OTHER, RELATIVE -> AddressFinder.fault(target);
            case MAIL -> AddressFinder.fault(ShownAddress.mailbox(target));
            default -> "";
        };
    }
}
