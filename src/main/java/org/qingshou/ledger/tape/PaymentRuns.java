package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.ledger.tape.PaymentImports.Booking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books a staged payments file range by range, each in a transaction of its own that also says how far it came, so that
 * any node can go on where another was lost. Takes turns with the tapes.
 */
@Component
class PaymentRuns {
    static final int RANGE = 2000;
    private static final int TRIES = 3;
    private static final long LANE_BUSY_NANOS = 200_000_000;

    private final JdbcClient jdbc;
    private final PaymentImports imports;
    private final PaymentBatch batch;
    private final TapeLane lane;
    private final PaymentJobs.Queue queue;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PaymentRuns(
            JdbcClient jdbc,
            PaymentImports imports,
            PaymentBatch batch,
            TapeLane lane,
            PaymentJobs.Queue queue,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.batch = batch;
        this.lane = lane;
        this.queue = queue;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** In the caller's thread, after the imports before it; where it breaks off, the scheduler goes on with it. */
    void finish(UUID id) {
        boolean done = false;
        try {
            while (!run(id)) LockSupport.parkNanos(LANE_BUSY_NANOS);
            done = true;
        } finally {
            if (!done) queue.put(id);
        }
    }

    /** False where another import holds the lane, or another run is at this one: try again later. */
    boolean run(UUID id) {
        if (imports.isDone(id)) return true;
        TapeLane.Stay entered = lane.enter(id).orElse(null);
        if (entered == null) return false;
        try (TapeLane.Stay stay = entered) {
            try {
                while (retried(id)) {
                    // One range after the other.
                }
            } finally {
                transaction.executeWithoutResult(status -> lane.leave(stay));
            }
        }
        return true;
    }

    /** Two writers may meet at the same loans; who loses begins again. */
    private boolean retried(UUID id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> range(id)));
            } catch (ConcurrencyFailureException e) {
                if (attempt == TRIES) throw e;
            }
        }
    }

    /** Whether there may be more. */
    private boolean range(UUID id) {
        Booking file = imports.lockUnfinished(id).orElse(null);
        if (file == null) return false;
        List<StagedPayment> lines = jdbc.sql(
                        "SELECT * FROM payment_line WHERE import_id = :i AND ord > :after ORDER BY ord LIMIT :n")
                .param("i", id)
                .param("after", file.doneTo())
                .param("n", RANGE)
                .query(StagedPayment::read)
                .list();
        if (!lines.isEmpty())
            imports.count(id, batch.book(file, lines, false), lines.getLast().ord());
        // Also of a file without one good line the trail says that it came.
        else if (file.doneTo() == 0)
            events.publishEvent(new PaymentsBooked(id, Ids.next(), 0, file.sha256(), file.by(), clock.instant()));
        if (lines.size() == RANGE) return true;
        imports.finish(id);
        return false;
    }
}
