package org.qingshou.ledger;

import java.time.LocalDate;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A loan that payments brought up to date is overdue again once its next instalment has fallen due and no tape has told of
 * it since; looks at those loans alone.
 */
@Component
class InstalmentsStep implements DayEndStep {
    private final PaymentPosting payments;

    InstalmentsStep(PaymentPosting payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return "instalments";
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    @Transactional
    public long run(LocalDate date) {
        return payments.reckon(payments.fallenDue(date), date);
    }
}
