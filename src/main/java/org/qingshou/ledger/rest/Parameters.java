package org.qingshou.ledger.rest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.tape.TapeKind;

/** Reads parameters, so that a wrong one is answered with a sentence that names it. */
final class Parameters {
    private static final int LARGEST_PAGE = 200;

    private Parameters() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.badInput("dayend.date", text);
        }
    }

    static YearMonth month(@Nullable String text) {
        try {
            return YearMonth.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.badInput("ledger.migration.month", text == null ? "" : text);
        }
    }

    static LocalDate asOf(@Nullable String text) {
        if (text == null || text.isBlank()) throw Refused.badInput("tape.as-of.missing");
        return date(text);
    }

    static TapeKind kind(@Nullable String text) {
        if (text == null) return TapeKind.FULL_BOOK;
        return Arrays.stream(TapeKind.values())
                .filter(kind -> kind.name().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("tape.kind.unknown", text));
    }

    /** Where a page begins. */
    static int offset(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || page > Integer.MAX_VALUE / LARGEST_PAGE)
            throw Refused.badInput("ledger.api.page", Integer.toString(LARGEST_PAGE));
        return page * size;
    }

    static Set<String> scope(@Nullable String text) {
        if (text == null) return Set.of();
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }
}
