package org.qingshou.deliveries;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qingshou.deliveries.Plan.Blow;
import org.qingshou.deliveries.Plan.Strike;
import org.qingshou.outbox.DrivenNode;
import org.qingshou.outbox.DrivenNode.Point;
import org.springframework.context.ApplicationContext;

/**
 * One of our two nodes: it dies or stands still where its strikes say. From its death on it gets nothing from the database
 * and the wire any more, not even in its last words, and what it remembered is gone with it.
 */
final class Node implements AutoCloseable {
    private final ApplicationContext application;
    private final Clock realTime;
    private final Tally tally;
    private final List<Strike> waiting;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private @Nullable Life life;
    private int away;

    Node(ApplicationContext application, Clock realTime, List<Strike> strikes, Tally tally) {
        this.application = application;
        this.realTime = realTime;
        this.tally = tally;
        waiting = new ArrayList<>(strikes);
        life = new Life();
    }

    /** Thrown through the work of a node that is dead. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** From a start until the death. */
    private final class Life implements DrivenNode.Watch {
        private final DrivenNode driven = new DrivenNode(application, realTime, History.PATIENCE, this);
        private final AtomicInteger still = new AtomicInteger();
        private final CountDownLatch wakes = new CountDownLatch(1);
        private volatile boolean dead;
        private volatile int down;
        private @Nullable Future<?> tick;

        @Override
        public void at(Point point, @Nullable String address) {
            if (dead) throw new Killed();
            Strike strike = struck(point, address);
            if (strike != null) suffer(strike);
            // Woken up, it may have been declared dead meanwhile by the end of the history.
            if (dead) throw new Killed();
            if (point == Point.SENDING) tally.sent.incrementAndGet();
        }

        private void suffer(Strike strike) {
            down = strike.steps();
            tally.struck(strike);
            if (strike.blow() == Blow.KILL) {
                dead = true;
                return;
            }
            still.incrementAndGet();
            try {
                wakes.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                still.decrementAndGet();
            }
        }

        /** Waits until its tick is over or stands still. */
        void settle() {
            Future<?> running = tick;
            while (running != null)
                try {
                    running.get(5, TimeUnit.MILLISECONDS);
                    tick = null;
                    return;
                } catch (TimeoutException e) {
                    if (still.get() > 0) return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Killed)) throw new IllegalStateException(e.getCause());
                    tick = null;
                    return;
                }
        }
    }

    private synchronized @Nullable Strike struck(Point point, @Nullable String address) {
        for (int i = 0; i < waiting.size(); i++) {
            Strike strike = waiting.get(i);
            boolean here = strike.at() == point
                    && (strike.only().isEmpty() || address != null && address.contains(strike.only()));
            if (!here) continue;
            waiting.remove(i);
            if (strike.nth() <= 1) return strike;
            waiting.add(
                    i,
                    new Strike(strike.node(), strike.blow(), point, strike.only(), strike.nth() - 1, strike.steps()));
            return null;
        }
        return null;
    }

    /** Starts a tick where it lives and none is under way. */
    void begin() {
        Life now = life;
        if (now == null || now.still.get() > 0 || now.tick != null) return;
        now.tick = thread.submit(now.driven::tick);
    }

    /** Waits for the tick; afterwards it lives, stands still or is away. */
    void settle() {
        Life now = life;
        if (now == null) {
            if (--away <= 0) life = new Life();
            return;
        }
        now.settle();
        if (now.dead && now.tick == null) {
            away = now.down;
            now.driven.close();
            life = null;
        } else if (now.still.get() > 0 && --now.down < 0) {
            now.wakes.countDown();
            now.settle();
            // It wakes only once; what strikes it later finds it asleep no more.
            if (!now.dead) life = now;
        }
    }

    /** Whether it neither stands still nor is away. */
    boolean well() {
        Life now = life;
        return now != null && !now.dead && now.still.get() == 0 && now.tick == null;
    }

    /** Nothing strikes it any more. */
    synchronized void spare() {
        waiting.clear();
    }

    @Override
    public void close() {
        Life now = life;
        if (now != null) {
            now.dead = true;
            now.wakes.countDown();
            now.settle();
            now.driven.close();
        }
        thread.close();
    }
}
