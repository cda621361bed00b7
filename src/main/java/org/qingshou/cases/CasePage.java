package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.RequestState;
import org.qingshou.compliance.Ruling;
import org.qingshou.ledger.PersonCard;

/**
 * The case page but for its tabs.
 *
 * @param owner who has it, and who stands in
 * @param businessDate the date days overdue are counted to
 * @param holds those that stand today
 * @param pending what waits for a second person, or was sent back to its maker
 * @param court the next day in court that nobody has met
 * @param allowed what the reader's role and the case's state allow
 * @param stopped of those, what the guard would refuse now whatever is chosen in the form, and why
 */
public record CasePage(
        CaseView header,
        CasePool pool,
        PersonCard debtor,
        CaseOwner owner,
        LocalDate businessDate,
        List<Cases.Hold> holds,
        List<ApprovalDesk.Row> pending,
        @Nullable CourtDay court,
        Set<CaseAction> allowed,
        Map<CaseAction, Ruling> stopped,
        int callsLeft,
        Instant now,
        ZoneId zone) {
    public CasePage {
        holds = List.copyOf(holds);
        pending = List.copyOf(pending);
        allowed = Set.copyOf(allowed);
        stopped = Map.copyOf(stopped);
    }

    /** Whether a request of this kind has no answer yet, so that no second one can be made. */
    public boolean waits(String kind) {
        return pending.stream().anyMatch(row -> row.kind().equals(kind) && row.state() == RequestState.PENDING);
    }
}
