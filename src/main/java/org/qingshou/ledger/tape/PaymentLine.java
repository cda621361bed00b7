package org.qingshou.ledger.tape;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the bank tells it.
 *
 * @param paidOn value date
 * @param bookedOn when it was booked; missing, the value date counts
 * @param reversalOf number of the payment that this one takes back; the amount is then that of the other
 * @param paidBy code of the payment-source catalogue, {@code PAY_BORROWER} where nothing is told
 */
public record PaymentLine(
        @JsonAlias("payment_no") String paymentNo,
        @JsonAlias("loan_no") String loanNo,
        @JsonAlias("paid_on") LocalDate paidOn,
        @JsonAlias("booked_on") @Nullable LocalDate bookedOn,
        BigDecimal amount,
        @Nullable BigDecimal principal,
        @Nullable BigDecimal interest,
        @Nullable BigDecimal penalty,
        @Nullable BigDecimal compound,
        @Nullable BigDecimal fees,
        @JsonAlias("reversal_of") @Nullable String reversalOf,
        @JsonAlias("paid_by") @Nullable String paidBy) {
    LocalDate booked() {
        LocalDate day = bookedOn;
        return day == null ? paidOn : day;
    }

    /** Principal, interest, penalty, compound, fees; what is not told is zero. */
    List<BigDecimal> parts() {
        return Stream.of(principal, interest, penalty, compound, fees)
                .map(part -> part == null ? BigDecimal.ZERO : part)
                .toList();
    }

    boolean partsTold() {
        return principal != null || interest != null || penalty != null || compound != null || fees != null;
    }
}
