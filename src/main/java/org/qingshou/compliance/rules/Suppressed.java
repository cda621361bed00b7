package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** Who once refused, and the number it was said on, is never contacted again, in any case, by bank or agency. */
@Component
final class Suppressed implements Rule {
    static final String ID = "R-TP-04";

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
        return situation.reachesPerson() && situation.counters().suppressed() ? block() : Optional.empty();
    }
}
