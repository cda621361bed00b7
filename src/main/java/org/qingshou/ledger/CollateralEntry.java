package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collateral as somebody enters it, or its new value.
 *
 * @param kind what it is, such as a house or a machine
 * @param rank 1 is paid before all other creditors; null where it is not known
 * @param reference number of the certificate or valuation
 * @param evidence the paper on file
 */
public record CollateralEntry(
        String kind,
        String description,
        @Nullable BigDecimal value,
        @Nullable LocalDate valuedOn,
        @Nullable Integer rank,
        String reference,
        @Nullable UUID evidence) {}
