package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;

/**
 * One placement as the commission of a month is computed from it.
 *
 * @param stage overdue stage when it was placed, where it is known
 * @param round how often the case has been placed, this time included
 * @param placed what was owed then
 * @param until the last day that counts; null while the agency works
 * @param feeOwed whether the fee for beginning it is on no statement yet
 * @param before what earlier statements hold of it
 * @param receipts what is on no statement yet
 */
record Account(
        UUID placement,
        Tariff tariff,
        @Nullable Bucket stage,
        int round,
        Money placed,
        LocalDate from,
        @Nullable LocalDate until,
        boolean feeOwed,
        Before before,
        List<Receipt> receipts) {
    Account {
        receipts = List.copyOf(receipts);
    }

    /** The bank books days, not hours: the day of placing and the day of recall both count. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    Tariff.Scale scale() {
        return tariff.scale(stage, round);
    }

    /**
     * Sums of earlier statements.
     *
     * @param recovered money that earned, less what was reversed
     * @param percents commission of its payments
     * @param fixed its fixed sum
     * @param paid all of it, minimum and cap included, without the fee for beginning
     */
    record Before(Money recovered, Money percents, Money fixed, Money paid) {
        static final Before NOTHING = new Before(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /**
     * A payment, or the reversal of one.
     *
     * @param amount without a sign
     * @param reversalOf the payment that it takes back
     * @param stated how that one stands on an earlier statement, where it does
     */
    record Receipt(
            UUID id,
            LocalDate paidOn,
            PaidBy source,
            Money amount,
            @Nullable UUID reversalOf,
            @Nullable Stated stated) {}

    /** @param percent at which it was paid; null where it earned nothing */
    record Stated(@Nullable BigDecimal percent) {}
}
