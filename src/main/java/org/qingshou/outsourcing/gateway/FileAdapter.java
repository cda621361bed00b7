package org.qingshou.outsourcing.gateway;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.springframework.stereotype.Component;

/** An agency without an interface: its messages wait in the outbox until a person hands them over in a file. */
@Component
class FileAdapter implements AgencyAdapter {
    /** Only how soon a change of the agency's kind is noticed. */
    private static final Duration WAIT = Duration.ofHours(1);

    private final BusinessClock clock;

    FileAdapter(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.BATCH_FILE;
    }

    @Override
    public Optional<Delivery> leave(Message message) {
        return Optional.of(new Delivery.Postponed(clock.instant().plus(WAIT)));
    }

    @Override
    public Optional<Request> inquiry(Message message) {
        return Optional.empty();
    }

    @Override
    public Request place(Message message) {
        throw noLine();
    }

    @Override
    public Delivery readPlace(Message message, Answer answer) {
        throw noLine();
    }

    @Override
    public Delivery readInquiry(Message message, Answer answer) {
        throw noLine();
    }

    @Override
    public Request recall(Message message) {
        throw noLine();
    }

    @Override
    public Delivery readRecall(Message message, Answer answer) {
        throw noLine();
    }

    @Override
    public Request list(String agency, @Nullable String after) {
        throw noLine();
    }

    @Override
    public Listed readList(String agency, Answer answer) {
        throw noLine();
    }

    private static IllegalStateException noLine() {
        return new IllegalStateException("there is no line to an agency that is given files");
    }
}
