package org.qingshou.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/**
 * What an officer enters after a call, visit or notice. Promise fields are null where nothing was promised.
 *
 * @param refusal why nothing will be paid, where that is the outcome
 * @param furtherEvidence files beside the first one, in the order in which they were taken
 */
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
        @Nullable PromiseHow promisedHow,
        @Nullable RefusalReason refusal,
        List<UUID> furtherEvidence) {
    /** As many files as one contact takes. */
    public static final int MOST_FILES = 10;

    public ContactForm {
        furtherEvidence = List.copyOf(furtherEvidence);
    }

    /** With one file at most, and nobody refused. */
    public ContactForm(
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
        this(
                outcome,
                recordingRef,
                evidenceId,
                noticeNo,
                stance,
                note,
                nextOn,
                promisedAmount,
                promisedOn,
                promisedHow,
                null,
                List.of());
    }

    /** The same with all these files, the first of them the one that the contact itself names. */
    public ContactForm proved(List<UUID> files) {
        return new ContactForm(
                outcome,
                recordingRef,
                files.isEmpty() ? null : files.getFirst(),
                noticeNo,
                stance,
                note,
                nextOn,
                promisedAmount,
                promisedOn,
                promisedHow,
                refusal,
                files.stream().skip(1).toList());
    }

    /** The same with what was given as the reason for paying nothing. */
    public ContactForm because(@Nullable RefusalReason reason) {
        return new ContactForm(
                outcome,
                recordingRef,
                evidenceId,
                noticeNo,
                stance,
                note,
                nextOn,
                promisedAmount,
                promisedOn,
                promisedHow,
                reason,
                furtherEvidence);
    }

    List<UUID> files() {
        List<UUID> files = new ArrayList<>();
        UUID first = evidenceId;
        if (first != null) files.add(first);
        files.addAll(furtherEvidence);
        return files;
    }

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
                promised(),
                outcome.refuses() ? refusal : null);
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
