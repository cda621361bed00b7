package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** A vulnerable person gets no pressing visit, no machine call and no agency; care and survey stay possible. */
@Component
final class VulnerableHold implements Rule {
    static final String ID = "R-FLAG-08";

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
        return Confidence.M;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        boolean hard = situation.act().action().isVisit()
                || situation.act().action() == ContactAction.CALL_OUT_VOICEBOT
                || !situation.byBank();
        return situation.presses() && hard && situation.facts().holds().contains("HOLD_VULNERABLE")
                ? breach(Verdict.APPROVAL, null)
                : Optional.empty();
    }
}
