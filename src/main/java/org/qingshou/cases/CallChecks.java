package org.qingshou.cases;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.kernel.Refused;

/**
 * What the beginning of a call owes to whoever answers it; where it was left out the record needs a reason. Pure.
 *
 * @param items on how many somebody is identified before any detail of the debt is told
 */
record CallChecks(int items) {
    static final String STATED = "R-ID-01";
    static final String IDENTIFIED = "R-TP-12";

    private static final int LONGEST = 500;

    /**
     * The rules that warn.
     *
     * @param first whether nobody of the bank has spoken with this person in this case before
     */
    List<String> warnings(ContactAction action, ContactOutcome outcome, CallStatement said, boolean first) {
        if (action.channel() != Channel.VOICE || !outcome.connected()) return List.of();
        List<String> warnings = new ArrayList<>();
        // Who hangs up at once has heard nothing, and nobody could have told them.
        boolean heard = outcome != ContactOutcome.C_HUNG_UP;
        if (action.outbound() && first && heard && !said.stated()) warnings.add(STATED);
        if (outcome.debtorReached() && said.checked().size() < items) warnings.add(IDENTIFIED);
        return warnings;
    }

    /** The warnings, each with the reason that it needs. */
    List<String> check(ContactAction action, ContactOutcome outcome, CallStatement said, boolean first) {
        if (said.why().length() > LONGEST) throw Refused.badInput("cases.call.reason.long", Integer.toString(LONGEST));
        List<String> warnings = warnings(action, outcome, said, first);
        if (!warnings.isEmpty() && said.why().isEmpty())
            throw Refused.badInput(
                    warnings.contains(IDENTIFIED) ? "cases.call.identity.reason" : "cases.call.stated.reason",
                    Integer.toString(items));
        return warnings;
    }
}
