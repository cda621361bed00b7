package org.qingshou.compliance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** A bank's stricter week: after so many attempts in seven days, or a talk less than so many days ago, another call needs a reason. Off unless the pack says so. */
@Component
final class RollingCalls implements Rule {
    static final String ID = "R-FREQ-04";
    static final String ATTEMPTS = "attempts";
    static final String REST = "rest";

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
    public List<Parameter> parameters() {
        return List.of(
                Parameter.off(Situation.ON), Parameter.number(ATTEMPTS, 7, 1, 42), Parameter.number(REST, 7, 0, 30));
    }

    @Override
    public Set<Scope> scopes() {
        return Scope.RETAIL;
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.isCall() || !situation.on(ID)) return Optional.empty();
        int attempts = situation.number(ID, ATTEMPTS);
        int rest = situation.number(ID, REST);
        Counters.Week week = situation.counters().week();
        LocalDate talked = week.lastTalk();
        boolean resting = talked != null && situation.now().toLocalDate().isBefore(talked.plusDays(rest));
        boolean full = week.attempts() + situation.counters().reserved() >= attempts;
        return full || resting
                ? breach(Verdict.WARN, null, Integer.toString(attempts), Integer.toString(rest))
                : Optional.empty();
    }
}
