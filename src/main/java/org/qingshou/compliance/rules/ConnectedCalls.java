package org.qingshou.compliance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** A person is spoken to on the phone at most so often a day, bank and agencies together, human or machine. */
@Component
final class ConnectedCalls implements Rule {
    static final String ID = "R-FREQ-01";
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
        return List.of(Parameter.number(CAP, 3, 1, 3));
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.isCall()) return Optional.empty();
        int cap = situation.number(ID, CAP);
        Counters counters = situation.counters();
        if (counters.connected() + counters.reserved() < cap) return Optional.empty();
        // A reservation that is not used gives its place back; a connected call does not.
        Instant next = counters.connected() >= cap ? situation.tomorrow() : counters.reservedUntil();
        return breach(Verdict.BLOCK, next, Integer.toString(cap));
    }
}
