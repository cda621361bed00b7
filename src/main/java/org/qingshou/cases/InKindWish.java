package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * An asset as somebody proposes to take it.
 *
 * @param asset what it is and where; sealed
 * @param valuer who valued it
 * @param valuation the report on file
 * @param credited what of the debt it is to pay
 */
public record InKindWish(
        @Nullable InKindBasis basis,
        String asset,
        String valuer,
        @Nullable LocalDate valuedOn,
        Money value,
        @Nullable UUID valuation,
        Money credited,
        String reason) {}
