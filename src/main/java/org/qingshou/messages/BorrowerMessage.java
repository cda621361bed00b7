package org.qingshou.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/**
 * A message to a person of a case, from its planning to its receipt.
 *
 * @param text what leaves, word for word; empty for a letter, whose document is on file
 * @param clearanceId the guard's latest word on it
 * @param breaches what the guard had against it, the last time it was asked
 * @param doubtSince since when it may have left without an answer; null where that is not so
 * @param answerCode the provider's word where it did not take the message
 * @param receiptCode the provider's word on its arrival
 */
public record BorrowerMessage(
        UUID id,
        CaseId caseId,
        BranchCode branch,
        PersonId person,
        UUID point,
        MessageKind kind,
        UUID route,
        @Nullable UUID template,
        ContactAction action,
        Purpose purpose,
        boolean announcesSuit,
        String subject,
        String text,
        @Nullable String noticeNo,
        @Nullable UUID document,
        @Nullable String warnReason,
        MessageState state,
        Instant dueAt,
        ActorId plannedBy,
        Instant plannedAt,
        @Nullable UUID clearanceId,
        @Nullable Instant clearedAt,
        List<RuleBreach> breaches,
        @Nullable Instant doubtSince,
        @Nullable Instant sentAt,
        @Nullable UUID contact,
        @Nullable String answerCode,
        @Nullable String receiptCode,
        @Nullable Instant receiptAt,
        @Nullable ReceiptResult receipt) {
    public BorrowerMessage {
        breaches = List.copyOf(breaches);
    }

    /** The act that it is, on the number as it stands. */
    ProposedAct act(byte[] numberIndex) {
        return new ProposedAct(
                caseId,
                person,
                branch,
                action,
                purpose,
                kind == MessageKind.LETTER ? null : numberIndex,
                null,
                null,
                plannedBy,
                announcesSuit);
    }
}
