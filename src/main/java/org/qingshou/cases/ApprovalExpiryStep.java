package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.approvals.ApprovalExpiry;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;

/** Day-end: requests that nobody has decided in time expire; the day-end is the ledger's, below which approvals lie. */
@Component
class ApprovalExpiryStep implements DayEndStep {
    private final ApprovalExpiry expiry;

    ApprovalExpiryStep(ApprovalExpiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String name() {
        return "approval-expiry";
    }

    /** After cases were closed and opened, before plans and the worklist. */
    @Override
    public int order() {
        return 430;
    }

    @Override
    public long run(LocalDate date) {
        return expiry.close(date);
    }
}
