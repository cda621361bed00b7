package org.qingshou.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/** A case that goes to an officer. {@code from} is whose it was when that was decided, null for nobody's. */
public record CaseMove(UUID caseId, @Nullable ActorId from, ActorId to) {}
