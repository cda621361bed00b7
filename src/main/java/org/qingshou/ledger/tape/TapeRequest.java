package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported and how.
 *
 * @param upload the stored file
 * @param profile null takes the mapping that the headers suggest, where it is complete
 * @param source name of the system that sent it; a loan number is unique within its source
 * @param asOf the day whose end the balances stand for
 * @param scope branches the tape is about; empty for all of the source
 * @param apply false for a dry run, which can be applied afterwards
 */
public record TapeRequest(
        UUID upload,
        @Nullable MappingProfile profile,
        String source,
        LocalDate asOf,
        TapeKind kind,
        Set<String> scope,
        boolean apply) {
    public TapeRequest {
        source = source.strip();
        scope = Set.copyOf(scope);
    }

    String scopeText() {
        return String.join(",", new TreeSet<>(scope));
    }
}
