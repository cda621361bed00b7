package org.qingshou.kernel;

import java.util.UUID;

/** Identifies one human or company, whatever the number of its loans: the guard counts per person. */
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
