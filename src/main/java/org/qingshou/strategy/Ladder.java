package org.qingshou.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;

/** The ladder of one case, for the modules above: what was tried, and whether outsourcing is unlocked. */
public interface Ladder {
    /** The steps in their order, one for each method there is. */
    List<StepView> steps(CaseId caseId);

    /** Whether every step is settled, so that the ladder itself no longer keeps the case in the house. */
    boolean exhausted(CaseId caseId);

    /** What of the ladder keeps outsourcing locked, a line for each step that is not settled; empty where exhausted. */
    List<Line> missing(CaseId caseId);

    /**
     * One step.
     *
     * @param records records and contacts that count as its evidence
     * @param evidence lines of minimum evidence that are met, of {@code evidenceNeeded}
     * @param evidenceSha256 hex SHA-256 over its records, in order; the only proof that leaves the house
     */
    record StepView(
            MethodCode method,
            int position,
            int round,
            StepState state,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn,
            int records,
            int evidence,
            int evidenceNeeded,
            @Nullable String outcome,
            @Nullable String notApplicable,
            String evidenceSha256) {}
}
