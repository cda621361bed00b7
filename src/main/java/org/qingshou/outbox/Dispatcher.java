package org.qingshou.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: claim and commit, send outside any transaction, record in another. Each partner is worked by
 * threads of its own, so one that hangs delays nobody else. Due moments are of the business clock, claims of real time.
 */
class Dispatcher implements DisposableBean {
    /** Longer than the longest call, so that only a dead sender's claim lapses. */
    static final Duration CLAIM = Duration.ofSeconds(40);

    static final ActorId ACTOR = ActorId.system("outbox");
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 64;
    private static final int AT_ONCE = 8;

    private final String node = UUID.randomUUID().toString();
    private final MessageRows rows;
    private final Channels channels;
    private final HttpLine line;
    private final Breakers breakers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final InstantSource realTime;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Dispatcher(
            MessageRows rows,
            Channels channels,
            HttpLine line,
            Breakers breakers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            BusinessClock clock,
            InstantSource realTime) {
        this.rows = rows;
        this.channels = channels;
        this.line = line;
        this.breakers = breakers;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.realTime = realTime;
    }

    String name() {
        return node;
    }

    /** Starts the work of every partner that has something due and is not being worked; does not wait for it. */
    List<Future<?>> tick() {
        recover();
        raiseAlarms();
        return rows.partnersDue(clock.instant()).stream()
                .filter(busy::add)
                .<Future<?>>map(partner -> threads.submit(() -> {
                    try {
                        drain(partner);
                    } catch (RuntimeException e) {
                        LOG.error("the outbox could not work partner {}", partner, e);
                    } finally {
                        busy.remove(partner);
                    }
                }))
                .toList();
    }

    /** Sends until nothing is due or the partner does not answer. */
    void drain(String partner) {
        boolean working = true;
        while (working) {
            List<UUID> due = rows.due(partner, clock.instant(), BATCH);
            Semaphore atOnce = new Semaphore(AT_ONCE);
            List<Future<Boolean>> attempts = due.stream()
                    .map(id -> threads.submit(() -> {
                        atOnce.acquire();
                        try {
                            return attempt(partner, id);
                        } finally {
                            atOnce.release();
                        }
                    }))
                    .toList();
            working = attempts.stream().filter(Dispatcher::done).count() > 0;
        }
    }

    private static boolean done(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            LOG.error("an attempt of the outbox failed; its message is asked for when the claim has lapsed", e);
            return false;
        }
    }

    private boolean attempt(String partner, UUID id) {
        if (!breakers.permits(partner)) return false;
        Optional<MessageRow> claimed;
        try {
            claimed = transaction.execute(status -> rows.claim(id, node, clock.instant(), realTime.instant()));
        } catch (RuntimeException e) {
            breakers.unused(partner);
            throw e;
        }
        if (claimed == null || claimed.isEmpty()) {
            breakers.unused(partner);
            return false;
        }
        send(partner, claimed.get());
        return true;
    }

    private void send(String partner, MessageRow row) {
        @Nullable OutboundChannel channel = channels.find(row.message().kind()).orElse(null);
        OutboundChannel.@Nullable Request request = null;
        Optional<Delivery> kept = Optional.empty();
        MessageRow asked = row;
        try {
            if (channel != null) {
                Optional<OutboundChannel.Request> question =
                        row.asking() ? channel.inquiry(row.message()) : Optional.empty();
                asked = row.asking(question.isPresent());
                if (question.isEmpty()) kept = channel.leave(row.message());
                if (kept.isEmpty()) request = question.isPresent() ? question.get() : channel.build(row.message());
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "message {} of kind {} cannot be built",
                    row.id(),
                    row.message().kind(),
                    e);
        }
        if (kept.isPresent()) {
            breakers.unused(partner);
            record(asked, channel, kept.get(), false);
            return;
        }
        if (channel == null || request == null) {
            breakers.unused(partner);
            record(asked, channel, new Delivery.Stopped(0, "not built"), asked.inDoubt());
            return;
        }
        long before = System.nanoTime();
        Sent sent = line.send(request);
        breakers.report(partner, sent, System.nanoTime() - before);
        record(asked, channel, sent);
    }

    private void record(MessageRow row, OutboundChannel channel, Sent sent) {
        transaction.executeWithoutResult(status -> {
            Delivery outcome = switch (sent) {
                case Sent.Answered(var answer) ->
                    row.asking() ? channel.readInquiry(row.message(), answer) : channel.read(row.message(), answer);
                case Sent.NotReached ignored -> new Delivery.Later(0, null);
                case Sent.InDoubt(var cause) -> new Delivery.Unknown(cause);
                case Sent.Barred() -> new Delivery.Stopped(0, Delivery.INTERNAL_ADDRESS);
            };
            write(row, channel, outcome, !(sent instanceof Sent.NotReached || sent instanceof Sent.Barred));
        });
    }

    private void record(MessageRow row, @Nullable OutboundChannel channel, Delivery outcome, boolean left) {
        transaction.executeWithoutResult(status -> write(row, channel, outcome, left));
    }

    private void write(MessageRow row, @Nullable OutboundChannel channel, Delivery outcome, boolean departed) {
        if (channel != null) channel.take(row.message());
        Instant now = clock.instant();
        Pace pace = channel == null ? Pace.STANDARD : channel.pace();
        MessageRow.Ending ending = Verdicts.after(row, outcome, departed, pace, now);
        if (!rows.end(row, ending, now)) {
            LOG.warn("message {} was taken over while it was being sent; the partner will be asked", row.id());
            return;
        }
        if (ending.state() != MessageState.DUE) publish(row, ending.state(), now);
        if (channel == null) return;
        channel.settled(row.message(), outcome);
        if (ending.state() == MessageState.NEEDS_PERSON) channel.stuck(row.message());
    }

    /** A message found in the hands of a sender that did not come back may have left: ask first. */
    void recover() {
        Instant lapsed = realTime.instant().minus(CLAIM);
        for (MessageRow row : rows.abandoned(lapsed, clock.instant())) {
            LOG.warn("message {} was left in the middle of sending", row.id());
            transaction.executeWithoutResult(status -> {
                Optional<OutboundChannel> channel = channels.find(row.message().kind());
                channel.ifPresent(found -> found.take(row.message()));
                Instant now = clock.instant();
                var ending =
                        new MessageRow.Ending(MessageState.UNKNOWN, true, true, now, null, "interrupted", null, false);
                if (!rows.end(row, ending, now)) return;
                publish(row, MessageState.UNKNOWN, now);
                channel.ifPresent(found -> found.settled(row.message(), new Delivery.Unknown("interrupted")));
            });
        }
    }

    private void raiseAlarms() {
        transaction.executeWithoutResult(status -> rows.takeAlarms(clock.instant())
                .forEach(message -> channels.find(message.kind()).ifPresent(channel -> channel.late(message))));
    }

    private void publish(MessageRow row, MessageState state, Instant now) {
        var message = row.message();
        String change = state.name().toLowerCase(Locale.ROOT);
        events.publishEvent(new MessageChanged(
                message.id(), message.kind(), message.partner(), message.orderingKey(), change, ACTOR, now));
    }

    /** Waits for calls on the wire; what does not end in time is asked for after the next start. */
    @Override
    public void destroy() {
        threads.close();
    }
}
