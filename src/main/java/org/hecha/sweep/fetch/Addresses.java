package org.hecha.sweep.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of hosts. Connections are made to these very addresses, so that a name cannot stand for another one
 * when it is looked at than when it is asked.
 */
class Addresses implements DnsResolver {

    private final boolean anyAddress;

    Addresses(boolean anyAddress) {
        this.anyAddress = anyAddress;
    }

    /** A host is inside the own network, or stands for no host at all. */
    static final class InsideException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        private final String address;

        InsideException(String host, String address) {
            super(host);
            this.address = address;
        }

        String address() {
            return address;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = lookUp(host);
        if (!anyAddress) {
            for (InetAddress one : all) {
                if (!isPublic(one)) {
                    throw new InsideException(host, one.getHostAddress());
                }
            }
        }
        return all;
    }

    /** As the system resolves names. */
    InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether an address is one of the open internet, by the registries of special-purpose addresses of IANA. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int from) {
        int a = bytes[from] & 0xff;
        int b = bytes[from + 1] & 0xff;
        int c = bytes[from + 2] & 0xff;
        boolean special = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128) // carriers' own, and a cloud's metadata
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113)
                || (a == 168 && b == 63 && c == 129 && (bytes[from + 3] & 0xff) == 16); // a cloud's metadata
        return !special;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x2002) { // 6to4
            return isPublic4(bytes, 2);
        }
        if (first == 0x0064 && second == 0xff9b) { // NAT64
            return isPublic4(bytes, 12);
        }
        boolean global = (first & 0xe000) == 0x2000;
        return global && !(first == 0x2001 && (second < 0x200 || second == 0x0db8));
    }
}
