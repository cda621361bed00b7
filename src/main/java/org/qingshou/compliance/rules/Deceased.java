package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** The debtor is dead: nothing goes to him any more, only to heirs or the administrator of the estate. */
@Component
final class Deceased implements Rule {
    static final String ID = "R-FLAG-01";

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
        return situation.reachesPerson() && situation.facts().debtorDeceased() && Standing.borrower(situation.facts())
                ? block()
                : Optional.empty();
    }
}
