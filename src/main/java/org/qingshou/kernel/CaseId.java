package org.qingshou.kernel;

import java.util.UUID;

/** Identifies everything overdue of one person at one branch. */
public record CaseId(UUID value) {
    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
