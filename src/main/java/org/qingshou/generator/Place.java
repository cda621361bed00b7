package org.qingshou.generator;

import java.util.List;
import java.util.Map;

/**
 * Where a customer of a generated book lives, as seen from the branch: most in its county, some in the next one, a few
 * far away. Codes are those of GB/T 2260, so that near and far can be told; the names beside them are invented, because
 * nobody in the book lives anywhere.
 */
record Place(String division, String name) {
    private static final Place FIRST = new Place("330127", "青石县");
    private static final Map<String, Place> SEATS =
            Map.of("0101", FIRST, "0102", new Place("330122", "河口县"), "0103", new Place("330182", "东岗市"));
    private static final List<Place> SAME_CITY = List.of(
            new Place("330122", "河口县"),
            new Place("330182", "东岗市"),
            new Place("330127", "青石县"),
            new Place("330110", "白塔区"));
    private static final List<Place> SAME_PROVINCE =
            List.of(new Place("330702", "云岭市城东区"), new Place("330802", "长塘市河西区"));
    private static final List<Place> ELSEWHERE = List.of(new Place("341002", "邻省清泉市"), new Place("361102", "邻省石桥市"));

    private static final int COUNTY = 62;
    private static final int CITY = 84;
    private static final int PROVINCE = 93;

    /** A branch that is not one of the demo's is taken to sit where the first of them does. */
    static Place of(Draw draw, String branch) {
        int share = draw.between(0, 99);
        if (share < COUNTY) return SEATS.getOrDefault(branch, FIRST);
        return draw.of(share < CITY ? SAME_CITY : share < PROVINCE ? SAME_PROVINCE : ELSEWHERE);
    }
}
