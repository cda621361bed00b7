package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** While an instalment plan is performed nobody presses; preserving a right needs a second person. */
@Component
final class PlanHold implements Rule {
    static final String ID = "R-FLAG-03";

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
        return HoldStop.judge(this, situation, "HOLD_PLAN");
    }
}
