package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** A case that is closed, or whose state nobody knows, is not acted on. */
@Component
final class ClosedCase implements Rule {
    static final String ID = "R-FLAG-10";

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
        String state = situation.facts().caseState();
        return situation.outbound() && (state == null || state.equals("CLOSED")) ? block() : Optional.empty();
    }
}
