package org.qingshou.ledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.ledger.tape.TapeState;
import org.qingshou.ledger.tape.TapeStatus;
import org.qingshou.uikit.Texts;

/** Where an import stands; once checked, {@code read = added + changed + unchanged + leftOut + rejected}. */
record TapeJson(
        UUID id,
        TapeState state,
        String source,
        LocalDate asOf,
        TapeKind kind,
        String scope,
        @Nullable String profileName,
        String fileName,
        long read,
        long added,
        long changed,
        long unchanged,
        long leftOut,
        long rejected,
        List<String> messages,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    static TapeJson of(TapeStatus tape, Texts texts, Locale language) {
        return new TapeJson(
                tape.id(),
                tape.state(),
                tape.source(),
                tape.asOf(),
                tape.kind(),
                tape.scope(),
                tape.profileName(),
                tape.fileName(),
                tape.read(),
                tape.added(),
                tape.changed(),
                tape.unchanged(),
                tape.leftOut(),
                tape.rejected(),
                tape.messages().stream()
                        .map(message -> texts.getTranslation(
                                message.key(), language, message.args().toArray()))
                        .toList(),
                tape.createdAt(),
                tape.finishedAt());
    }
}
