package org.qingshou.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.Classification;

/**
 * What an officer wants to know before opening a case. Phones are masked.
 *
 * @param place county and township of the customer, empty where it is not known
 * @param ease points of the order within the band, the sum of the five that follow
 */
public record WorklistPreview(
        WorklistRow row,
        Balances balances,
        Classification classification,
        String place,
        List<String> phones,
        @Nullable Promise promise,
        @Nullable LastContact lastContact,
        @Nullable String ownerName,
        Ease ease) {

    public record Promise(Money amount, LocalDate dueOn, LocalDate madeOn) {}

    public record LastContact(Instant at, String byName) {}

    /** Points of each factor. */
    public record Ease(int points, int distance, int amount, int segment, int keyAccount, int season) {}
}
