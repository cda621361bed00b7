package org.qingshou.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the agency misbehaves next; each order counts for the next so many requests and is then spent, but for its
 * silence, which lasts until it is cleared.
 */
public final class Misbehaviour {
    private final Deque<Order> towardsUs = new ArrayDeque<>();
    private final Deque<Order> towardsBank = new ArrayDeque<>();
    private volatile CountDownLatch hanging = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile boolean silent;
    private volatile boolean deaf;
    private volatile boolean forgetful;

    /** What goes wrong. The first kinds concern what the bank sends here, the others what the agency sends to the bank. */
    public enum Kind {
        /** Answers late, by {@code millis}. */
        LATENCY,
        /** Answers with {@code status} and does nothing; {@code retryAfter} seconds where given. */
        STATUS,
        /** Closes the line before anything is done. */
        DROP_BEFORE,
        /** Hangs until released, or for {@code millis}, and closes the line before anything is done. */
        HANG_BEFORE,
        /** Does its work and closes the line without an answer. */
        DROP_AFTER,
        /** Does its work and answers with {@code status} all the same. */
        STATUS_AFTER,
        /** Receives the call twice, as a network that repeats delivers it. */
        DOUBLED,
        /** Has a clock that is {@code millis} ahead, so that the bank's call looks old. */
        OWN_CLOCK,
        /** Does its work and then hangs until released, or for {@code millis}. */
        HANG_AFTER,
        /** Sends the same call twice. */
        DUPLICATE,
        /** Sends the events of a batch in reverse. */
        OUT_OF_ORDER,
        /** Signs something else than it sends. */
        WRONG_SIGNATURE,
        /** Dates its call {@code millis} into the past. */
        CLOCK_SKEW,
        /** Sends no certificate of deletion, until cleared. */
        NO_CERTIFICATE,
        /** Answers recalls as it should and works on all the same, until cleared. */
        DEAF_TO_RECALLS,
        /** Forgets idempotency keys after six hours and takes what comes then for a new package, until cleared. */
        FORGETS_KEYS;

        boolean inbound() {
            return ordinal() <= HANG_AFTER.ordinal();
        }
    }

    /** One order. */
    public record Order(
            Kind kind, int status, long millis, @Nullable String retryAfter) {
        public static Order of(Kind kind) {
            return new Order(kind, 503, 0, null);
        }
    }

    public synchronized void next(Order order, int times) {
        if (order.kind() == Kind.NO_CERTIFICATE) {
            silent = true;
            return;
        }
        if (order.kind() == Kind.DEAF_TO_RECALLS) {
            deaf = true;
            return;
        }
        if (order.kind() == Kind.FORGETS_KEYS) {
            forgetful = true;
            return;
        }
        Deque<Order> queue = order.kind().inbound() ? towardsUs : towardsBank;
        for (int i = 0; i < times; i++) queue.add(order);
    }

    public synchronized void clear() {
        towardsUs.clear();
        towardsBank.clear();
        silent = false;
        deaf = false;
        forgetful = false;
        release();
    }

    /** Whether a request is being held back now; a test that kills the bank waits for this. */
    public boolean hangs() {
        return hangs;
    }

    boolean silent() {
        return silent;
    }

    boolean deaf() {
        return deaf;
    }

    boolean forgetful() {
        return forgetful;
    }

    public void release() {
        hanging.countDown();
    }

    synchronized Optional<Order> takeInbound() {
        return Optional.ofNullable(towardsUs.poll());
    }

    /** Whether the next batch is to be sent the wrong way round; spends the order. */
    synchronized boolean takesReversed() {
        Order first = towardsBank.peek();
        if (first == null || first.kind() != Kind.OUT_OF_ORDER) return false;
        towardsBank.remove();
        return true;
    }

    synchronized Optional<Order> takeOutbound() {
        return Optional.ofNullable(towardsBank.poll());
    }

    void hang(long millis) throws InterruptedException {
        hanging = new CountDownLatch(1);
        hangs = true;
        try {
            boolean released =
                    hanging.await(millis > 0 ? millis : Duration.ofMinutes(5).toMillis(), TimeUnit.MILLISECONDS);
            if (!released) hanging.countDown();
        } finally {
            hangs = false;
        }
    }
}
