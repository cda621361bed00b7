package org.qingshou.outsourcing.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.outbox.channel.OutboundChannel.Request;

/**
 * The port behind which the kinds of agencies differ: how a package, its recall and the questions are said and how the
 * answers are read. When something is sent, again or not at all, is the outbox's and the same for all.
 */
interface AgencyAdapter {
    ChannelKind kind();

    /** What keeps a message in the house for now; empty where it may leave. */
    default Optional<Delivery> leave(Message message) {
        return Optional.empty();
    }

    Request place(Message message);

    Delivery readPlace(Message message, Answer answer);

    /** Whether the agency has the package; none where there is nobody to ask. */
    Optional<Request> inquiry(Message message);

    Delivery readInquiry(Message message, Answer answer);

    Request recall(Message message);

    Delivery readRecall(Message message, Answer answer);

    /** A page of the agency's list. */
    Request list(String agency, @Nullable String after);

    /** @return the page, or why there is none */
    Listed readList(String agency, Answer answer);

    /** What left in the place of the package itself, for the hand-over log; empty where it was the package. */
    default Optional<BuiltPackage> sentAs(Message message) {
        return Optional.empty();
    }

    /** A page, or what became of the question. */
    sealed interface Listed {
        record Page(ListPage page) implements Listed {}

        record None(Delivery why) implements Listed {}
    }
}
