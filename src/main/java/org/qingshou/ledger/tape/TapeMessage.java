package org.qingshou.ledger.tape;

import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Something to be said about an import, as text key and arguments, put into the reader's language where it is read. */
public record TapeMessage(String key, List<String> args) {
    /** As they stand in the table. */
    static final TypeReference<List<TapeMessage>> LIST = new TypeReference<>() {};

    public TapeMessage {
        args = List.copyOf(args);
    }

    static TapeMessage of(String key, String... args) {
        return new TapeMessage(key, List.of(args));
    }
}
