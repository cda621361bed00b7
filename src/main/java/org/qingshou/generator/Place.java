package org.qingshou.generator;

import java.util.List;
import java.util.Map;
import org.qingshou.kernel.Divisions;

/**
 * Where a customer of a generated book lives, as seen from the branch: most in its county, some in the next one, a few
 * far away. The township is a real one, so that near and far can be told and named; village and number are invented,
 * because nobody in the book lives anywhere.
 */
record Place(String division, String name) {
    private static final String FIRST = "330127";
    private static final Map<String, String> SEATS = Map.of("0101", FIRST, "0102", "330122", "0103", "330182");
    private static final List<String> SAME_CITY = List.of("330122", "330182", "330127", "330110");
    private static final List<String> SAME_PROVINCE = List.of("330702", "330802");
    private static final List<String> ELSEWHERE = List.of("341002", "361102");

    private static final int COUNTY = 62;
    private static final int CITY = 84;
    private static final int PROVINCE = 93;

    /** A branch that is not one of the demo's is taken to sit where the first of them does. */
    static Place of(Draw draw, String branch) {
        int share = draw.between(0, 99);
        String county = share < COUNTY
                ? SEATS.getOrDefault(branch, FIRST)
                : draw.of(share < CITY ? SAME_CITY : share < PROVINCE ? SAME_PROVINCE : ELSEWHERE);
        String township = draw.of(Divisions.under(county));
        return new Place(township, Divisions.of(township).full());
    }
}
