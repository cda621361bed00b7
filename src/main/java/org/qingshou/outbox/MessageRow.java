package org.qingshou.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.OutboundChannel.Message;

/**
 * A row as the dispatcher holds it.
 *
 * @param asking whether the partner is to be asked instead of sent the message
 * @param firstSentBefore when it had first left before this attempt
 */
record MessageRow(
        Message message,
        boolean asking,
        boolean inDoubt,
        @Nullable Instant firstSentBefore,
        int version) {
    UUID id() {
        return message.id();
    }

    /** Whether a question is asked after all: a channel without one repeats the same key. */
    MessageRow asking(boolean really) {
        return new MessageRow(message, really, inDoubt, firstSentBefore, version);
    }

    /** The same row where it is in someone's hands already: nothing is counted up. */
    MessageRow unclaimed() {
        Message same = new Message(
                message.id(),
                message.kind(),
                message.partner(),
                message.orderingKey(),
                message.seq(),
                message.body(),
                message.attempt() - 1);
        return new MessageRow(same, asking, inDoubt, firstSentBefore, version - 1);
    }

    /**
     * What is written when an attempt has ended.
     *
     * @param departed where bytes of it may have left
     * @param lateAfter where it was put off, which is no attempt: when it counts as late instead; null otherwise
     */
    record Ending(
            MessageState state,
            boolean inDoubt,
            boolean departed,
            Instant dueAt,
            @Nullable Integer status,
            @Nullable String cause,
            @Nullable String remoteId,
            boolean notThere,
            @Nullable Instant lateAfter) {
        Ending(
                MessageState state,
                boolean inDoubt,
                boolean departed,
                Instant dueAt,
                @Nullable Integer status,
                @Nullable String cause,
                @Nullable String remoteId,
                boolean notThere) {
            this(state, inDoubt, departed, dueAt, status, cause, remoteId, notThere, null);
        }
    }
}
