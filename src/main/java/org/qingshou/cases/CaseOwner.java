package org.qingshou.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has a case, as its page says it.
 *
 * @param awayUntil the officer's last day away, where they are away now
 * @param deputy who stands in for them, where that is arranged
 * @param takenOverFrom where the reader is the officer and has not looked at the case since it was handed over
 */
public record CaseOwner(
        @Nullable String name,
        @Nullable LocalDate awayUntil,
        @Nullable String deputy,
        @Nullable String takenOverFrom) {
    static final CaseOwner NOBODY = new CaseOwner(null, null, null, null);
}
