package org.qingshou.compliance.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * So many messages a day and a week are enough for one person; more need a reason. The numbers are ours, the limit that
 * stands behind them is private life (Civil Code 1033).
 */
@Component
final class MessageCap implements Rule {
    static final String ID = "R-FREQ-05";
    static final String DAY = "day";
    static final String WEEK = "week";

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
        return Confidence.L;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(DAY, 2, 1, 5), Parameter.number(WEEK, 7, 1, 21));
    }

    @Override
    public void check(RuleParameters parameters, LocalDate from) {
        if (parameters.number(ID, DAY) > parameters.number(ID, WEEK))
            throw Refused.badInput("compliance.packs.dayOverWeek");
    }

    @Override
    public Optional<RuleBreach> judge(Situation situation) {
        if (!situation.isMessage()) return Optional.empty();
        int day = situation.number(ID, DAY);
        int week = situation.number(ID, WEEK);
        boolean weekFull = situation.counters().weekMessages() >= week;
        if (situation.counters().messages() < day && !weekFull) return Optional.empty();
        // When the week has room again hangs on which day its messages were sent.
        @Nullable Instant next = weekFull ? null : situation.tomorrow();
        return breach(Verdict.WARN, next, Integer.toString(day), Integer.toString(week));
    }
}
