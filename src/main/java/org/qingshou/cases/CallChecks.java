package org.qingshou.cases;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.kernel.Refused;

/** What the beginning of a call owes to whoever answers it; where it was left out the record needs a reason. Pure. */
public final class CallChecks {
    public static final String STATED = "R-ID-01";
    public static final String IDENTIFIED = "R-TP-12";

    /** Items on which somebody is identified before any detail of the debt is told. */
    public static final int ITEMS = 2;

    private static final int LONGEST = 500;

    private CallChecks() {}

    /**
     * The rules that warn.
     *
     * @param first whether nobody of the bank has spoken with this person in this case before
     */
    static List<String> warnings(ContactAction action, ContactOutcome outcome, CallStatement said, boolean first) {
        if (action.channel() != Channel.VOICE || !outcome.connected()) return List.of();
        List<String> warnings = new ArrayList<>();
        // Who hangs up at once has heard nothing, and nobody could have told them.
        boolean heard = outcome != ContactOutcome.C_HUNG_UP;
        if (action.outbound() && first && heard && !said.stated()) warnings.add(STATED);
        if (outcome.debtorReached() && said.checked().size() < ITEMS) warnings.add(IDENTIFIED);
        return warnings;
    }

    /** The warnings, each with the reason that it needs. */
    static List<String> check(ContactAction action, ContactOutcome outcome, CallStatement said, boolean first) {
        if (said.why().length() > LONGEST) throw Refused.badInput("cases.call.reason.long", Integer.toString(LONGEST));
        List<String> warnings = warnings(action, outcome, said, first);
        if (!warnings.isEmpty() && said.why().isEmpty())
            throw Refused.badInput(
                    warnings.contains(IDENTIFIED) ? "cases.call.identity.reason" : "cases.call.stated.reason",
                    Integer.toString(ITEMS));
        return warnings;
    }
}
