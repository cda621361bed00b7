package org.qingshou.kernel;

import java.util.UUID;

/** Identifies one loan (借据). */
public record LoanId(UUID value) {
    public static LoanId next() {
        return new LoanId(Ids.next());
    }

    public static LoanId of(String text) {
        return new LoanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
