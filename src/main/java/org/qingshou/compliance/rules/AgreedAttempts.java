package org.qingshou.compliance.rules;

import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** Whoever agreed, on record, to another number of attempts a day is tried so often, be it more or fewer (in place of R-FREQ-02). */
@Component
final class AgreedAttempts implements Rule {
    static final String ID = "R-FREQ-03";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.FREQUENCY;
    }

    @Override
    public Confidence confidence() {
        return Confidence.M;
    }

    @Override
    public boolean lifts(String ruleId, Situation situation) {
        return ruleId.equals(NumberAttempts.ID) && situation.facts().agreedAttempts() != null && numbered(situation);
    }

    /** Without a number there is nothing that the agreement could be counted on. */
    private static boolean numbered(Situation situation) {
        return situation.isCall() && situation.act().numberIndex() != null;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        Integer agreed = situation.facts().agreedAttempts();
        if (agreed == null || !numbered(situation)) return Optional.empty();
        return NumberAttempts.full(situation, agreed)
                ? breach(Verdict.BLOCK, NumberAttempts.next(situation, agreed), Integer.toString(agreed))
                : Optional.empty();
    }
}
