package org.qingshou.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/**
 * Payments were booked together: a range of a file, or what had waited for its loan; published in their transaction. They
 * are the rows of {@code pub_payment} with this batch id; the loans' balances have been moved already.
 */
public record PaymentsBooked(UUID importId, UUID batch, long payments, String sha256, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "payments.booked";
    }

    @Override
    public String subjectType() {
        return "payments";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("payments", Long.toString(payments), "sha256", sha256);
    }
}
