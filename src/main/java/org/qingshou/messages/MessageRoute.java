package org.qingshou.messages;

import java.util.UUID;

/** A provider that carries messages of one kind; its secrets are not part of what is shown. */
public record MessageRoute(UUID id, MessageKind kind, String name, boolean active, RouteMapping mapping, int version) {
    private static final String PARTNER = "messages:";

    /** Its name in the outbox: messages by one provider delay no other's. */
    String partner() {
        return PARTNER + id;
    }
}
