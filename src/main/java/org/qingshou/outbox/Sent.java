package org.qingshou.outbox;

import org.qingshou.outbox.channel.OutboundChannel.Answer;

/** What one call on the wire came to. */
sealed interface Sent {
    record Answered(Answer answer) implements Sent {}

    /** The partner was not reached: nothing has left. */
    record NotReached(String cause) implements Sent {}

    /** The address is one that the request may not go to: nothing has left. */
    record Barred() implements Sent {}

    /** The line broke or the time ran out after bytes may have left. */
    record InDoubt(String cause) implements Sent {}
}
