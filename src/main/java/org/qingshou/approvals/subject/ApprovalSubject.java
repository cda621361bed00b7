package org.qingshou.approvals.subject;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/**
 * What the feature that asked brings to a decision: it shows evidence and effect, checks at the moment of decision that
 * the facts still hold, and acts. {@link #recheck} and {@link #apply} run in one transaction with the decision.
 */
public interface ApprovalSubject {
    /** Code of the approval catalogue, such as {@code APR_STEP_ESCALATE}. */
    String kind();

    /** What the checker needs to decide, on one page. */
    Shown show(AskedFor asked);

    /** Differences that came up since it was asked, as text keys; empty means nothing stands in the way. */
    List<Line> recheck(AskedFor asked);

    void apply(AskedFor asked, ActorId checker, Instant at);

    /**
     * What notices and lists say it is about. They are stored in clear: codes and numbers of cases and loans, never a
     * person's data.
     */
    default Line about(AskedFor asked) {
        return show(asked).title();
    }

    /**
     * Amounts up to which one yes is enough, then two, and so on; a policy may be stricter.
     *
     * @param path the request's branch and those above it, itself first
     */
    default List<BigDecimal> limits(List<BranchCode> path) {
        return List.of();
    }

    /** Roles of which one is enough to decide it, in the branches that decide. */
    default Set<String> decidedBy() {
        return Set.of(Roles.MANAGER);
    }

    /** Where its maker is led when it has been answered; the approvals page is not open to every maker. */
    default String makerRoute(AskedFor asked) {
        return "approvals/" + asked.requestId();
    }

    /** The request came to nothing (rejected, withdrawn, expired); the feature lifts what it had put on hold. */
    default void dropped(AskedFor asked, ActorId by, Instant at) {}
}
