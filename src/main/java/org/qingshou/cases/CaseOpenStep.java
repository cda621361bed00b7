package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Day-end: opens cases in ranges that commit by themselves, lets loans join, brings figures up, closes what is at its end. */
@Component
class CaseOpenStep implements DayEndStep {
    private static final int RANGE = 5000;
    private static final ActorId STEP = ActorId.system("day-end");

    private final CaseOpening opening;
    private final CaseFigures figures;
    private final CaseClosing closing;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    CaseOpenStep(
            CaseOpening opening,
            CaseFigures figures,
            CaseClosing closing,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.opening = opening;
        this.figures = figures;
        this.closing = closing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-open";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public long run(LocalDate date) {
        Instant at = clock.instant();
        long changed = 0;
        CaseOpening.Due last = null;
        List<CaseOpening.Due> due;
        do {
            due = opening.due(date, last, RANGE);
            if (due.isEmpty()) break;
            List<CaseOpening.Due> range = due;
            transaction.executeWithoutResult(status -> opening.open(range, date, STEP, at));
            changed += range.size();
            last = range.getLast();
        } while (due.size() == RANGE);
        changed += inTransaction(() -> opening.join(date));
        changed += inTransaction(() -> figures.refresh(null, STEP, at));
        changed += inTransaction(() -> closing.all(date, STEP, at));
        return changed;
    }

    private long inTransaction(java.util.function.LongSupplier work) {
        Long done = transaction.execute(status -> work.getAsLong());
        return done == null ? 0 : done;
    }
}
