package org.qingshou.approvals;

import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * In whose right somebody decides.
 *
 * @param standsFor the absent manager; null where the checker decides in the own right
 */
record Seat(ActorId checker, @Nullable ActorId standsFor) {}
