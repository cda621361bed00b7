package org.qingshou.outsourcing.money;

import java.time.LocalDate;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;

/** Draws up the open month of each agency at the close of a day, each in a transaction of its own. */
@Component
class StatementDayEnd implements DayEndStep {
    private final StatementRun run;

    StatementDayEnd(StatementRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "agency-statements";
    }

    /** After the placements have come to their ends. */
    @Override
    public int order() {
        return 720;
    }

    @Override
    public long run(LocalDate date) {
        return run.agencies().stream()
                .filter(agency -> run.draw(agency, date).isPresent())
                .count();
    }
}
