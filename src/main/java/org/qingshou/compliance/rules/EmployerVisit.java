package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** Colleagues must not learn of a debt: a visit at the place of work needs a second person's yes, whatever its purpose. */
@Component
final class EmployerVisit implements Rule {
    static final String ID = "R-VIS-01";

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
        return situation.act().action() == ContactAction.VISIT_EMPLOYER
                ? breach(Verdict.APPROVAL, null)
                : Optional.empty();
    }
}
