package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** Payment is asked only of those who owe it or answer for it; an unknown role owes nothing. */
@Component
final class LiableOnly implements Rule {
    static final String ID = "R-TP-01";

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
        boolean unknown = situation.reachesPerson() && situation.facts().role() == null;
        boolean wrong = situation.presses() && !Standing.liable(situation.facts());
        return unknown || wrong ? block() : Optional.empty();
    }
}
