package org.qingshou.worklist;

import org.jspecify.annotations.Nullable;

/**
 * How far a customer lives from the branch, by the deepest administrative division that both addresses share: 0 the same
 * township, 1 county, 2 city, 3 province, 4 none of them or not known.
 */
final class Distance {
    static final int FARTHEST = 4;

    /** Where province, city, county and township end in a division code. */
    private static final int[] ENDS = {2, 4, 6, 9};

    private Distance() {}

    static int between(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) return FARTHEST;
        int distance = FARTHEST;
        int start = 0;
        for (int end : ENDS) {
            String part = part(one, start, end);
            if (part.isEmpty() || !part.equals(part(other, start, end))) return distance;
            distance--;
            start = end;
        }
        return distance;
    }

    /** The digits of one level; nothing but zeros from here on say that the code does not go that deep. */
    private static String part(String code, int start, int end) {
        return code.length() < end || code.substring(start).matches("0+") ? "" : code.substring(start, end);
    }
}
