package org.qingshou.outsourcing;

import java.util.List;
import org.qingshou.approvals.subject.Line;

/**
 * Whether a case may go to an agency now.
 *
 * @param reasons all that keeps it in the house, whatever the agency; empty where nothing does
 * @param agencies every agency with all that stands against giving it this case
 */
public record Eligibility(List<Line> reasons, List<Choice> agencies) {
    public Eligibility {
        reasons = List.copyOf(reasons);
        agencies = List.copyOf(agencies);
    }

    /** One agency that could be chosen; {@code warnings} do not stand in the way. */
    public record Choice(
            String code,
            String name,
            String feeMode,
            String tariffId,
            List<String> dataCategories,
            List<Line> breaches,
            List<Line> warnings) {}

    public boolean unlocked() {
        return reasons.isEmpty();
    }
}
