package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/**
 * A court has accepted the insolvency of the debtor, or of whoever is to be reached: nobody asks him for payment, for what
 * he paid to one creditor would be void; the claim is declared to the administrator. Others who answer stay free.
 */
@Component
final class Insolvent implements Rule {
    static final String ID = "R-FLAG-13";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.FLAGS;
    }

    @Override
    public Confidence confidence() {
        return Confidence.H;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        boolean debtor = situation.facts().holds().contains("HOLD_INSOLVENCY") && Standing.borrower(situation.facts());
        if (!situation.outbound() || !(debtor || situation.facts().personInsolvent())) return Optional.empty();
        if (situation.presses()) return block();
        return situation.act().purpose() == Purpose.PRESERVE ? breach(Verdict.APPROVAL, null) : Optional.empty();
    }
}
