package org.qingshou.outbox.channel;

import java.net.InetAddress;
import java.util.Locale;
import org.springframework.boot.http.client.InetAddressFilter;

/** What lies inside: private and local networks, the machine itself, ranges of special purpose. */
public final class InternalAddresses {
    private static final InetAddressFilter OUTSIDE = InetAddressFilter.externalAddresses();

    private InternalAddresses() {}

    public static boolean contains(InetAddress address) {
        return !OUTSIDE.matches(address);
    }

    /**
     * Whether the host of a URL can be seen to lie inside without asking a name server: an address in figures, or the
     * machine's own name. Others are looked at when they are resolved for the connection.
     */
    public static boolean isPlainly(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) return true;
        if (!name.matches("[0-9.]+") && !name.contains(":")) return false;
        try {
            return contains(InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
