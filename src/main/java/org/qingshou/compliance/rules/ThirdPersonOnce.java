package org.qingshou.compliance.rules;

import java.util.List;
import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** The same third person is asked at most once; more needs a second person's yes. */
@Component
final class ThirdPersonOnce implements Rule {
    static final String ID = "R-TP-06";
    static final String CAP = "cap";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.THIRD_PERSON;
    }

    @Override
    public Confidence confidence() {
        return Confidence.M;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(CAP, 1, 1, 3));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        int cap = situation.number(ID, CAP);
        return situation.reachesPerson()
                        && Standing.third(situation.facts())
                        && situation.facts().earlierContacts() >= cap
                ? breach(Verdict.APPROVAL, null, Integer.toString(cap))
                : Optional.empty();
    }
}
