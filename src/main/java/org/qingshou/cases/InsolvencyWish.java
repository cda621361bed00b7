package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An insolvency as somebody records it from the court's ruling.
 *
 * @param number of the ruling's case
 * @param acceptedOn the day on which the court accepted it (受理日)
 * @param claimBy the last day to declare claims (债权申报期限)
 * @param administrator with address and phone; may be blank while the court has named none
 * @param ruling on file
 */
public record InsolvencyWish(
        InsolvencyKind kind,
        String court,
        String number,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate claimBy,
        String administrator,
        @Nullable UUID ruling) {}
