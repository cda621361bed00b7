package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** Whoever agreed, on record, to be reached by this channel at another hour may be reached then (lifts R-TIME-01). */
@Component
final class AgreedWindow implements Rule {
    static final String ID = "R-TIME-02";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.TIME;
    }

    @Override
    public Confidence confidence() {
        return Confidence.H;
    }

    @Override
    public boolean lifts(String ruleId, Situation situation) {
        return ruleId.equals(QuietHours.ID)
                && situation.zoneKnown()
                && situation
                        .facts()
                        .agreedAt(
                                situation.act().action().channel().name(),
                                situation.now().toLocalTime());
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        return Optional.empty();
    }
}
