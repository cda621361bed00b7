package org.qingshou.riskinfo;

import java.util.UUID;

/** Who is asked; its secret is not part of what is shown. */
public record RiskProvider(UUID id, String name, boolean active, RiskMapping mapping, int version) {
    private static final String PARTNER = "risk:";

    /** Its name in the outbox. */
    String partner() {
        return PARTNER + id;
    }
}
