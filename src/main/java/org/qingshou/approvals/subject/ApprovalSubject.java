package org.qingshou.approvals.subject;

import java.time.Instant;
import java.util.List;
import org.qingshou.kernel.ActorId;

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

    /** Where its maker is led when it has been answered; the approvals page is not open to every maker. */
    default String makerRoute(AskedFor asked) {
        return "approvals/" + asked.requestId();
    }

    /** The request came to nothing (rejected, withdrawn, expired); the feature lifts what it had put on hold. */
    default void dropped(AskedFor asked, ActorId by, Instant at) {}
}
