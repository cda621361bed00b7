package org.qingshou.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.Pace;

/** A channel that posts to one address, and asks there where {@code asks} is set. */
final class TestChannel implements OutboundChannel {
    final List<Delivery> settled = new CopyOnWriteArrayList<>();
    final List<Message> stuck = new CopyOnWriteArrayList<>();
    final List<Message> late = new CopyOnWriteArrayList<>();
    private final String kind;
    private final Supplier<java.time.Instant> now;
    private final Function<Message, String> url;
    private final boolean asks;
    Pace pace = Pace.STANDARD;
    /** Its word before each attempt. */
    Optional<Delivery> leave = Optional.empty();
    /** Thrown once while the answer is being recorded: what a crash between sending and recording looks like. */
    @Nullable
    RuntimeException crash;

    TestChannel(String kind, boolean asks, Supplier<java.time.Instant> now, Function<Message, String> url) {
        this.kind = kind;
        this.asks = asks;
        this.now = now;
        this.url = url;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Optional<Delivery> leave(Message message) {
        return leave;
    }

    @Override
    public Request build(Message message) {
        return new Request(
                "POST",
                url.apply(message),
                Map.of("Idempotency-Key", "\"" + message.id() + "\""),
                message.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        RuntimeException failure = crash;
        crash = null;
        if (failure != null) throw failure;
        return HttpAnswers.read(answer, null, "refused", now.get());
    }

    @Override
    public Optional<Request> inquiry(Message message) {
        return asks
                ? Optional.of(new Request("GET", url.apply(message) + "/" + message.id(), Map.of(), new byte[0]))
                : Optional.empty();
    }

    @Override
    public Delivery readInquiry(Message message, Answer answer) {
        return answer.status() == 404 ? new Delivery.NotThere() : read(message, answer);
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        settled.add(outcome);
    }

    @Override
    public void stuck(Message message) {
        stuck.add(message);
    }

    @Override
    public void late(Message message) {
        late.add(message);
    }
}
