package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the borrower has signed the new terms.
 *
 * @param number of the agreement
 * @param consent the guarantors' written consent; needed where they would else be free
 */
public record RestructuringSigning(
        @Nullable LocalDate on,
        String number,
        @Nullable UUID agreement,
        @Nullable UUID consent) {}
