package org.qingshou.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;

/**
 * Messages that leave the house. A message is written in the caller's transaction and sent after it has committed, in
 * order per {@code orderingKey}, until the partner has answered; see {@code outbox.channel} for how.
 */
public interface Outbox {
    /**
     * Queues a message; its id is the idempotency key. Refuses a second one of the same ordering key, kind and number.
     *
     * @param kind kind of the {@code OutboundChannel} that carries it
     * @param partner whose endpoint, such as an agency's code; one partner's failure delays no other
     * @param orderingKey messages of one key leave one after the other, such as a placement's id
     */
    UUID queue(UUID id, String kind, String partner, String orderingKey, int seq, String body, ActorId by);

    /** As above, for a message that does not leave before a moment. */
    UUID queue(
            UUID id,
            String kind,
            String partner,
            String orderingKey,
            int seq,
            String body,
            Instant notBefore,
            ActorId by);

    /**
     * Takes a message back. Where nothing of it has left it is as if it had never been ({@code true}); where something
     * may have, it is not sent again, but the partner may hold it ({@code false}).
     */
    boolean cancel(UUID id, ActorId by);

    /** Takes back all messages to this partner that still wait; gives how many. */
    int cancelAll(String partner, ActorId by);

    /** Sends a message again that needs a person or was refused; where it may have arrived, the partner is asked first. */
    void resend(UUID id, ActorId by);

    /**
     * Sends a message once more that had arrived and that the partner has lost since; it is asked first, and nothing is sent
     * where it still has it.
     */
    void sendAgain(UUID id, ActorId by);

    /** Ordering keys under which a message of these kinds to this partner has not come to its end. */
    Set<String> unsettled(String partner, Collection<String> kinds);

    /** Keeps a message from leaving, and those behind it, until it is resumed. */
    void pause(UUID id, ActorId by);

    void resume(UUID id, ActorId by);

    Optional<OutboundView> find(UUID id);

    /** Messages of this key in their order. */
    List<OutboundView> ofKey(String orderingKey);

    /** These messages, in no order; those that are not there are left out. */
    List<OutboundView> all(Collection<UUID> ids);

    /**
     * Deletes messages of a kind that have arrived or were taken back before this moment, oldest first; what may still
     * leave stays, and the trail keeps that each was queued and how it ended. Only for kinds that are no evidence of what
     * was handed over.
     *
     * @return the ids of those that are gone, so that whoever queued them can clear away its own
     */
    List<UUID> forget(String kind, Instant before, int most);

    /** Empties these messages where they are settled: that one was sent stays, what stood in it goes. */
    void empty(Collection<UUID> ids);

    /** Messages of these kinds that wait for a person, oldest first. */
    List<OutboundView> needingPerson(Collection<String> kinds, int limit);
}
