package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** A third person is asked for contact data or to pass on a call-back, and hears nothing of a debt. */
@Component
final class ThirdPersonPurpose implements Rule {
    static final String ID = "R-TP-05";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.THIRD_PERSON;
    }

    @Override
    public Confidence confidence() {
        return Confidence.H;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        return situation.reachesPerson()
                        && Standing.third(situation.facts())
                        && !Standing.harmless(situation.act().purpose())
                ? block()
                : Optional.empty();
    }
}
