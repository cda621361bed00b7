package org.qingshou.outsourcing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.Ruling;
import org.qingshou.outbox.OutboundView;

/**
 * All about outsourcing of one case, as its tab shows it.
 *
 * @param placements all of them, the latest first
 * @param messages what was sent to the agency for the latest, in order
 * @param noticeRuling what the guard says of telling the borrower, while that is still to be done
 * @param pending texts of requests that wait for a manager
 * @param allowed what the reader may do now
 */
public record CasePlacement(
        Eligibility eligibility,
        List<PlacementView> placements,
        List<OutboundView> messages,
        @Nullable Ruling noticeRuling,
        List<Line> pending,
        Set<Act> allowed) {
    public CasePlacement {
        placements = List.copyOf(placements);
        messages = List.copyOf(messages);
        pending = List.copyOf(pending);
        allowed = Set.copyOf(allowed);
    }

    /** What can be done with a case's placement. */
    public enum Act {
        PROPOSE,
        /** At once. */
        RECALL,
        /** Asks a manager. */
        ASK_RECALL
    }
}
