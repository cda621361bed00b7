package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/**
 * Once limitation has run out the debtor may refuse to pay, and no court will order it: whatever announces a suit, a letter,
 * a message or a call, would mislead. Civil Code 192. The debt may still be asked for.
 */
@Component
final class ExpiredLimitation implements Rule {
    static final String ID = "R-LIM-03";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.CONTENT;
    }

    @Override
    public Confidence confidence() {
        return Confidence.H;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        boolean misleads = situation.reachesPerson() && situation.act().announcesSuit();
        return misleads && situation.facts().limitationExpired() ? block() : Optional.empty();
    }
}
