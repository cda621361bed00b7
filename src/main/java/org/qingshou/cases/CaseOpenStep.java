package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.LoanTouches;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Day-end: opens cases in ranges that commit by themselves, lets loans join, brings figures up, closes what is at its end. */
@Component
class CaseOpenStep implements DayEndStep {
    private static final int RANGE = 5000;
    private static final ActorId STEP = ActorId.system("day-end");

    private final CaseOpening opening;
    private final CaseLooks looks;
    private final LoanTouches touches;
    private final BusinessDates dates;
    private final CaseFigures figures;
    private final CaseClosing closing;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    private volatile boolean lookedAtAll;

    CaseOpenStep(
            CaseOpening opening,
            CaseLooks looks,
            LoanTouches touches,
            BusinessDates dates,
            CaseFigures figures,
            CaseClosing closing,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.opening = opening;
        this.looks = looks;
        this.touches = touches;
        this.dates = dates;
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
        touches.take();
        // What nobody has noted, such as a lowered threshold, is found by looking at the whole book once after each
        // start.
        LocalDate after = lookedAtAll ? dates.lastClosed().orElse(null) : null;
        transaction.executeWithoutResult(status -> opening.find(date, after));
        long changed = 0;
        boolean more = true;
        while (more) {
            List<CaseOpening.Due> due = opening.due(date, RANGE);
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                if (!due.isEmpty()) opening.open(due, date, STEP, at);
                return opening.dealtWith(RANGE);
            }));
            changed += due.size();
        }
        changed += inTransaction(() -> opening.join(date, after));
        transaction.executeWithoutResult(status -> {
            if (after == null) looks.all();
            else looks.touched(date);
        });
        changed += inTransaction(() -> figures.refreshLooked(STEP, at));
        changed += inTransaction(() -> closing.looked(date, STEP, at));
        transaction.executeWithoutResult(status -> {
            looks.done();
            touches.done();
        });
        lookedAtAll = true;
        return changed;
    }

    private long inTransaction(java.util.function.LongSupplier work) {
        Long done = transaction.execute(status -> work.getAsLong());
        return done == null ? 0 : done;
    }
}
