package org.qingshou.compliance.rules;

import java.util.List;
import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.facts.CaseFacts;
import org.springframework.stereotype.Component;

/** A listed contact is asked only when the debtor cannot be reached: dead number, failed calls on the days before, death or incapacity. */
@Component
final class ThirdPersonGround implements Rule {
    static final String ID = "R-TP-02";
    static final String DAYS = "days";

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
        return Confidence.H;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(DAYS, 3, 3, 30));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        CaseFacts facts = situation.facts();
        if (!situation.reachesPerson() || !Standing.third(facts)) return Optional.empty();
        int days = situation.number(ID, DAYS);
        boolean ground = facts.debtorNumberInvalid()
                || facts.threeFailedInARow()
                || facts.failedCallDays() >= days
                || facts.debtorDeceased()
                || facts.debtorIncapable();
        return ground ? Optional.empty() : block(Integer.toString(days), Integer.toString(facts.failedCallDays()));
    }
}
