package org.qingshou.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who works a placed case at its agency, as far as the rules ask (R-OUT-15).
 *
 * @param missingSince since when nobody does: the taking of the case, or when who did left; null where somebody does
 * @param trainedOn when that person was last trained
 * @param attested whether the agency has stated that this person's record is clean
 */
public record CaseWorker(
        @Nullable Instant missingSince, @Nullable LocalDate trainedOn, boolean attested) {}
