package org.qingshou.ledger.tape;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.qingshou.kernel.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One import at a time works on the ledger, a tape or a payments file, and one run at a time works on that import. The lane
 * is a run's as long as its heart beats; when it has fallen silent, whoever takes the import up may enter. Imports of one
 * source take the lane in the order in which they were handed in, because the last word of a date stands.
 */
@Component
class TapeLane {
    private static final Logger LOG = LoggerFactory.getLogger(TapeLane.class);

    /** A run that has been silent for so long was lost with its process. */
    static final Duration SILENT = Duration.ofSeconds(60);

    private static final int BEAT_SECONDS = 10;
    private static final String MOVING = "state IN ('QUEUED', 'STAGING', 'MERGING')";

    private final JdbcClient jdbc;
    private final InstantSource realTime;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-heart").daemon().factory());

    @Autowired
    TapeLane(JdbcClient jdbc) {
        this(jdbc, InstantSource.system());
    }

    TapeLane(JdbcClient jdbc, InstantSource realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    /** Time in the lane. However the run ends, closing it stops the heart and lets another run go on with the import. */
    final class Stay implements AutoCloseable {
        private final UUID tape;
        private final String runner = UUID.randomUUID().toString();
        private final ScheduledFuture<?> beats =
                heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);

        private Stay(UUID tape) {
            this.tape = tape;
        }

        /** An executor beats no more after a failure, which a moment without the database must not come to. */
        private void beat() {
            try {
                renew();
            } catch (RuntimeException e) {
                LOG.warn("the heart of an import missed a beat", e);
            }
        }

        /** Shows that this run lives; false where another one has taken over, which found it silent for too long. */
        boolean renew() {
            return mine("heartbeat_at = :now");
        }

        private boolean mine(String set) {
            return jdbc.sql("UPDATE tape_lane SET " + set + " WHERE id = 1 AND tape_id = :t AND runner = :r")
                            .param("t", tape)
                            .param("r", runner)
                            .param("now", now())
                            .update()
                    == 1;
        }

        @Override
        public void close() {
            beats.cancel(false);
            mine("runner = NULL");
        }
    }

    /** Empty where another import is in the lane or comes first, or another run is at this one. */
    Optional<Stay> enter(UUID tape) {
        if (!holds(tape)) {
            clearOfFinished();
            if (behindAnother(tape)) return Optional.empty();
        }
        Stay stay = new Stay(tape);
        boolean in = jdbc.sql("""
                        UPDATE tape_lane SET tape_id = :t, runner = :r, heartbeat_at = :now
                        WHERE id = 1 AND (tape_id IS NULL OR tape_id = :t) AND (runner IS NULL OR heartbeat_at < :silent)""")
                        .param("t", tape)
                        .param("r", stay.runner)
                        .param("now", now())
                        .param("silent", silent())
                        .update()
                == 1;
        if (!in) stay.beats.cancel(false);
        return in ? Optional.of(stay) : Optional.empty();
    }

    private boolean holds(UUID tape) {
        return jdbc.sql("SELECT COUNT(*) FROM tape_lane WHERE id = 1 AND tape_id = :t")
                        .param("t", tape)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The import that a living run is at. */
    Optional<UUID> alive() {
        return jdbc.sql("SELECT tape_id FROM tape_lane WHERE id = 1 AND runner IS NOT NULL AND heartbeat_at >= :silent")
                .param("silent", silent())
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .optional();
    }

    /** Nobody comes back to leave for an import that has ended; without this no other could ever begin. */
    private void clearOfFinished() {
        jdbc.sql(
                        "SELECT l.tape_id FROM tape_lane l WHERE l.id = 1 AND l.tape_id IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM tape h WHERE h.id = l.tape_id AND h." + MOVING + ")"
                                + " AND NOT EXISTS (SELECT 1 FROM payment_import p WHERE p.id = l.tape_id AND p.state = 'BOOKING')")
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .optional()
                .ifPresent(ended -> jdbc.sql(
                                "UPDATE tape_lane SET tape_id = NULL, runner = NULL WHERE id = 1 AND tape_id = :t")
                        .param("t", ended)
                        .update());
    }

    private boolean behindAnother(UUID tape) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM tape me JOIN tape e ON e.source = me.source AND e." + MOVING
                        + " AND (e.created_at, e.id) < (me.created_at, me.id) WHERE me.id = :t) AS behind")
                .param("t", tape)
                .query((rs, n) -> rs.getBoolean("behind"))
                .single();
    }

    /**
     * Together with the state that ends the import, so that a process lost in between leaves the lane to nobody.
     *
     * @return false where another run has taken over, whose business the end is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leave(Stay stay) {
        return stay.mine("tape_id = NULL, runner = NULL");
    }

    private LocalDateTime now() {
        return Utc.of(realTime.instant());
    }

    private LocalDateTime silent() {
        return Utc.of(realTime.instant().minus(SILENT));
    }
}
