package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a change cannot be taken by the loan it speaks of. */
record ChangeProblem(CanonicalColumn column, CellProblem problem) {
    /** What a row tells of the borrower and not of the loan. */
    static final Set<CanonicalColumn> OF_PERSON = EnumSet.of(
            CanonicalColumn.CUSTOMER_NO,
            CanonicalColumn.CUSTOMER_NAME,
            CanonicalColumn.CUSTOMER_KIND,
            CanonicalColumn.PHONE,
            CanonicalColumn.ID_NUMBER,
            CanonicalColumn.ADDRESS,
            CanonicalColumn.DIVISION_CODE,
            CanonicalColumn.GUARANTOR_NAME,
            CanonicalColumn.GUARANTOR_PHONE);

    static @Nullable ChangeProblem of(TapeRecord tape, ChangeRow row, KnownLoan loan, @Nullable ByteKey idNumber) {
        if (loan.asOf().isAfter(tape.asOf()))
            return of(CanonicalColumn.LOAN_NO, "older-than-loan", loan.asOf().toString());
        if (!tape.scope().isEmpty() && !tape.scope().contains(loan.branch()))
            return of(CanonicalColumn.LOAN_NO, "loan-out-of-scope", loan.branch());
        String customer = row.text(CanonicalColumn.CUSTOMER_NO);
        if (customer != null && !customer.equals(loan.customerNo()))
            return of(CanonicalColumn.CUSTOMER_NO, "customer-differs");
        if (idNumber != null && loan.idNumber() != null && !idNumber.equals(loan.idNumber()))
            return of(CanonicalColumn.ID_NUMBER, "id-number-differs");
        if (loan.paidLater() && row.balancesTold() > 0 && owesWhatIsNotTold(row, loan))
            return of(
                    CanonicalColumn.PRINCIPAL_OUTSTANDING,
                    "balances-partly",
                    tape.asOf().toString());
        return null;
    }

    /** Then the payments that are booked once more would be taken off what they have been taken off already. */
    private static boolean owesWhatIsNotTold(ChangeRow row, KnownLoan loan) {
        return ChangeRow.BALANCES.stream()
                .filter(balance -> !row.told().containsKey(balance))
                .anyMatch(balance -> loan.now().get(balance) instanceof BigDecimal owed && owed.signum() != 0);
    }

    private static ChangeProblem of(CanonicalColumn column, String reason, String... args) {
        return new ChangeProblem(column, new CellProblem(reason, args));
    }
}
