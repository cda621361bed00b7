package org.qingshou.deliveries;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel;

/** Carries a note that says nothing about anybody to the door on this machine. */
final class NoteChannel implements OutboundChannel {
    static final String KIND = "deliveries.note";

    private final String address;
    private final Clock clock;

    NoteChannel(String address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Request build(Message message) {
        return new Request(
                "POST",
                address,
                Map.of("Idempotency-Key", "\"" + message.id() + "\""),
                (message.orderingKey() + " " + message.seq()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        return HttpAnswers.read(answer, null, "refused", clock.instant());
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        // Nothing of ours moves with a note.
    }
}
