package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a borrower said by a way on which no officer was there to write it down. It has the effect at once that it would
 * have had in a talk; on a closed case, where nothing is pressed for any more, it has none.
 */
@Service
public class BorrowerWord {
    private final CaseBook cases;
    private final HoldReader holds;
    private final DisputeBook disputes;
    private final JdbcClient jdbc;

    BorrowerWord(CaseBook cases, HoldReader holds, DisputeBook disputes, JdbcClient jdbc) {
        this.cases = cases;
        this.holds = holds;
        this.disputes = disputes;
        this.jdbc = jdbc;
    }

    /**
     * Wants no more by this channel (R-FLAG-09). A debtor has said it to the bank, not to one branch: it stands in each of
     * the open cases; that of anybody else stands in the case in which they were written to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stops(CaseId caseId, PersonId person, Channel channel, String words, ActorId by, Instant at) {
        for (CaseId id : concerned(caseId, person)) {
            LocalDate today = cases.today(cases.locked(id), at);
            boolean stands = holds.standing(id, today).stream()
                    .anyMatch(hold -> hold.code().equals(HoldCode.HOLD_CHANNEL.name()) && hold.channel() == channel);
            if (!stands) cases.hold(id, HoldCode.HOLD_CHANNEL.name(), channel, today, null, null, words, by, at);
        }
    }

    private List<CaseId> concerned(CaseId caseId, PersonId person) {
        return jdbc.sql("""
                        SELECT id FROM collection_case
                        WHERE state <> 'CLOSED' AND (id = :c OR person_id = :p) ORDER BY id""")
                .param("c", caseId.value())
                .param("p", person.value())
                .query((rs, n) -> new CaseId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** Says that something about the debt is not so; one that is open already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disputes(CaseId caseId, DisputeKind kind, String words, ActorId by, Instant at) {
        boolean closed = cases.locked(caseId).state() == CaseState.CLOSED;
        if (!closed && !disputes.open(caseId, kind)) disputes.raise(caseId, kind, words, by, at);
    }
}
