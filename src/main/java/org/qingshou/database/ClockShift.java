package org.qingshou.database;

import java.time.Duration;
import org.qingshou.kernel.BusinessClock;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The offset of the demo's clock: it stands in the database, so that every node and the next start follow it. */
@Service
public class ClockShift {
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate atOnce;
    private boolean free;

    ClockShift(BusinessClock clock, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.jdbc = jdbc;
        atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Moves the clock of every node to now plus this offset; refused outside demo and tests. Not while the stored offset is
     * being followed, and committed at once whatever else is open: what is followed would put the clock back to before.
     */
    public synchronized void to(Duration offset) {
        clock.shift(offset);
        atOnce.executeWithoutResult(status -> jdbc.sql(
                        "INSERT INTO clock_shift (id, offset_millis) VALUES (1, :o) ON DUPLICATE KEY UPDATE offset_millis = :o")
                .param("o", offset.toMillis())
                .update());
    }

    /** Lets this work move the clock itself; only when it is done does the clock follow the stored offset again. */
    public void freely(Runnable work) {
        free(true);
        try {
            work.run();
        } finally {
            free(false);
            follow();
        }
    }

    private synchronized void free(boolean now) {
        free = now;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    synchronized void follow() {
        if (!clock.isShiftable() || free) return;
        long millis = jdbc.sql("SELECT offset_millis FROM clock_shift WHERE id = 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
        clock.shift(Duration.ofMillis(millis));
    }
}
