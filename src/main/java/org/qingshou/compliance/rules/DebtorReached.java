package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.facts.CaseFacts;
import org.springframework.stereotype.Component;

/** Once the debtor is reached, nobody else may be asked for him. */
@Component
final class DebtorReached implements Rule {
    static final String ID = "R-TP-03";

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
    public Optional<RuleBreach> judge(Situation situation) {
        CaseFacts facts = situation.facts();
        boolean gone = facts.debtorDeceased() || facts.debtorIncapable();
        return situation.reachesPerson() && Standing.third(facts) && facts.reachedSince() && !gone
                ? block()
                : Optional.empty();
    }
}
