package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** One debt, one active agency: another agency, or one that has given the case back, may not act. */
@Component
final class OneAgency implements Rule {
    static final String ID = "R-OUT-06";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.OUTSOURCING;
    }

    @Override
    public Confidence confidence() {
        return Confidence.M;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        String acting = situation.act().agencyCode();
        return acting != null
                        && situation.outbound()
                        && !acting.equals(situation.facts().placedWith())
                ? block()
                : Optional.empty();
    }
}
