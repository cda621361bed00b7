package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes proceedings, each stage beside the state that it leads to. */
@Repository
class ProceedingRows {
    private final JdbcClient jdbc;

    ProceedingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(CaseId caseId, ProceedingWish wish, LocalDate on, ActorId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO legal_proceeding (id, case_id, kind, state, court, claimed, state_on, proposed_by, proposed_at)
                        VALUES (:id, :case, :kind, 'PROPOSED', :court, :claimed, :on, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("kind", wish.kind().name())
                .param("court", wish.court().strip())
                .param("claimed", wish.claimed().amount())
                .param("on", on)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        for (LoanId loan : wish.loans())
            jdbc.sql("INSERT INTO legal_proceeding_loan (proceeding_id, loan_id) VALUES (:id, :loan)")
                    .param("id", id)
                    .param("loan", loan.value())
                    .update();
        stage(id, ProceedingState.PROPOSED, on, null, null, by, at);
        return id;
    }

    /** Refused where somebody else has moved it since it was read. */
    void move(
            Proceeding from,
            ProceedingState to,
            LocalDate on,
            @Nullable String reference,
            @Nullable UUID evidence,
            ActorId by,
            Instant at) {
        boolean decision = from.state() == ProceedingState.PROPOSED;
        int moved = jdbc.sql("""
                        UPDATE legal_proceeding SET state = :to, state_on = :on, number = COALESCE(:number, number),
                            decided_by = COALESCE(decided_by, :by), decided_at = COALESCE(decided_at, :at),
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(to).name())
                .param("on", on)
                .param("number", reference)
                .param("by", decision ? by.value() : null)
                .param("at", decision ? Utc.of(at) : null)
                .param("id", from.id())
                .param("version", from.version())
                .update();
        if (moved == 0) throw Refused.conflict("legal.moved");
        stage(from.id(), to, on, reference, evidence, by, at);
    }

    private void stage(
            UUID id,
            ProceedingState state,
            LocalDate on,
            @Nullable String reference,
            @Nullable UUID evidence,
            ActorId by,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO legal_stage (id, proceeding_id, state, on_date, reference, evidence_id, actor, at)
                        VALUES (:id, :of, :state, :on, :reference, :evidence, :by, :at)""")
                .param("id", Ids.next())
                .param("of", id)
                .param("state", state.name())
                .param("on", on)
                .param("reference", reference)
                .param("evidence", evidence)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    void deadline(UUID id, LegalDeadlineKind kind, LocalDate on, ActorId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO legal_deadline (id, proceeding_id, kind, on_date, set_by, set_at)
                        VALUES (:id, :of, :kind, :on, :by, :at)""")
                .param("id", Ids.next())
                .param("of", id)
                .param("kind", kind.name())
                .param("on", on)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    void result(UUID id, ResultEntry entry, ActorId by, Instant at) {
        Money amount = entry.amount();
        jdbc.sql("""
                        INSERT INTO legal_result (id, proceeding_id, code, on_date, amount, until_on, reference, evidence_id,
                            actor, at)
                        VALUES (:id, :of, :code, :on, :amount, :until, :reference, :evidence, :by, :at)""")
                .param("id", Ids.next())
                .param("of", id)
                .param("code", entry.result().name())
                .param("on", entry.on())
                .param("amount", amount == null ? null : amount.amount())
                .param("until", entry.until())
                .param(
                        "reference",
                        entry.reference().isBlank() ? null : entry.reference().strip())
                .param("evidence", entry.evidence())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    /** This proceeding has put the case under its hold. */
    void holds(UUID id, UUID hold) {
        jdbc.sql("UPDATE legal_proceeding SET hold_id = :hold WHERE id = :id")
                .param("hold", hold)
                .param("id", id)
                .update();
    }

    /** The holds that proceedings of this case have begun; forgotten here, for the caller lifts them. */
    List<UUID> takeHolds(CaseId caseId) {
        List<UUID> holds = jdbc.sql(
                        "SELECT hold_id FROM legal_proceeding WHERE case_id = :case AND hold_id IS NOT NULL")
                .param("case", caseId.value())
                .query((rs, n) -> rs.getObject("hold_id", UUID.class))
                .list();
        jdbc.sql("UPDATE legal_proceeding SET hold_id = NULL WHERE case_id = :case AND hold_id IS NOT NULL")
                .param("case", caseId.value())
                .update();
        return holds;
    }

    void met(UUID deadline, LocalDate on) {
        jdbc.sql("UPDATE legal_deadline SET met_on = :on WHERE id = :id AND met_on IS NULL")
                .param("on", on)
                .param("id", deadline)
                .update();
    }

    /** Enforcement has been applied for: the day by which it had to be is met for these loans. */
    void enforced(CaseId caseId, List<LoanId> loans, LocalDate on) {
        jdbc.sql("""
                        UPDATE legal_deadline d JOIN legal_proceeding p ON p.id = d.proceeding_id
                        SET d.met_on = :on
                        WHERE p.case_id = :case AND d.kind = 'ENFORCE_BY' AND d.met_on IS NULL
                          AND NOT EXISTS (SELECT 1 FROM legal_proceeding_loan l
                                          WHERE l.proceeding_id = p.id AND l.loan_id NOT IN (:loans))""")
                .param("on", on)
                .param("case", caseId.value())
                .param("loans", loans.stream().map(LoanId::value).toList())
                .update();
    }

    void cost(UUID id, Proceeding.Cost cost, ActorId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO legal_cost (id, proceeding_id, kind, way, amount, paid_on, actor, at)
                        VALUES (:id, :of, :kind, :way, :amount, :on, :by, :at)""")
                .param("id", Ids.next())
                .param("of", id)
                .param("kind", cost.kind().name())
                .param("way", cost.way().name())
                .param("amount", cost.amount().amount())
                .param("on", cost.paidOn())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }
}
