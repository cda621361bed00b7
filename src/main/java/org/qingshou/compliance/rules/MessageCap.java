package org.qingshou.compliance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
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
        return List.of(new Parameter(DAY, "2"), new Parameter(WEEK, "7"));
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
