package org.qingshou.cases;

import java.util.List;
import org.qingshou.codes.OfferedCodes;

/** Outcomes that may be chosen: the usual ones, and the rarer ones behind "more". */
public record OutcomeChoice(List<ContactOutcome> first, List<ContactOutcome> further) {
    static OutcomeChoice of(OfferedCodes.Choice choice) {
        return new OutcomeChoice(outcomes(choice.first()), outcomes(choice.further()));
    }

    private static List<ContactOutcome> outcomes(List<String> codes) {
        return codes.stream().map(ContactOutcome::valueOf).toList();
    }
}
