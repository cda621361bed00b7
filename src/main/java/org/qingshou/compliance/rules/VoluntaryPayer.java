package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** Who offered to pay without owing is told of the debt only once the offer is on record, and for as long as it stands. */
@Component
final class VoluntaryPayer implements Rule {
    static final String ID = "R-TP-08";

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
        return Confidence.M;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        boolean told =
                situation.reachesPerson() && !Standing.harmless(situation.act().purpose());
        return told
                        && Standing.volunteer(situation.facts())
                        && !situation.facts().willing()
                ? block()
                : Optional.empty();
    }
}
