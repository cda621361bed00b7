package org.qingshou.strategy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qingshou.strategy.method.MethodCode;

/** A step as it stands in its youngest round. */
record StepRow(
        MethodCode method,
        int round,
        StepState state,
        @Nullable Instant begunAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String naReason) {}
