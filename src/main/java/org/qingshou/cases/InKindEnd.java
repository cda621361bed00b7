package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the asset became the bank's.
 *
 * @param paperNo number of the agreement or of the court's ruling
 * @param paper that paper on file
 * @param signedOn its day
 * @param takenOn when title and asset passed to the bank
 * @param assetNo its number in the bank's ledger of such assets
 * @param voucherNo of the booking, as the bank's payments file tells it: so it is not booked twice
 */
public record InKindEnd(
        String paperNo,
        @Nullable UUID paper,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate takenOn,
        String assetNo,
        String voucherNo) {}
