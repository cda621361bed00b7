package org.qingshou.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of the bank's own that is told of cases; its secret is not part of what is shown.
 *
 * @param formerUntil until when the secret before the last change signs as well; null where none does
 */
public record WebhookEndpoint(
        UUID id,
        String name,
        String url,
        Set<WebhookEvent> events,
        boolean active,
        @Nullable Instant formerUntil,
        int version) {
    private static final String PARTNER = "webhook:";

    public WebhookEndpoint {
        events = Set.copyOf(events);
    }

    /** Its name in the outbox: messages to one endpoint delay no other. */
    String partner() {
        return PARTNER + id;
    }

    static UUID ofPartner(String partner) {
        return UUID.fromString(partner.substring(PARTNER.length()));
    }
}
