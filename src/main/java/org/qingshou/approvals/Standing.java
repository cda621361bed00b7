package org.qingshou.approvals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * How a request stands, for the record that it is about.
 *
 * @param decidedBy null where nobody has answered
 * @param reason what the checker wrote with a refusal or when sending it back; for the maker and for checkers only
 */
public record Standing(
        UUID requestId,
        RequestState state,
        @Nullable ActorId decidedBy,
        @Nullable String reason) {}
