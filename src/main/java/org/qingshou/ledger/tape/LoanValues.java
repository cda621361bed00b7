package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row tells of its loan, in the order of the columns that hold it: where it is staged, and in the ledger. */
final class LoanValues {
    static final List<String> COLUMNS = List.of(
            "loan_no",
            "row_hash",
            "person_id",
            "customer_no",
            "branch_code",
            "product",
            "scope",
            "currency",
            "principal_outstanding",
            "interest_due",
            "penalty_due",
            "compound_due",
            "fees_due",
            "instalment_amount",
            "original_amount",
            "disbursed_on",
            "matures_on",
            "overdue_since",
            "interest_rate",
            "class_bank",
            "last_payment_on",
            "last_payment_amount",
            "extra");

    private LoanValues() {}

    /** These columns between others. */
    static List<String> columns(List<String> before, List<String> after) {
        List<String> columns = new ArrayList<>(before);
        columns.addAll(COLUMNS);
        columns.addAll(after);
        return columns;
    }

    /** @param extra the sealed columns that mean nothing to us */
    static @Nullable Object[] of(
            List<Object> before,
            LoanRow row,
            byte[] hash,
            UUID person,
            byte @Nullable [] extra,
            @Nullable Object... after) {
        List<@Nullable Object> values = new ArrayList<>(before);
        Collections.addAll(
                values,
                row.loanNo(),
                hash,
                person,
                row.customerNo(),
                row.branch(),
                row.product(),
                row.scope(),
                row.currency(),
                row.principal(),
                row.interest(),
                row.penalty(),
                row.compound(),
                row.fees(),
                row.instalment(),
                row.original(),
                row.disbursedOn(),
                row.maturesOn(),
                row.overdueSince(),
                row.rate(),
                row.classification(),
                row.lastPaymentOn(),
                row.lastPaymentAmount(),
                extra);
        Collections.addAll(values, after);
        return values.toArray();
    }
}
