package org.hecha.sweep.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;

/** Addresses as people and pages write them: with Chinese host names, with Chinese and spaces in their paths. */
public final class WebAddress {

    private static final int LONGEST = 4_096;
    /** What may stand in an address as it is; of all else the bytes of UTF-8 are written. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?%";

    private WebAddress() {}

    /** Whether somebody who wrote this meant a page rather than a file. */
    public static boolean is(String given) {
        return given.regionMatches(true, 0, "http://", 0, 7) || given.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * What to ask for, without the part behind {@code #}.
     *
     * @throws UnreadableException if it is no address, or one that says too much
     */
    public static URI of(String given) throws UnreadableException {
        if (!is(given)) {
            throw refused("“" + given + "”不是 http 或 https 网址；请核对。");
        }
        try {
            return normal(new URI(encoded(given)));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw refused("网址“" + withoutUser(given) + "”写法有误；请核对。");
        }
    }

    /**
     * What a page's link or a redirect leads to.
     *
     * @throws UnreadableException if that is no address of a page
     */
    static URI resolved(URI base, String target) throws UnreadableException {
        try {
            String link = encoded(target);
            URI there = link.startsWith("?") ? new URI(base.getRawPath() + link) : new URI(link);
            return of(base.resolve(there).toString());
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw refused("“" + base + "”指向的地址“" + withoutUser(target) + "”写法有误。");
        }
    }

    private static URI normal(URI address) throws URISyntaxException, UnreadableException {
        String authority = address.getRawAuthority() == null ? "" : address.getRawAuthority();
        if (authority.contains("@")) {
            throw refused("网址“" + withoutUser(address.toString()) + "”中写有用户名或密码，未访问；请去掉后再试。");
        }
        String host = host(authority);
        String port = port(authority);
        if (host.isEmpty() || !port.matches("[0-9]{0,5}") || (!port.isEmpty() && Integer.parseInt(port) > 65_535)) {
            throw new URISyntaxException(authority, "no host");
        }
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new URI(address.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + host
                + (port.isEmpty() ? "" : ":" + port)
                + path
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    private static String host(String authority) {
        int port = portAt(authority);
        String host = (port < 0 ? authority : authority.substring(0, port)).toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host;
        }
        String decoded = URLDecoder.decode(host, StandardCharsets.UTF_8);
        return IDN.toASCII(decoded.replace('。', '.'), IDN.USE_STD3_ASCII_RULES);
    }

    private static String port(String authority) {
        int port = portAt(authority);
        return port < 0 ? "" : authority.substring(port + 1);
    }

    private static int portAt(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    private static String encoded(String given) throws URISyntaxException {
        String text = given.strip().replace('\\', '/');
        int fragment = text.indexOf('#');
        String asked = fragment < 0 ? text : text.substring(0, fragment);
        if (asked.length() > LONGEST) {
            throw new URISyntaxException(asked.substring(0, 64), "too long");
        }
        int scheme = asked.indexOf("://");
        int host = scheme < 0 ? 0 : (asked + "/").indexOf('/', scheme + 3);
        return encoded(asked.substring(0, host), PLAIN + "[]") + encoded(asked.substring(host), PLAIN);
    }

    private static String encoded(String text, String asItIs) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && (Character.isLetterOrDigit(one) || asItIs.indexOf(one) >= 0);
            encoded.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one));
        }
        return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /** For outputs: a password that somebody has written into it is left out. */
    public static String withoutUser(String address) {
        return address.replaceAll("//[^/@]*@", "//…@");
    }

    private static UnreadableException refused(String message) {
        return new UnreadableException(Cause.REFUSED, message);
    }
}
