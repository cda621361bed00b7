package org.qingshou.approvals;

import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/** A request for a second person's decision. One request of a kind may be pending for a subject. */
public record Ask(
        String kind, String subjectId, BranchCode branch, ActorId maker, String reason, Map<String, String> facts) {
    public Ask {
        facts = Map.copyOf(facts);
    }
}
