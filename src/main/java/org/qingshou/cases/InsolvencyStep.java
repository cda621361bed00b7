package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Day-end: cases that opened since their debtor died, became incapable or insolvent are held too, and claims that are to
 * be declared soon are told.
 */
@Component
class InsolvencyStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");
    /** Days before the last one to declare a claim on which owner and managers are told. */
    private static final List<Integer> TOLD_BEFORE = List.of(30, 7, 1);

    private final PersonStandings standings;
    private final InsolvencyRows rows;
    private final CaseBook cases;
    private final ComplaintNews news;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    InsolvencyStep(
            PersonStandings standings,
            InsolvencyRows rows,
            CaseBook cases,
            ComplaintNews news,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.standings = standings;
        this.rows = rows;
        this.cases = cases;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "insolvencies";
    }

    @Override
    public int order() {
        return 415;
    }

    @Override
    public long run(LocalDate date) {
        Long done = transaction.execute(status -> standings.holdNewCases(STEP, clock.instant()) + tell(date));
        return done == null ? 0 : done;
    }

    private long tell(LocalDate date) {
        List<InsolvencyRows.Due> due =
                rows.due(TOLD_BEFORE.stream().map(date::plusDays).toList());
        due.forEach(one -> news.claimDue(cases.get(one.caseId()), one.by().toString()));
        List<InsolvencyRows.Due> missed = rows.due(List.of(date));
        missed.forEach(one -> news.claimMissed(cases.get(one.caseId()), one.by().toString()));
        return due.size() + missed.size();
    }
}
