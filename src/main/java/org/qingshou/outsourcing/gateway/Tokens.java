package org.qingshou.outsourcing.gateway;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.qingshou.kernel.PersonId;
import org.qingshou.vault.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Pseudonyms by which an agency speaks of persons: a keyed hash that differs from placement to placement, so that nobody
 * outside can follow a person, and that needs no table here.
 */
@Component
public class Tokens {
    private static final int LENGTH = 16;

    private final BlindIndex index;

    Tokens(BlindIndex index) {
        this.index = index;
    }

    public String of(UUID placementId, PersonId person) {
        byte[] hash = index.of("agency-token:" + placementId, person.toString());
        return HexFormat.of().formatHex(Arrays.copyOf(hash, LENGTH));
    }
}
