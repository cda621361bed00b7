package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.PartyRole;
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
        List<PartyRow> parties,
        LawfulSource lawfulSource,
        @Nullable String collateral,
        @Nullable String collateralKind,
        @Nullable BigDecimal collateralValue,
        @Nullable Classification classification,
        @Nullable LocalDate lastPaymentOn,
        @Nullable BigDecimal lastPaymentAmount,
        @Nullable Boolean restructured,
        @Nullable LocalDate restructuredOn,
        Map<String, String> extra,
        @Nullable BigDecimal order) {
    /** Rows are kept by the thousand while they are staged; no two of a file have the same number. */
    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    /**
     * All that the row says, in one text whose hash tells whether anything changed. Days overdue stand in it as a date, so
     * a loan that only grew a day older is unchanged.
     */
    String canonical() {
        PartyRow guarantor = parties.stream()
                .filter(party -> party.slot() == PartySlot.GUARANTOR)
                .findFirst()
                .orElse(null);
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
            guarantor == null ? null : guarantor.name(),
            guarantor == null ? null : guarantor.phone(),
            collateral,
            classification,
            lastPaymentOn,
            lastPaymentAmount
        }) text.add(value == null ? "" : value.toString());
        addLater(text, guarantor);
        new TreeMap<>(extra).forEach((name, value) -> text.add(name).add(value));
        return text.toString();
    }

    /** Columns that came later stand only where they are told: a loan that tells none keeps the hash it has. */
    private void addLater(StringJoiner text, @Nullable PartyRow guarantor) {
        for (PartyRow party : parties) {
            boolean plain =
                    party.equals(guarantor) && party.role() == PartyRole.GUARANTOR_JOINT && party.idNumber() == null;
            if (!plain) text.add(party.toString());
        }
        if (lawfulSource != LawfulSource.SRC_RESERVED) text.add(lawfulSource.name());
        if (restructured != null) text.add("restructured").add(restructured.toString());
        if (restructuredOn != null) text.add("restructured-on").add(restructuredOn.toString());
        if (collateralKind != null) text.add("kind").add(collateralKind);
        if (collateralValue != null) text.add("value").add(collateralValue.toPlainString());
    }
}
