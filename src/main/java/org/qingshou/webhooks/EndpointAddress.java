package org.qingshou.webhooks;

import java.net.URI;
import java.util.Set;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.channel.InternalAddresses;

/** Where an endpoint may be: https, outside unless whoever runs the machine has named the host. */
final class EndpointAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int LONGEST = 500;

    private EndpointAddress() {}

    static void check(String url, WebhookSettings settings) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw Refused.badInput("webhooks.url");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null || url.length() > LONGEST)
            throw Refused.badInput("webhooks.url");
        String host = host(uri);
        boolean named = settings.mayBeInternal(host);
        boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && named && THIS_MACHINE.contains(host);
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !plain) throw Refused.badInput("webhooks.url");
        if (!named && InternalAddresses.isPlainly(host)) throw Refused.badInput("webhooks.url.internal", host);
    }

    /** The host without the brackets of an IPv6 address. */
    static String host(URI uri) {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }
}
