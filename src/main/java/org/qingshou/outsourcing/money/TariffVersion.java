package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * One version of what an agency earns.
 *
 * @param from placements that begin from this day on earn by it, for their whole life
 * @param checker who allowed or rejected it; null while it waits
 */
public record TariffVersion(
        UUID id,
        String agency,
        int number,
        LocalDate from,
        Tariff terms,
        State state,
        ActorId maker,
        Instant madeAt,
        @Nullable ActorId checker) {
    /** How it stands with a version. */
    public enum State {
        ASKED,
        IN_FORCE,
        REJECTED
    }
}
