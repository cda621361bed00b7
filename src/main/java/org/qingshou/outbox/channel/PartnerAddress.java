package org.qingshou.outbox.channel;

import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where something that an administrator enters may lead: https, and outside unless whoever runs the machine has named the
 * host, so that an address is no key to what stands beside the machine (SSRF).
 */
public final class PartnerAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int LONGEST = 500;

    private PartnerAddress() {}

    /** Why an address cannot be taken. */
    public enum Fault {
        NONE,
        MALFORMED,
        INTERNAL
    }

    /** @param named whether whoever runs the machine has named this host; to this machine plain http will then do */
    public static Fault check(String url, Predicate<String> named) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return Fault.MALFORMED;
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null || url.length() > LONGEST)
            return Fault.MALFORMED;
        String host = host(uri);
        boolean known = named.test(host);
        boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && known && THIS_MACHINE.contains(host);
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !plain) return Fault.MALFORMED;
        return !known && InternalAddresses.isPlainly(host) ? Fault.INTERNAL : Fault.NONE;
    }

    /** The host without the brackets of an IPv6 address. */
    public static String host(URI uri) {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }
}
