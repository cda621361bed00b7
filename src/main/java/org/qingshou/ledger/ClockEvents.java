package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of clocks as it is stored, and what a proven event does to its clock. */
@Component
class ClockEvents {
    private final JdbcClient jdbc;
    private final ClockRows rows;

    ClockEvents(JdbcClient jdbc, ClockRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<HeldClock> locked(UUID clock) {
        return jdbc.sql(HeldClock.SELECT + "WHERE k.id = :id FOR UPDATE")
                .param("id", clock)
                .query(HeldClock::of)
                .optional();
    }

    /** The clock of an event. */
    Optional<HeldClock> ofEvent(UUID event) {
        return jdbc.sql(HeldClock.SELECT + "JOIN loan_clock_event e ON e.clock_id = k.id WHERE e.id = :id")
                .param("id", event)
                .query(HeldClock::of)
                .optional();
    }

    UUID add(UUID clock, LoanClockEvent event, @Nullable UUID evidence, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO loan_clock_event (id, clock_id, kind, on_date, proof, reference, proven, waiting,"
                        + " evidence_id, actor, at) VALUES (:id, :clock, :kind, :on, :proof, :reference, :proven,"
                        + " :waiting, :evidence, :actor, :at)")
                .param("id", id)
                .param("clock", clock)
                .param("kind", event.kind())
                .param("on", event.on())
                .param("proof", event.proof())
                .param("reference", event.reference())
                .param("proven", event.proven())
                .param("waiting", event.waiting())
                .param("evidence", evidence)
                .param("actor", event.actor().value())
                .param("at", Utc.of(at))
                .update();
        return id;
    }

    /** Somebody has judged a weak proof. */
    void judged(UUID event, boolean proven) {
        jdbc.sql("UPDATE loan_clock_event SET proven = :proven, waiting = FALSE WHERE id = :id")
                .param("proven", proven)
                .param("id", event)
                .update();
    }

    /** A proven event restarts limitation, gives a guarantor's period a new term, or keeps him bound for good. */
    void takeEffect(HeldClock clock, String event, LocalDate on, LocalDate current) {
        if (clock.consent(event)) rows.newTerm(clock.id(), current);
        else if (clock.kind() == ClockKind.LIMITATION) rows.restart(clock.id(), current);
        else rows.stop(clock.id(), on);
    }
}
