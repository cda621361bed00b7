package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** The debtor is dead: nothing goes to him any more, only to heirs or the administrator; nor to anybody else who is dead. */
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
        boolean debtor = situation.facts().debtorDeceased() && Standing.borrower(situation.facts());
        return situation.reachesPerson() && (debtor || situation.facts().personDeceased()) ? block() : Optional.empty();
    }
}
