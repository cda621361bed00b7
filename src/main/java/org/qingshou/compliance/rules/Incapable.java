package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.springframework.stereotype.Component;

/** The debtor cannot act for himself: only his guardian is contacted. */
@Component
final class Incapable implements Rule {
    static final String ID = "R-FLAG-02";

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
        boolean debtor = situation.facts().debtorIncapable() && Standing.borrower(situation.facts());
        return situation.reachesPerson() && (debtor || situation.facts().personIncapable())
                ? block()
                : Optional.empty();
    }
}
