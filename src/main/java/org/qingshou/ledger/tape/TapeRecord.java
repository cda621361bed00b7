package org.qingshou.ledger.tape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.ActorId;

/**
 * A tape as the machinery of the import sees it.
 *
 * @param packed whether its new loans are staged as {@link PackedRows}, and what is unchanged not at all
 */
record TapeRecord(
        UUID id,
        String source,
        LocalDate asOf,
        TapeKind kind,
        String scopeText,
        MappingProfile profile,
        UUID upload,
        TableForm form,
        byte[] contentHash,
        TapeState state,
        boolean apply,
        long read,
        long rejected,
        long mergedTo,
        long mergeUntil,
        ActorId createdBy,
        @Nullable Instant stagedAt,
        boolean packed) {
    Set<String> scope() {
        return scope(scopeText);
    }

    static Set<String> scope(String scopeText) {
        return Arrays.stream(scopeText.split(","))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean sharesBranches(Set<String> others) {
        return scope().isEmpty() || others.isEmpty() || !Collections.disjoint(scope(), others);
    }

    boolean tellsTheSame(TapeRecord other) {
        return kind == other.kind
                && scopeText.equals(other.scopeText)
                && Arrays.equals(contentHash, other.contentHash)
                && profile.equals(other.profile);
    }

    TapeRecord in(TapeState other) {
        return new TapeRecord(
                id,
                source,
                asOf,
                kind,
                scopeText,
                profile,
                upload,
                form,
                contentHash,
                other,
                apply,
                read,
                rejected,
                mergedTo,
                mergeUntil,
                createdBy,
                stagedAt,
                packed);
    }
}
