package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.YearlyCost;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;

/**
 * A loan (借据) as the ledger holds it.
 *
 * @param acceleratedOn when a declaration that the whole of it is due reached the debtor (宣布提前到期)
 * @param overdueSince due date of the oldest unpaid instalment; null while nothing is overdue
 * @param agedFrom {@code overdueSince} plus approved pauses; days past due count from here
 * @param grade its class with what it comes from
 * @param interestRate yearly, as a fraction
 * @param extra columns of the tape that mean nothing to the ledger, kept as told
 */
public record LoanView(
        LoanId id,
        String source,
        String loanNo,
        PersonId person,
        BranchCode branch,
        @Nullable String product,
        ProductScope scope,
        String currency,
        Balances balances,
        @Nullable Money originalAmount,
        @Nullable Money instalmentAmount,
        @Nullable LocalDate disbursedOn,
        @Nullable LocalDate maturesOn,
        @Nullable LocalDate acceleratedOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate agedFrom,
        @Nullable BigDecimal interestRate,
        LoanGrade grade,
        @Nullable LocalDate lastPaymentOn,
        @Nullable Money lastPaymentAmount,
        LocalDate asOf,
        boolean onTape,
        Map<String, String> extra) {

    /** The class that stands. */
    public Classification classification() {
        return grade.stands();
    }

    /** Interest, penalty, compound interest and fees: all that is owed beside the principal. */
    private Money costs() {
        return balances.interest()
                .plus(balances.penalty())
                .plus(balances.compound())
                .plus(balances.fees());
    }

    /** Whether the figures prove a yearly cost above what courts grant (R-INT-01). */
    public boolean costsMoreThan(YearlyCost granted) {
        Money paidOut = originalAmount == null ? balances.principal() : originalAmount;
        return granted.rateAbove(interestRate)
                || granted.costsAbove(costs().amount(), paidOut.amount(), disbursedOn, asOf);
    }

    /** A loan due today is 0 days past due, tomorrow 1. */
    public long daysPastDue(LocalDate on) {
        LocalDate from = agedFrom;
        return from == null || !from.isBefore(on) ? 0 : ChronoUnit.DAYS.between(from, on);
    }
}
