package org.qingshou.cases;

import java.util.List;
import org.qingshou.codes.OfferedCodes;

/**
 * Outcomes that may be chosen: the usual ones, and the rarer ones behind "more".
 *
 * @param refusals reasons to choose from where the debtor refuses
 */
public record OutcomeChoice(List<ContactOutcome> first, List<ContactOutcome> further, List<RefusalReason> refusals) {
    static OutcomeChoice of(OfferedCodes offered, String list) {
        OfferedCodes.Choice choice = offered.choice(list);
        return new OutcomeChoice(
                outcomes(choice.first()),
                outcomes(choice.further()),
                offered.choice(CaseCodes.REFUSAL).all().stream()
                        .map(RefusalReason::valueOf)
                        .toList());
    }

    private static List<ContactOutcome> outcomes(List<String> codes) {
        return codes.stream().map(ContactOutcome::valueOf).toList();
    }
}
