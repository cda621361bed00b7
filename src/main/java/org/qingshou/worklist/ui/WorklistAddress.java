package org.qingshou.worklist.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingshou.kernel.ActorId;
import org.qingshou.worklist.WorklistFilter;
import org.qingshou.worklist.WorklistSort;
import org.qingshou.worklist.WorklistTab;

/** The filter as the address holds it, so that a link leads to what is shown. Nothing that a person typed is in it. */
final class WorklistAddress {
    private static final String TAB = "tab";
    private static final String OFFICER = "officer";
    private static final String PLACE = "place";
    private static final String SORT = "sort";

    private static final int LONGEST = 80;

    private WorklistAddress() {}

    static QueryParameters of(WorklistFilter filter) {
        Map<String, String> held = new LinkedHashMap<>();
        held.put(TAB, lower(filter.tab()));
        ActorId officer = filter.owner();
        if (officer != null) held.put(OFFICER, officer.value());
        String division = filter.division();
        if (division != null) held.put(PLACE, division);
        if (filter.sort() != WorklistFilter.START.sort()) held.put(SORT, lower(filter.sort()));
        return QueryParameters.simple(held);
    }

    /** What is not known is as if it were not there. */
    static WorklistFilter read(QueryParameters address) {
        WorklistSort sort = one(WorklistSort.values(), address, SORT).orElse(WorklistFilter.START.sort());
        return new WorklistFilter(
                one(WorklistTab.values(), address, TAB).orElse(WorklistFilter.START.tab()),
                given(address, OFFICER).map(ActorId::new).orElse(null),
                given(address, PLACE).orElse(null),
                "",
                sort,
                sort.highFirst());
    }

    private static Optional<String> given(QueryParameters address, String name) {
        return address.getSingleParameter(name).filter(value -> !value.isBlank() && value.length() <= LONGEST);
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, QueryParameters address, String name) {
        String wanted = address.getSingleParameter(name).orElse("");
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
