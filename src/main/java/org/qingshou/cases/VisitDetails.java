package org.qingshou.cases;

import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ContactAction;
import org.qingshou.kernel.Refused;

/**
 * What only a visit has.
 *
 * @param met SELF, FAMILY, STAFF or NOBODY
 * @param seen RUNNING, REDUCED, CLOSED or UNKNOWN
 * @param idShown whether both showed who they are
 * @param entryConsent whether they were let in; null where they did not ask, and so stayed outside
 */
public record VisitDetails(
        String met, String seen, boolean idShown, @Nullable Boolean entryConsent) {
    private static final String NOBODY = "NOBODY";
    private static final String STAFF = "STAFF";
    private static final String FAMILY = "FAMILY";

    /**
     * R-VIS-01: a door is opened by somebody who may. Nobody there lets nobody in, a colleague does not let into a home, nor
     * the family into a place of work, and who was let in was not refused.
     */
    void check(ContactAction action, ContactOutcome outcome) {
        boolean entered = Boolean.TRUE.equals(entryConsent);
        if (outcome == ContactOutcome.V_ENTRY_REFUSED && !Boolean.FALSE.equals(entryConsent))
            throw Refused.badInput("cases.visit.entry.refused");
        if (!entered) return;
        boolean home = action == ContactAction.VISIT_HOME || action == ContactAction.VISIT_GUARANTOR;
        boolean wrong = met.equals(NOBODY)
                || (home && met.equals(STAFF))
                || (action == ContactAction.VISIT_EMPLOYER && met.equals(FAMILY));
        if (wrong) throw Refused.badInput("cases.visit.entry.who");
    }
}
