package org.qingshou.outsourcing;

import java.util.List;
import org.qingshou.approvals.subject.Line;

/**
 * The file of one agency.
 *
 * @param breaches all that stands against giving it a case today, whichever case
 * @param evaluations the latest first, as are the checks of its interface
 */
public record AgencyProfile(
        AgencyInfo agency,
        AgencyLoad load,
        List<Line> breaches,
        List<Line> warnings,
        List<AgencyEvaluation> evaluations,
        List<AgencyConformance> conformances) {
    public AgencyProfile {
        breaches = List.copyOf(breaches);
        warnings = List.copyOf(warnings);
        evaluations = List.copyOf(evaluations);
        conformances = List.copyOf(conformances);
    }
}
