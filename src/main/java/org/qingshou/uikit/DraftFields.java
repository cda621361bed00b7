package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a form in their order, named by kind and number: labels change with the language. */
final class DraftFields {
    private DraftFields() {}

    static Map<String, HasValue<?, ?>> of(Component form) {
        Map<String, HasValue<?, ?>> found = new LinkedHashMap<>();
        walk(form, new HashMap<>(), found);
        return found;
    }

    private static void walk(Component at, Map<String, Integer> counts, Map<String, HasValue<?, ?>> found) {
        if (at instanceof HasValue<?, ?> field && DraftValue.known(field)) {
            String kind = at.getClass().getSimpleName();
            found.put(kind + counts.merge(kind, 1, Integer::sum), field);
        } else at.getChildren().forEach(child -> walk(child, counts, found));
    }

    static Map<String, String> read(Component form) {
        Map<String, String> values = new LinkedHashMap<>();
        of(form).forEach((name, field) -> values.put(name, DraftValue.text(field)));
        return values;
    }

    /** From the top, looking again after each one: a choice may draw the fields below it anew. */
    static void put(Component form, Map<String, String> values) {
        Set<String> left = new HashSet<>(values.keySet());
        for (Optional<String> next = first(form, left); next.isPresent(); next = first(form, left)) {
            String name = next.get();
            left.remove(name);
            HasValue<?, ?> field = of(form).get(name);
            String text = values.get(name);
            if (field != null && text != null) DraftValue.set(field, text);
        }
    }

    private static Optional<String> first(Component form, Set<String> left) {
        return of(form).keySet().stream().filter(left::contains).findFirst();
    }
}
