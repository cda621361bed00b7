package org.qingshou.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/** What an officer enters after a call, visit or notice. Promise fields are null where nothing was promised. */
public record ContactForm(
        ContactOutcome outcome,
        @Nullable String recordingRef,
        @Nullable UUID evidenceId,
        @Nullable String noticeNo,
        @Nullable Integer stance,
        @Nullable String note,
        @Nullable LocalDate nextOn,
        @Nullable BigDecimal promisedAmount,
        @Nullable LocalDate promisedOn,
        @Nullable PromiseHow promisedHow) {

    Contacts.Done done(Instant at, @Nullable ActorId second, @Nullable UUID contactPoint, @Nullable String place) {
        return new Contacts.Done(
                outcome.name(),
                at,
                second,
                contactPoint,
                place,
                blankToNull(recordingRef),
                evidenceId,
                blankToNull(noticeNo),
                stance,
                blankToNull(note),
                nextOn,
                promised());
    }

    private Contacts.@Nullable Promised promised() {
        BigDecimal amount = promisedAmount;
        LocalDate on = promisedOn;
        PromiseHow how = promisedHow;
        return amount == null || on == null || how == null
                ? null
                : new Contacts.Promised(new Money(amount), on, how.name());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
