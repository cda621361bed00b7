package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.ProductScope;

/** A row of a tape that has passed every check. */
record LoanRow(
        long number,
        String loanNo,
        String customerNo,
        String customerName,
        CustomerKind kind,
        String branch,
        @Nullable String product,
        ProductScope scope,
        String currency,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal penalty,
        BigDecimal compound,
        BigDecimal fees,
        @Nullable BigDecimal instalment,
        @Nullable BigDecimal original,
        @Nullable LocalDate disbursedOn,
        @Nullable LocalDate maturesOn,
        @Nullable LocalDate overdueSince,
        @Nullable BigDecimal rate,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String address,
        @Nullable String division,
        @Nullable String guarantorName,
        @Nullable String guarantorPhone,
        @Nullable String collateral,
        @Nullable Classification classification,
        @Nullable LocalDate lastPaymentOn,
        @Nullable BigDecimal lastPaymentAmount,
        Map<String, String> extra,
        @Nullable BigDecimal order) {
    /**
     * All that the row says, in one text whose hash tells whether anything changed. Days overdue stand in it as a date, so
     * a loan that only grew a day older is unchanged.
     */
    String canonical() {
        StringJoiner text = new StringJoiner("\u001f");
        for (Object value : new @Nullable Object[] {
            loanNo,
            customerNo,
            customerName,
            kind,
            branch,
            product,
            scope,
            currency,
            principal,
            interest,
            penalty,
            compound,
            fees,
            instalment,
            original,
            disbursedOn,
            maturesOn,
            overdueSince,
            rate,
            phone,
            idNumber,
            address,
            division,
            guarantorName,
            guarantorPhone,
            collateral,
            classification,
            lastPaymentOn,
            lastPaymentAmount
        }) text.add(value == null ? "" : value.toString());
        new TreeMap<>(extra).forEach((name, value) -> text.add(name).add(value));
        return text.toString();
    }
}
