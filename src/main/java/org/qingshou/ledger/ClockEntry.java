package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a clock as somebody records it.
 *
 * @param kind {@code LIM_…} or {@code GUA_…} code
 * @param on the day it happened or arrived
 * @param proof code of how it is shown
 * @param reference number of the paper, never a person's data
 * @param evidence the paper on file, if any
 * @param remark what whoever judges a weak proof should know; may be empty
 */
public record ClockEntry(
        String kind,
        LocalDate on,
        String proof,
        String reference,
        @Nullable UUID evidence,
        String remark) {}
