package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;

/**
 * What secures a loan (押品).
 *
 * @param byTape told by the bank's tape; the others were entered by people
 * @param value as first told, in the loan's currency
 * @param rank 1 is paid before all other creditors; null where nobody has told
 * @param reference number of its paper; empty where the tape told it
 * @param releasedOn since when the tape no longer tells it
 * @param valuations later values, the latest day first
 */
public record Collateral(
        UUID id,
        LoanId loan,
        boolean byTape,
        @Nullable String kind,
        @Nullable String description,
        @Nullable BigDecimal value,
        @Nullable LocalDate valuedOn,
        @Nullable Integer rank,
        String reference,
        @Nullable LocalDate releasedOn,
        List<Valuation> valuations) {
    public Collateral {
        valuations = List.copyOf(valuations);
    }

    /** A value with the day it is of. */
    public record Valuation(BigDecimal value, LocalDate on, String reference, ActorId by) {}

    /** The value of the latest day; null where nobody has told one. */
    public @Nullable BigDecimal currentValue() {
        Valuation latest = latest();
        return latest == null ? value : latest.value();
    }

    /** The day that value is of. */
    public @Nullable LocalDate currentValueOn() {
        Valuation latest = latest();
        return latest == null ? valuedOn : latest.on();
    }

    private @Nullable Valuation latest() {
        if (valuations.isEmpty()) return null;
        Valuation latest = valuations.getFirst();
        LocalDate told = valuedOn;
        return told != null && told.isAfter(latest.on()) ? null : latest;
    }
}
