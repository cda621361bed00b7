package org.qingshou.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/** Asks the guard about calls to borrowers of the book, each another one. */
final class Decided {
    /** The benchmark's clock stands in the night; by day more rules have something to look at. */
    private static final Duration UNTIL_MORNING = Duration.ofHours(9);

    private final RunningLedger ledger;
    private final ComplianceGuard guard;
    private final Instant now;

    Decided(RunningLedger ledger) {
        this.ledger = ledger;
        guard = ledger.service(ComplianceGuard.class);
        now = ledger.service(BusinessClock.class).instant().plus(UNTIL_MORNING);
    }

    Samples previews(int count) {
        return each(count, act -> guard.preview(act, now));
    }

    Samples clearances(int count) {
        return each(count, act -> guard.clear(act, now, null));
    }

    private Samples each(int count, Consumer<ProposedAct> ask) {
        List<Double> millis = new ArrayList<>();
        for (ProposedAct act : some(count)) {
            long from = System.nanoTime();
            ask.accept(act);
            millis.add(Progress.millisSince(from));
        }
        return new Samples(millis);
    }

    private List<ProposedAct> some(int count) {
        return ledger.jdbc()
                .sql("""
                        SELECT c.id, c.person_id, c.branch_code, c.owner, MIN(n.value_index) AS number
                        FROM collection_case c
                        LEFT JOIN contact_point n ON n.person_id = c.person_id AND n.kind = 'MOBILE'
                        WHERE c.state <> 'CLOSED' AND c.owner IS NOT NULL
                        GROUP BY c.id, c.person_id, c.branch_code, c.owner
                        ORDER BY CRC32(HEX(c.person_id)) LIMIT :n""")
                .param("n", count)
                .query((rs, n) -> new ProposedAct(
                        new CaseId(rs.getObject("id", UUID.class)),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        new BranchCode(rs.getString("branch_code")),
                        ContactAction.CALL_OUT_DEBTOR,
                        Purpose.PRESS,
                        rs.getBytes("number"),
                        null,
                        null,
                        new ActorId(rs.getString("owner"))))
                .list();
    }
}
