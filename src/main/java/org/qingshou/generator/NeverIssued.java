package org.qingshou.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Numbers that look right and belong to nobody: id numbers of the division range 99, which GB/T 2260 does not know, with a
 * right check digit (GB 11643, ISO 7064 mod 11-2), and mobile numbers of ranges that are not assigned.
 */
final class NeverIssued {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final List<String> MOBILE_RANGES = List.of("160", "161", "163", "164", "168", "169");
    private static final long EIGHT_DIGITS = 100_000_000L;
    private static final long SPREAD = 48_271L;

    private NeverIssued() {}

    static String idNumber(long index, LocalDate born) {
        String body = "99%04d%s%03d"
                .formatted(index / 1000 % 10_000, DateTimeFormatter.BASIC_ISO_DATE.format(born), index % 1000);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) sum += (body.charAt(i) - '0') * WEIGHTS[i];
        return body + CHECKS.charAt(sum % 11);
    }

    /** A company's number in the shape of the unified social credit code. */
    static String creditCode(long index) {
        return "91990000MA%08d".formatted(index % EIGHT_DIGITS);
    }

    static String mobile(long seed, long index) {
        String range = MOBILE_RANGES.get((int) Math.floorMod(index, MOBILE_RANGES.size()));
        return range
                + "%08d".formatted(Math.floorMod(index * SPREAD + Math.floorMod(seed, EIGHT_DIGITS), EIGHT_DIGITS));
    }
}
