package org.qingshou.approvals;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * One level's yes.
 *
 * @param standsFor the absent manager in whose place it was given; null where the checker decided in the own right
 */
@Embeddable
record Yes(String checker, @Nullable String standsFor, Instant at) {
    static Yes of(Seat seat, Instant at) {
        ActorId absent = seat.standsFor();
        return new Yes(seat.checker().value(), absent == null ? null : absent.value(), at);
    }

    /** Given by this person, or in this person's place: either way nobody counts twice. */
    boolean isOf(ActorId person) {
        return checker.equals(person.value()) || person.value().equals(standsFor);
    }
}
