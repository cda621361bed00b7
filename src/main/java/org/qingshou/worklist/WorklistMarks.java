package org.qingshou.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.ApprovalChanged;
import org.qingshou.cases.BulkCaseChange;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.ClockMoved;
import org.qingshou.ledger.PaymentsBooked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks cases whose place must be built anew, in the transaction of the change: both stand, or neither. */
@Component
class WorklistMarks {
    /** Under these names the events of modules above the case carry its id. */
    private static final String[] CASE_FACTS = {"case", "caseId"};

    private static final String AT_ONCE = " ON DUPLICATE KEY UPDATE ready_at = VALUES(ready_at)";
    private static final ActorId DAY_END = ActorId.system("day-end");
    private static final String FIGURES = "cases.refreshed";
    /** A close that has not come to the worklist by then goes on another time. */
    private static final Duration AFTER_DAY_END = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final FiguresInPlaces figures;

    WorklistMarks(JdbcClient jdbc, FiguresInPlaces figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** Whatever happened to a case, or to something that names one: its place is built from the facts, not the event. */
    @EventListener
    @Transactional
    public void changed(AuditableEvent event) {
        if ("case".equals(event.subjectType())) mark(event.subjectId());
        for (String fact : CASE_FACTS) mark(event.facts().get(fact));
    }

    /**
     * A step that changed thousands names them in a set; what the close of a day changes waits for its last step. Where only
     * figures changed most places stay as they are, so the set is kept and that step finds the others.
     */
    @EventListener
    @Transactional
    public void changed(BulkCaseChange event) {
        boolean night = event.actor().equals(DAY_END);
        if (night && FIGURES.equals(event.action())) figures.keep(event.setId());
        else mark(event.setId(), night ? event.at().plus(AFTER_DAY_END) : event.at());
    }

    private void mark(UUID set, Instant ready) {
        jdbc.sql("""
                        INSERT INTO worklist_dirty (case_id, ready_at)
                        SELECT case_id, :ready FROM pub_case_change WHERE set_id = :set
                        ON DUPLICATE KEY UPDATE ready_at = LEAST(ready_at, VALUES(ready_at))""").param("ready", Utc.of(ready)).param("set", set).update();
    }

    @EventListener
    @Transactional
    public void paid(PaymentsBooked event) {
        jdbc.sql("""
                        INSERT INTO worklist_dirty (case_id)
                        SELECT DISTINCT l.case_id FROM pub_payment p JOIN pub_case_loan l ON l.loan_id = p.loan_id
                        WHERE p.batch_id = :batch
                        """ + AT_ONCE).param("batch", event.batch()).update();
    }

    /** A clock was moved by hand; the day-end tells by itself which it has made, woken or closed. */
    @EventListener
    @Transactional
    public void moved(ClockMoved event) {
        jdbc.sql("INSERT INTO worklist_dirty (case_id) SELECT case_id FROM pub_case_loan WHERE loan_id = :loan"
                        + AT_ONCE)
                .param("loan", event.loan().value())
                .update();
    }

    /** Keeps the latest news of each request: the worklist shows what waits and what came back. */
    @EventListener
    @Transactional
    public void heard(ApprovalChanged event) {
        UUID id = caseOf(event.subject()).orElse(null);
        jdbc.sql("""
                        INSERT INTO worklist_request (request_id, case_id, kind, maker, heard, at)
                        VALUES (:id, :case, :kind, :maker, :heard, :at)
                        ON DUPLICATE KEY UPDATE maker = :maker, heard = :heard, at = :at""")
                .param("id", event.requestId())
                .param("case", id)
                .param("kind", event.kind())
                .param("maker", event.maker().value())
                .param("heard", event.change())
                .param("at", Utc.of(event.at()))
                .update();
        if (id != null) mark(id.toString());
    }

    private void mark(@Nullable String id) {
        caseOf(id)
                .ifPresent(caseId -> jdbc.sql("INSERT INTO worklist_dirty (case_id) VALUES (:id)" + AT_ONCE)
                        .param("id", caseId)
                        .update());
    }

    /** A subject of the ladder is the case and the method with a colon between. */
    private static Optional<UUID> caseOf(@Nullable String subject) {
        if (subject == null) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(subject.split(":", 2)[0]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
