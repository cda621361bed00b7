package org.qingshou.compliance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return List.of(Parameter.number(CAP, 6, 1, 6));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.isCall()) return Optional.empty();
        int cap = situation.number(ID, CAP);
        // An agency dials by its own token; the bank always knows the number it is about to dial.
        if (situation.act().numberIndex() == null)
            return situation.byBank() ? block(Integer.toString(cap)) : Optional.empty();
        return full(situation, cap)
                ? breach(Verdict.BLOCK, next(situation, cap), Integer.toString(cap))
                : Optional.empty();
    }

    static boolean full(Situation situation, int cap) {
        return situation.counters().failed() + situation.counters().numberReserved() >= cap;
    }

    /** A reservation that is not used gives its place back; a vain attempt does not. */
    static @Nullable Instant next(Situation situation, int cap) {
        Counters counters = situation.counters();
        return counters.failed() >= cap ? situation.tomorrow() : counters.reservedUntil();
    }
}
