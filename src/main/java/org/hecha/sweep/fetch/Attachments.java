package org.hecha.sweep.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hecha.document.Link;
import org.hecha.document.UnreadableException;

/** The files that a page leads to where the page itself is no report. Only files of the same site are looked at. */
public final class Attachments {

    /** Those read best first: the same report is often there in several formats. */
    private static final List<String> FORMATS = List.of("docx", "doc", "wps", "ofd", "pdf", "odt", "rtf");

    private static final Pattern OF_REPORTS = Pattern.compile("年报|年度报告|工作报告|信息公开");
    /** What tells files apart that are the same report: format, number of the attachment, invitation to click. */
    private static final Pattern TRIMMINGS = Pattern.compile(
            "[\\s\u3000（）()\\[\\]【】《》“”:：.、_-]|附件[一二三0-9]*|点击|下载|查看|版本?|word|docx?|wps|ofd|pdf|odt|rtf");

    private Attachments() {}

    /** @param name words of the link, else the name in its address */
    private record File(URI address, String name, int format) {}

    /**
     * Where to look instead.
     *
     * @return no address, one, or several that cannot be told apart
     */
    public static List<URI> of(List<Link> links, URI page) {
        Map<URI, File> files = new LinkedHashMap<>();
        for (Link link : links) {
            try {
                URI address = WebAddress.resolved(page, link.target());
                String named = name(address);
                int format = Math.max(format(named), format(link.words()));
                if (format >= 0 && isSameSite(page, address)) {
                    files.putIfAbsent(
                            address, new File(address, link.words().isBlank() ? named : link.words(), format));
                }
            } catch (UnreadableException nowhere) {
                // scripts, mail addresses
            }
        }
        return chosen(List.copyOf(files.values()));
    }

    private static List<URI> chosen(List<File> all) {
        List<File> named = all.stream()
                .filter(file -> OF_REPORTS.matcher(file.name()).find())
                .toList();
        List<File> files = named.isEmpty() ? all : named;
        long different = files.stream().map(Attachments::stem).distinct().count();
        if (different == 1) {
            return files.stream()
                    .min(Comparator.comparingInt(File::format))
                    .map(file -> List.of(file.address()))
                    .orElse(List.of());
        }
        return files.stream().map(File::address).toList();
    }

    private static String stem(File file) {
        return TRIMMINGS.matcher(file.name().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String name(URI address) {
        String path = address.getRawPath();
        try {
            return URLDecoder.decode(
                    path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }

    /** Place in the list; -1 if it ends otherwise. */
    private static int format(String name) {
        String plain = name.strip().replaceAll("[）)\\]】》”]+$", "").toLowerCase(Locale.ROOT);
        return FORMATS.indexOf(plain.substring(plain.lastIndexOf('.') + 1));
    }

    private static boolean isSameSite(URI page, URI file) {
        String from = page.getHost();
        String to = file.getHost();
        if (from == null || to == null) {
            return false;
        }
        return from.equals(to) || site(from).equals(site(to));
    }

    /** The part of a host that was registered: 某市.gov.cn. */
    private static String site(String host) {
        String registered = EffectiveTldFinder.getAssignedDomain(host, true);
        return registered == null ? host : registered;
    }
}
