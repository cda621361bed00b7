package org.qingshou.outsourcing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingshou.kernel.CaseId;

/**
 * Draws cases by lot: each gets the SHA-256 of seed and id as its number, and the lowest numbers are drawn. Nobody can
 * choose the seed after seeing where it leads, and anybody who has it can draw over and find the same.
 */
final class Lot {
    private static final int WHOLE = 100;
    private static final int UUID_BYTES = 16;

    private Lot() {}

    /** @param percent of the cases, at least one of them and never all */
    static Set<CaseId> draw(byte[] seed, List<CaseId> cases, int percent) {
        int count = Math.clamp(Math.round(cases.size() * percent / (float) WHOLE), 1, cases.size() - 1);
        return cases.stream()
                .sorted(Comparator.comparing((CaseId each) -> number(seed, each), Arrays::compareUnsigned))
                .limit(count)
                .collect(Collectors.toSet());
    }

    private static byte[] number(byte[] seed, CaseId id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(seed);
            digest.update(ByteBuffer.allocate(UUID_BYTES)
                    .putLong(id.value().getMostSignificantBits())
                    .putLong(id.value().getLeastSignificantBits())
                    .array());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
