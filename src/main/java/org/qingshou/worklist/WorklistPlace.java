package org.qingshou.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Divisions;

/**
 * A county, or a township of it, in which customers of the list live.
 *
 * @param division beginning of the codes that belong to it
 */
public record WorklistPlace(String division, String name, int cases) {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    /** Counties with the most cases first, each followed by its townships in the same order. */
    static List<WorklistPlace> of(Map<String, Integer> casesByCode) {
        Map<String, Integer> counties = new TreeMap<>();
        Map<String, Integer> townships = new TreeMap<>();
        casesByCode.forEach((code, cases) -> {
            counties.merge(cut(code, COUNTY), cases, Integer::sum);
            if (code.length() >= TOWNSHIP) townships.merge(cut(code, TOWNSHIP), cases, Integer::sum);
        });
        List<WorklistPlace> places = new ArrayList<>();
        for (WorklistPlace county : ordered(counties)) {
            places.add(county);
            ordered(townships).stream()
                    .filter(township -> township.division().startsWith(county.division()))
                    .forEach(places::add);
        }
        return List.copyOf(places);
    }

    private static String cut(String code, int digits) {
        return code.substring(0, Math.min(digits, code.length()));
    }

    private static List<WorklistPlace> ordered(Map<String, Integer> cases) {
        return cases.entrySet().stream()
                .map(place -> new WorklistPlace(place.getKey(), name(place.getKey()), place.getValue()))
                .sorted(Comparator.comparingInt(WorklistPlace::cases).reversed().thenComparing(WorklistPlace::division))
                .toList();
    }

    /** A code that the list of divisions does not have is named by itself, beside what is known of it. */
    static String name(@Nullable String code) {
        if (code == null) return "";
        Divisions.Place place = Divisions.of(code);
        return place.known() ? place.local() : (place.local() + " " + code).strip();
    }
}
