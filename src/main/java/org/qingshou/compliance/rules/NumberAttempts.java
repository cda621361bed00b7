package org.qingshou.compliance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** A number is tried in vain at most so often a day, whoever it belongs to. */
@Component
final class NumberAttempts implements Rule {
    static final String ID = "R-FREQ-02";
    static final String CAP = "cap";

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
        return Confidence.H;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(CAP, "6"));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.isCall()) return Optional.empty();
        int cap = situation.number(ID, CAP);
        // An agency dials by its own token; the bank always knows the number it is about to dial.
        if (situation.act().numberIndex() == null)
            return situation.byBank() ? block(Integer.toString(cap)) : Optional.empty();
        Counters counters = situation.counters();
        if (counters.failed() + counters.numberReserved() < cap) return Optional.empty();
        Instant next = counters.failed() >= cap ? situation.tomorrow() : counters.reservedUntil();
        return breach(Verdict.BLOCK, next, Integer.toString(cap));
    }
}
