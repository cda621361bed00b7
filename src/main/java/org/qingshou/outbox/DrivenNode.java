package org.qingshou.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.OutboundChannel;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One more node's dispatcher on the application's database, moved by hand and with nothing in its memory: commands of the
 * jar measure deliveries by it, and try what becomes of them when it dies at any of its points.
 */
public final class DrivenNode implements AutoCloseable {
    private final Watch watch;
    private final Dispatcher dispatcher;
    private final ThreadLocal<Phase> phase = ThreadLocal.withInitial(() -> Phase.CLAIM);

    /** Where a delivery stands; between two of these points a death leaves the same. */
    public enum Point {
        /** A message is about to be claimed. */
        CLAIMING,
        /** It is claimed, nothing has left. */
        CLAIMED,
        /** The request is about to be written to the wire. */
        SENDING,
        /** What came of it is known here alone. */
        ANSWERED,
        /** The outcome is about to be committed. */
        RECORDING,
        /** The outcome is committed. */
        RECORDED,
        /** What the sweeper did about messages of the dead and late ones is about to be committed. */
        SWEEPING,
        /** The same is committed. */
        SWEPT
    }

    /** Hears of each point, in the thread that has come to it; what it throws ends that thread's work as a death does. */
    @FunctionalInterface
    public interface Watch {
        /** @param address method and address of the request, where there is one */
        void at(Point point, @Nullable String address);
    }

    /** How long a partner is waited for. */
    public record Patience(Duration connect, Duration read, Duration call) {
        /** As in production. */
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    private enum Phase {
        CLAIM,
        RECORD,
        SWEEP
    }

    /** One that is left in peace, in real time. */
    public DrivenNode(ApplicationContext application) {
        this(application, Clock.systemUTC(), Patience.USUAL, (point, address) -> {});
    }

    /** @param realTime by which claims lapse */
    public DrivenNode(ApplicationContext application, Clock realTime, Patience patience, Watch watch) {
        this.watch = watch;
        dispatcher = new Dispatcher(
                application.getBean(MessageRows.class),
                application.getBean(Channels.class),
                new Line(patience),
                new Breakers(realTime),
                new TransactionTemplate(new Transactions(application.getBean(PlatformTransactionManager.class))),
                application,
                application.getBean(BusinessClock.class),
                realTime);
    }

    /** What the clock of a node does each second; comes back when nothing more is due. */
    public void tick() {
        phase.set(Phase.SWEEP);
        try {
            for (Future<?> work : dispatcher.tick()) work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            phase.remove();
        }
    }

    /** Under which name it claims messages. */
    public String name() {
        return dispatcher.name();
    }

    @Override
    public void close() {
        dispatcher.destroy();
    }

    private final class Line extends HttpLine {
        Line(Patience patience) {
            super(patience.connect(), patience.read(), patience.call());
        }

        @Override
        Sent send(OutboundChannel.Request request) {
            String address = request.method() + " " + request.url();
            watch.at(Point.SENDING, address);
            Sent sent = super.send(request);
            watch.at(Point.ANSWERED, address);
            return sent;
        }
    }

    /** The application's own transactions, with a point before and after each commit. */
    private final class Transactions implements PlatformTransactionManager {
        private final PlatformTransactionManager all;

        Transactions(PlatformTransactionManager all) {
            this.all = all;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return all.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            Phase now = phase.get();
            try {
                watch.at(before(now), null);
            } catch (RuntimeException | Error death) {
                // What the database does when the connection of the dead is gone.
                all.rollback(status);
                throw death;
            }
            all.commit(status);
            if (now == Phase.CLAIM) phase.set(Phase.RECORD);
            watch.at(after(now), null);
        }

        @Override
        public void rollback(TransactionStatus status) {
            all.rollback(status);
        }

        private static Point before(Phase phase) {
            return switch (phase) {
                case CLAIM -> Point.CLAIMING;
                case RECORD -> Point.RECORDING;
                case SWEEP -> Point.SWEEPING;
            };
        }

        private static Point after(Phase phase) {
            return switch (phase) {
                case CLAIM -> Point.CLAIMED;
                case RECORD -> Point.RECORDED;
                case SWEEP -> Point.SWEPT;
            };
        }
    }
}
