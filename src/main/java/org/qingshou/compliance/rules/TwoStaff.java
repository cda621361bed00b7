package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.kernel.ActorId;
import org.springframework.stereotype.Component;

/** A visit begins with two of the bank's staff, or not at all. */
@Component
final class TwoStaff implements Rule {
    static final String ID = "R-REC-02";

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
        ActorId second = situation.act().secondStaff();
        boolean alone = second == null || second.equals(situation.act().actor());
        // An agency's staff are not actors of ours; its contract and the visit note answer for them.
        boolean visit = situation.act().action().isVisit() && situation.byBank();
        return visit && alone ? block() : Optional.empty();
    }
}
