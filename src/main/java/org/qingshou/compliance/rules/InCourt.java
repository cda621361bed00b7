package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** While a case is in court only the officer named on it, or who stands in for them, calls or visits to ask for payment: one voice beside the file. */
@Component
final class InCourt implements Rule {
    static final String ID = "R-FLAG-14";

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
        boolean direct = situation.act().action().channel() == Channel.VOICE
                || situation.act().action().isVisit();
        boolean named = situation.byBank()
                && situation.facts().answersForCase(situation.act().actor().value());
        return situation.presses()
                        && direct
                        && !named
                        && situation.facts().holds().contains("HOLD_COURT")
                ? block()
                : Optional.empty();
    }
}
