package org.qingshou.strategy.method;

import java.util.List;

/** One line of minimum evidence, met by any of its proofs. Its text is {@code method.<code>.evidence.<key>}. */
public record Evidence(String key, List<Proof> anyOf) {
    public Evidence {
        anyOf = List.copyOf(anyOf);
    }

    public static Evidence of(String key, Proof... anyOf) {
        return new Evidence(key, List.of(anyOf));
    }

    /** The one dated record of a refusal that suffices where the borrower will not have the method. */
    public static List<Evidence> oneRecord(String kind) {
        return List.of(of(kind, Proof.of(1, kind)));
    }
}
