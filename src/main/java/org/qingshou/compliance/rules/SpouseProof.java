package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** A spouse is told of the debt only with proof that it is a joint one. */
@Component
final class SpouseProof implements Rule {
    static final String ID = "R-TP-09";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.ROLE;
    }

    @Override
    public Confidence confidence() {
        return Confidence.H;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        boolean told =
                situation.reachesPerson() && !Standing.harmless(situation.act().purpose());
        return told && Standing.spouse(situation.facts()) && !situation.facts().jointDebtProof()
                ? block()
                : Optional.empty();
    }
}
