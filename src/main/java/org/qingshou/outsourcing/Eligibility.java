package org.qingshou.outsourcing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;

/**
 * Whether a case may go to an agency now.
 *
 * @param reasons all that keeps it in the house, whatever the agency; empty where nothing does
 * @param agencies every agency with all that stands against giving it this case
 * @param suggestion whom the rules of placing name
 */
public record Eligibility(List<Line> reasons, List<Choice> agencies, Suggestion suggestion) {
    public Eligibility {
        reasons = List.copyOf(reasons);
        agencies = List.copyOf(agencies);
    }

    Eligibility with(Suggestion other) {
        return new Eligibility(reasons, agencies, other);
    }

    /**
     * One agency that could be chosen; {@code warnings} do not stand in the way.
     *
     * @param again that it worked the case last, so that only an express wish gives it the case again; null otherwise
     */
    public record Choice(
            String code,
            String name,
            String feeMode,
            String tariffId,
            List<String> dataCategories,
            List<Line> breaches,
            List<Line> warnings,
            @Nullable Line again) {}

    public boolean unlocked() {
        return reasons.isEmpty();
    }
}
