package org.qingshou.benchmark;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured by itself. */
enum Part {
    IMPORT,
    DAY_END,
    WORKLIST,
    /** Case pages, and many officers who take the next case at once. */
    CASES,
    /** The guard's decisions. */
    DECISIONS,
    /** The close of a book twice as large; it needs the figures of {@link #DAY_END} and takes them too. */
    DOUBLING,
    /** Placements delivered to a simulated agency, and to five of which one is dead. */
    PLACEMENTS,
    WORKBOOK;

    static final Set<Part> ALL = Set.of(values());

    @JsonValue
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param list names with commas between */
    static Set<Part> named(String list) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : list.split(",", -1))
            parts.add(Arrays.stream(values())
                    .filter(part -> part.option().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown part " + name + ": choose among "
                            + Arrays.stream(values()).map(Part::option).collect(Collectors.joining(",")))));
        if (parts.contains(DOUBLING)) parts.add(DAY_END);
        return parts;
    }
}
