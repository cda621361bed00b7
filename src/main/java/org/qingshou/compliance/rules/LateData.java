package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/**
 * The file that tells what is owed is late: a message would ask in writing for what may have been paid. Who calls or
 * visits hears from the debtor what the file does not tell.
 */
@Component
final class LateData implements Rule {
    static final String ID = "R-FLAG-15";

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
        return situation.presses()
                        && situation.isMessage()
                        && situation.facts().holds().contains("HOLD_DATA")
                ? block()
                : Optional.empty();
    }
}
