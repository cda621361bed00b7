package org.qingshou.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.audit.AuditFilter;

/** A filter as the query part of an address; what cannot be read sets no bound. */
final class FilterAddress {
    private FilterAddress() {}

    static AuditFilter read(QueryParameters parameters) {
        return new AuditFilter(
                text(parameters, "subject"),
                text(parameters, "actor"),
                text(parameters, "action"),
                day(parameters, "from"),
                day(parameters, "to"));
    }

    static QueryParameters write(AuditFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("subject", filter.subjectId());
        all.put("actor", filter.actor());
        all.put("action", filter.action());
        all.put("from", filter.from() == null ? "" : filter.from().toString());
        all.put("to", filter.to() == null ? "" : filter.to().toString());
        all.values().removeIf(String::isBlank);
        // An address without a bound would mean the default month; one that says so means everything.
        if (all.isEmpty()) all.put("all", "1");
        return QueryParameters.simple(all);
    }

    private static String text(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).orElse("");
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
