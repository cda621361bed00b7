package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.ProductScope;

/** A row as a whole loan: every needed column is there, every told one is in order. */
final class LoanCells {
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final Cells cells;
    private final ColumnBinding binding;

    LoanCells(Cells cells) {
        this.cells = cells;
        binding = cells.binding();
    }

    LoanRow read(String loanNo, @Nullable BigDecimal order) throws CellProblem {
        String customerNo = cells.required(CanonicalColumn.CUSTOMER_NO);
        String name = cells.required(CanonicalColumn.CUSTOMER_NAME);
        String kindText = cells.text(CanonicalColumn.CUSTOMER_KIND);
        CustomerKind kind = kindText == null ? CustomerKind.CONSUMER_OTHER : Wording.kind(kindText);
        String branch = cells.branch();
        if (branch == null) throw new CellProblem("missing");
        String product = cells.text(CanonicalColumn.PRODUCT);
        String scopeText = cells.text(CanonicalColumn.SCOPE);
        ProductScope scope = scopeText == null ? Wording.scopeOf(kind, product) : Wording.scope(scopeText);
        String currency = cells.currency();
        BigDecimal principal = cells.amount(CanonicalColumn.PRINCIPAL_OUTSTANDING);
        if (principal == null) throw new CellProblem("missing");
        LocalDate restructuredOn = cells.date(CanonicalColumn.RESTRUCTURED_ON);
        if (restructuredOn != null && restructuredOn.isAfter(binding.asOf))
            throw new CellProblem("after-as-of", binding.asOf.toString());
        String gradeText = cells.text(CanonicalColumn.CLASSIFICATION);
        return new LoanRow(
                cells.number(),
                loanNo,
                customerNo,
                name,
                kind,
                branch,
                product,
                scope,
                currency == null ? "CNY" : currency,
                principal,
                amountOrZero(CanonicalColumn.INTEREST_DUE),
                amountOrZero(CanonicalColumn.PENALTY_DUE),
                amountOrZero(CanonicalColumn.COMPOUND_DUE),
                amountOrZero(CanonicalColumn.FEES_DUE),
                cells.amount(CanonicalColumn.INSTALMENT_AMOUNT),
                cells.amount(CanonicalColumn.ORIGINAL_AMOUNT),
                cells.date(CanonicalColumn.DISBURSED_ON),
                cells.date(CanonicalColumn.MATURES_ON),
                overdueSince(),
                cells.rate(),
                cells.phone(CanonicalColumn.PHONE),
                cells.idNumber(CanonicalColumn.ID_NUMBER),
                cells.text(CanonicalColumn.ADDRESS),
                cells.division(),
                PartyRow.all(cells),
                cells.lawfulSource(),
                cells.text(CanonicalColumn.COLLATERAL),
                cells.text(CanonicalColumn.COLLATERAL_KIND),
                cells.amount(CanonicalColumn.COLLATERAL_VALUE),
                gradeText == null ? null : Wording.grade(gradeText),
                cells.date(CanonicalColumn.LAST_PAYMENT_ON),
                cells.amount(CanonicalColumn.LAST_PAYMENT_AMOUNT),
                restructured(restructuredOn),
                restructuredOn,
                cells.extra(),
                order);
    }

    /** A date without a flag says so too. */
    private @Nullable Boolean restructured(@Nullable LocalDate on) throws CellProblem {
        String told = cells.text(CanonicalColumn.RESTRUCTURED);
        if (told != null) return Wording.yes(told);
        return on == null ? null : Boolean.TRUE;
    }

    private BigDecimal amountOrZero(CanonicalColumn column) throws CellProblem {
        BigDecimal amount = cells.amount(column);
        return amount == null ? ZERO : amount;
    }

    /** The date wins over the count; a count of 0 means nothing is overdue. */
    @Nullable
    LocalDate overdueSince() throws CellProblem {
        String count = cells.text(CanonicalColumn.DAYS_PAST_DUE);
        LocalDate counted = count == null ? null : cells.counted(count);
        LocalDate date = cells.date(CanonicalColumn.OVERDUE_SINCE);
        if (date == null) return counted;
        if (date.isAfter(binding.asOf)) throw new CellProblem("overdue.future", binding.asOf.toString());
        if (count != null && !(counted == null ? date.equals(binding.asOf) : date.equals(counted)))
            cells.warnings().add("overdue-disagrees");
        return date;
    }
}
