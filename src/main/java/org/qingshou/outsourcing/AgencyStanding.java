package org.qingshou.outsourcing;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an agency besides its master data, as the rules need it.
 *
 * @param evaluation the latest
 * @param conformance the latest
 */
record AgencyStanding(
        OwedCertificates owed,
        AgencyStaff.Count people,
        AgencyLoad load,
        @Nullable AgencyEvaluation evaluation,
        @Nullable AgencyConformance conformance) {
    static final AgencyStanding NONE =
            new AgencyStanding(OwedCertificates.NONE, AgencyStaff.Count.NONE, AgencyLoad.NONE, null, null);

    AgencyStanding with(AgencyLoad other) {
        return new AgencyStanding(owed, people, other, evaluation, conformance);
    }
}
