package org.qingshou.compliance.rules;

import java.util.List;
import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.StaffLimits;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** An agency acts through a person whom it has named, who was trained and whose record is clean; otherwise it says why. */
@Component
final class NamedStaff implements Rule {
    static final String ID = StaffLimits.ID;
    static final String NAMED = "named";
    static final String TRAINING = "training";

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
    public List<Parameter> parameters() {
        return List.of(Parameter.number(NAMED, 3, 0, 30), Parameter.number(TRAINING, 365, 30, 730));
    }

    /** Whose case it is not is another rule's matter. */
    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        String acting = situation.act().agencyCode();
        if (acting == null
                || !situation.outbound()
                || !acting.equals(situation.facts().placedWith())) return Optional.empty();
        return situation
                .parameters()
                .staff()
                .against(
                        situation.facts().caseWorker(),
                        situation.now().toLocalDate(),
                        situation.now().getZone())
                .flatMap(finding -> breach(
                        Verdict.WARN,
                        null,
                        "#staff-finding." + finding,
                        situation.text(ID, NAMED),
                        situation.text(ID, TRAINING)));
    }
}
