package org.qingshou.approvals;

import java.math.BigDecimal;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/**
 * A request for a second person's decision. One request of a kind may be pending for a subject.
 *
 * @param record the record on whose page it is shown while it waits, where that is not the subject itself
 * @param facts under {@link #AMOUNT} the sum that decides how many levels it needs, where there is one
 */
public record Ask(
        String kind,
        String subjectId,
        String record,
        BranchCode branch,
        ActorId maker,
        String reason,
        Map<String, String> facts) {
    public static final String AMOUNT = "amount";

    public Ask {
        facts = Map.copyOf(facts);
    }

    /** Shown on the page of its subject. */
    public Ask(
            String kind, String subjectId, BranchCode branch, ActorId maker, String reason, Map<String, String> facts) {
        this(kind, subjectId, subjectId, branch, maker, reason, facts);
    }

    BigDecimal amount() {
        return amount(facts);
    }

    static BigDecimal amount(Map<String, String> facts) {
        return new BigDecimal(facts.getOrDefault(AMOUNT, "0"));
    }
}
