package org.qingshou.outbox.channel;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a feature brings so that its messages leave the house: the exact request, and how an answer is to be read. */
public interface OutboundChannel {
    /** Kind of the messages it carries, such as {@code agency.place}. */
    String kind();

    default Pace pace() {
        return Pace.STANDARD;
    }

    /**
     * Whether the message may leave in this attempt; asked outside any transaction, just before {@link #build}. What it
     * tells may no longer be true, or what it does no longer allowed, since it was queued. A question to the partner about
     * a message is not asked for here: it reaches nobody.
     *
     * @return empty where it may; otherwise {@link Delivery.Postponed}, {@link Delivery.Withheld} or
     *     {@link Delivery.Stopped}
     */
    default Optional<Delivery> leave(Message message) {
        return Optional.empty();
    }

    /** Builds the request for this attempt; called outside any transaction, just before it is sent. */
    Request build(Message message);

    /** Reads the partner's answer; runs in the transaction that records it. */
    Delivery read(Message message, Answer answer);

    /**
     * Takes what {@link #settled} will change, before the message's own row is taken: whoever ends or recalls comes from
     * there to the message, and two that take the same rows the other way round would wait for each other.
     */
    default void take(Message message) {}

    /** An outcome was recorded; runs in the same transaction, so that the feature's own state moves with it. */
    void settled(Message message, Delivery outcome);

    /** The message now waits for a person; runs in the same transaction. */
    default void stuck(Message message) {}

    /** The message is older than its pace allows and has still not arrived; said once. */
    default void late(Message message) {}

    /** The question that settles an unknown outcome, or none where repeating the same key is safe. */
    default Optional<Request> inquiry(Message message) {
        return Optional.empty();
    }

    /** Reads the answer to {@link #inquiry}; {@link Delivery.NotThere} sends the message again. */
    default Delivery readInquiry(Message message, Answer answer) {
        return read(message, answer);
    }

    /** One message as the outbox keeps it; {@code attempt} counts from 1. */
    record Message(UUID id, String kind, String partner, String orderingKey, int seq, String body, int attempt) {}

    /** One HTTP request; the body is sent as these bytes exactly. */
    record Request(String method, String url, Map<String, String> headers, byte[] body, Reach reach) {
        public Request(String method, String url, Map<String, String> headers, byte[] body) {
            this(method, url, headers, body, Reach.ANYWHERE);
        }
    }

    /** How far a request may go. */
    enum Reach {
        ANYWHERE,
        /**
         * Only to addresses outside: where who enters an address is not who runs the machine, it must not become a key
         * to what stands beside it (SSRF). Checked on the address that is connected to, whatever the name said before.
         */
        OUTSIDE
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}
}
