package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingshou.content.TableForm;

/**
 * A stored file, how it is written, and what its headers suggest.
 *
 * @param samples first different values of each column, in the order of the header
 * @param suggested the mapping that the headers and first rows suggest; may lack needed columns
 */
public record Inspection(
        UUID upload,
        String fileName,
        long size,
        TableForm form,
        Map<String, List<String>> samples,
        MappingProfile suggested) {
    public Inspection {
        samples = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(samples));
    }

    /** The kind whose own columns the headers name; a book where they say no more than that these are loans. */
    public TapeKind kind() {
        boolean people = suggested.rule(CanonicalColumn.CUSTOMER_NO).isPresent();
        return Stream.of(TapeKind.SCHEDULE, TapeKind.CLOSURES, TapeKind.EXTENSIONS)
                .filter(kind -> !people)
                .filter(kind -> kind.required().stream()
                        .allMatch(column -> suggested.rule(column).isPresent()))
                .findFirst()
                .orElse(TapeKind.FULL_BOOK);
    }
}
