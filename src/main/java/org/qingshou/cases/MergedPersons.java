package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PersonsMerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One customer has one case at a branch. Where two records of a customer are merged, the case of the one that is given
 * up joins the other's: its loans, its open promises and its standing holds go over, and its history stays with it.
 */
@Component
class MergedPersons {
    private final JdbcClient jdbc;
    private final CaseClosing closing;
    private final CaseFigures figures;
    private final Timeline timeline;
    private final Branches branches;
    private final ApplicationEventPublisher events;

    MergedPersons(
            JdbcClient jdbc,
            CaseClosing closing,
            CaseFigures figures,
            Timeline timeline,
            Branches branches,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.closing = closing;
        this.figures = figures;
        this.timeline = timeline;
        this.branches = branches;
        this.events = events;
    }

    private record Pair(UUID from, String fromNo, CaseState fromState, UUID into, String intoNo, BranchCode branch) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(PersonsMerged event) {
        pairs(event.duplicate(), event.kept()).forEach(pair -> join(pair, event.actor(), event.at()));
        List<UUID> moved = jdbc.sql("SELECT id FROM collection_case WHERE person_id = :d AND state <> 'CLOSED'")
                .param("d", event.duplicate().value())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        for (String table : List.of("collection_case", "promise", "visit_plan"))
            person("UPDATE " + table + " SET person_id = :k, version = version + 1 WHERE person_id = :d", event);
        person("UPDATE contact SET person_id = :k WHERE person_id = :d", event);
        person("UPDATE complaint SET person_id = :k WHERE person_id = :d", event);
        person("UPDATE IGNORE person_standing SET person_id = :k WHERE person_id = :d", event);
        person("UPDATE IGNORE insolvency SET person_id = :k, version = version + 1 WHERE person_id = :d", event);
        moved.forEach(id -> changed(id, Map.of(), event.actor(), event.at()));
    }

    private void person(String sql, PersonsMerged event) {
        jdbc.sql(sql)
                .param("k", event.kept().value())
                .param("d", event.duplicate().value())
                .update();
    }

    /** Open cases of both at one branch. */
    private List<Pair> pairs(PersonId duplicate, PersonId kept) {
        return jdbc.sql("""
                        SELECT d.id, d.case_no, d.state, k.id AS into_id, k.case_no AS into_no, d.branch_code
                        FROM collection_case d
                        JOIN collection_case k ON k.branch_code = d.branch_code AND k.person_id = :k
                        WHERE d.person_id = :d AND d.state <> 'CLOSED' AND k.state <> 'CLOSED' ORDER BY d.case_no""")
                .param("d", duplicate.value())
                .param("k", kept.value())
                .query((rs, n) -> new Pair(
                        rs.getObject("id", UUID.class),
                        rs.getString("case_no"),
                        CaseState.valueOf(rs.getString("state")),
                        rs.getObject("into_id", UUID.class),
                        rs.getString("into_no"),
                        new BranchCode(rs.getString("branch_code"))))
                .list();
    }

    private void join(Pair pair, ActorId by, Instant at) {
        LocalDate today = branches.day(pair.branch(), at);
        jdbc.sql("""
                        INSERT IGNORE INTO case_loan (case_id, loan_id, joined_on)
                        SELECT :into, loan_id, :on FROM case_loan WHERE case_id = :from""")
                .param("into", pair.into())
                .param("on", today)
                .param("from", pair.from())
                .update();
        move(
                "UPDATE promise SET case_id = :into, version = version + 1 WHERE case_id = :from AND state = 'OPEN'",
                pair);
        move(
                "UPDATE dispute SET case_id = :into, version = version + 1 WHERE case_id = :from AND state = 'OPEN'",
                pair);
        // One that is open about the same matter in the case that goes on has its clock there.
        move(
                "UPDATE IGNORE complaint SET case_id = :into, version = version + 1 WHERE case_id = :from AND state IN ('RECEIVED', 'ACKNOWLEDGED')",
                pair);
        // A hold of a kind that stands already is not put twice.
        move("""
                UPDATE case_hold h LEFT JOIN case_hold k ON k.case_id = :into AND k.code = h.code AND k.lifted_at IS NULL
                    AND k.channel <=> h.channel
                SET h.case_id = :into, h.version = h.version + 1
                WHERE h.case_id = :from AND h.lifted_at IS NULL AND k.id IS NULL""", pair);
        closing.merged(pair.from(), pair.fromState(), today, by, at);
        // What forbade to press in either forbids it in the one that goes on.
        if (pair.fromState() == CaseState.HELD)
            jdbc.sql(
                            "UPDATE collection_case SET state = 'HELD', version = version + 1 WHERE id = :i AND state = 'OPEN'")
                    .param("i", pair.into())
                    .update();
        timeline.add(new CaseId(pair.from()), at, Timeline.Kind.CASE, by, "timeline.merged.into", null, pair.intoNo());
        timeline.add(new CaseId(pair.into()), at, Timeline.Kind.CASE, by, "timeline.merged.from", null, pair.fromNo());
        figures.refresh(List.of(pair.into()), by, at);
        changed(pair.into(), Map.of("from", pair.fromNo()), by, at);
    }

    private void move(String sql, Pair pair) {
        jdbc.sql(sql).param("from", pair.from()).param("into", pair.into()).update();
    }

    private void changed(UUID id, Map<String, String> facts, ActorId by, Instant at) {
        events.publishEvent(new CaseChanged(new CaseId(id), "case.merged", facts, by, at));
    }
}
