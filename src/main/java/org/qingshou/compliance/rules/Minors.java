package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** Nobody under eighteen is contacted. */
@Component
final class Minors implements Rule {
    static final String ID = "R-TP-11";

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
        return situation.reachesPerson() && situation.facts().minor() ? block() : Optional.empty();
    }
}
