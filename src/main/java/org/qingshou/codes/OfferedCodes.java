package org.qingshou.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is offered at one moment, of all lists. */
public final class OfferedCodes {
    private final Map<String, CodeList> lists;
    private final Set<String> off;
    private final Map<String, List<String>> orders;

    OfferedCodes(Map<String, CodeList> lists, Set<String> off, Map<String, List<String>> orders) {
        this.lists = new LinkedHashMap<>(lists);
        this.off = Set.copyOf(off);
        this.orders = Map.copyOf(orders);
    }

    /** What is seen first, and what stands behind it. */
    public record Choice(List<String> first, List<String> further) {
        public List<String> all() {
            List<String> all = new ArrayList<>(first);
            all.addAll(further);
            return List.copyOf(all);
        }
    }

    public boolean offers(String key) {
        return !off.contains(key);
    }

    public Choice choice(String listId) {
        CodeList list = lists.get(listId);
        if (list == null) throw new IllegalArgumentException("no list of codes: " + listId);
        // A code that a later release no longer has may still stand in the bank's order.
        List<String> first = orders.getOrDefault(listId, list.first()).stream()
                .filter(code ->
                        list.find(code).filter(item -> offers(item.key())).isPresent())
                .toList();
        List<String> further = list.codes().stream()
                .filter(item -> offers(item.key()) && !first.contains(item.code()))
                .map(CodeItem::code)
                .toList();
        return new Choice(first, further);
    }
}
