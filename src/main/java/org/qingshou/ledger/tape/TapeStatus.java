package org.qingshou.ledger.tape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an import stands. Once it is staged, {@code read = added + changed + unchanged + leftOut + rejected}.
 *
 * @param scope branch codes, comma between; empty for all
 * @param leftOut rows that the profile does not take, by its filter or because a later row of their loan is there
 * @param merged rows applied so far, of {@code toMerge}
 */
public record TapeStatus(
        UUID id,
        String source,
        LocalDate asOf,
        TapeKind kind,
        String scope,
        @Nullable String profileName,
        String fileName,
        TapeState state,
        long read,
        long added,
        long changed,
        long unchanged,
        long leftOut,
        long rejected,
        long merged,
        long toMerge,
        List<TapeMessage> messages,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    public TapeStatus {
        messages = List.copyOf(messages);
    }
}
