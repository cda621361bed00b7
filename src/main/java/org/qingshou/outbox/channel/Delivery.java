package org.qingshou.outbox.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a delivery ended. Unknown is one of the outcomes: the partner may have accepted before the line broke. */
public sealed interface Delivery {
    /** Reason of a {@link Stopped} that went nowhere, because the address lies inside and the request may only go out. */
    String INTERNAL_ADDRESS = "internal address";

    record Accepted(@Nullable String remoteId) implements Delivery {}

    /** A business refusal; nothing is sent again without a person. */
    record Rejected(int status, String reason) implements Delivery {}

    /** Not processed for certain: sent again by the schedule, not before {@code after} where the partner says so. */
    record Later(int status, @Nullable Duration after) implements Delivery {}

    /** Bytes may have left and no answer came: the partner is asked before anything is sent again. */
    record Unknown(String cause) implements Delivery {}

    /** The partner, asked about an unknown message, does not have it. */
    record NotThere() implements Delivery {}

    /** It may not leave, by word of its own feature, and has not left in this attempt; nothing is sent again without a person. */
    record Withheld(String reason) implements Delivery {}

    /** It may not leave before this moment, by word of its own feature; the attempt does not count. */
    record Postponed(Instant until) implements Delivery {}

    /** No answer of the contract (endpoint gone, key refused, redirect): trying again mends nothing, a person must. */
    record Stopped(int status, String reason) implements Delivery {}
}
