package org.qingshou.worklist;

import org.jspecify.annotations.Nullable;

/** The diagnosis's finding on the borrower, best first; one who was not diagnosed yet is taken for medium. */
enum Segment {
    GOOD,
    MEDIUM,
    POOR;

    static Segment of(@Nullable String stored) {
        if (stored == null) return MEDIUM;
        for (Segment segment : values()) if (segment.name().equalsIgnoreCase(stored)) return segment;
        return MEDIUM;
    }
}
