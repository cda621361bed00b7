package org.qingshou.webhooks;

import java.net.URI;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.channel.PartnerAddress;

/** Where an endpoint may be: https, outside unless whoever runs the machine has named the host. */
final class EndpointAddress {
    private EndpointAddress() {}

    static void check(String url, WebhookSettings settings) {
        switch (PartnerAddress.check(url, settings::mayBeInternal)) {
            case MALFORMED -> throw Refused.badInput("webhooks.url");
            case INTERNAL -> throw Refused.badInput("webhooks.url.internal", PartnerAddress.host(URI.create(url)));
            case NONE -> {}
        }
    }

    /** The host without the brackets of an IPv6 address. */
    static String host(URI uri) {
        return PartnerAddress.host(uri);
    }
}
