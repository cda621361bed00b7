package org.qingshou.compliance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/** An agreement that stands, with its evidence opened; which fields are filled hangs on its kind. */
public record Agreement(
        UUID id,
        AgreementKind kind,
        @Nullable Channel channel,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Integer attempts,
        @Nullable String partner,
        String evidence,
        LocalDate until,
        ActorId setBy) {}
