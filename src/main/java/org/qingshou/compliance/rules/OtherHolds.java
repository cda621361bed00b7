package org.qingshou.compliance.rules;

import java.util.Optional;
import java.util.Set;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** The bank's other holds: each stops pressing for its reason. */
@Component
final class OtherHolds implements Rule {
    static final String ID = "R-FLAG-12";
    private static final Set<String> STOP_PRESSING = Set.of(
            "HOLD_COMPLAINT",
            "HOLD_DECEASED_UNVERIFIED",
            "HOLD_BEREAVEMENT",
            "HOLD_FRAUD",
            "HOLD_MEDIATION",
            "HOLD_PAYMENT_CHECK",
            "HOLD_TECHNICAL",
            "HOLD_EMERGENCY",
            "HOLD_FESTIVE");

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
        if (!situation.presses()) return Optional.empty();
        Channel channel = situation.act().action().channel();
        boolean direct = channel == Channel.VOICE || situation.act().action().isVisit();
        return situation.facts().holds().stream()
                .filter(hold -> STOP_PRESSING.contains(hold) || (hold.equals("HOLD_CUSTODY") && direct))
                .sorted()
                .findFirst()
                .flatMap(hold -> block("#hold." + hold));
    }
}
