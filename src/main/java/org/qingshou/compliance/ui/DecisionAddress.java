package org.qingshou.compliance.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.DecisionFilter;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;

/**
 * A filter as the query part of an address, so that a finding can be passed on. What cannot be read sets no bound. A phone
 * number never stands there, and a person only by our own ids: addresses end up in logs and histories.
 */
final class DecisionAddress {
    private DecisionAddress() {}

    static QueryParameters write(DecisionFilter filter) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        DecisionFilter.What what = filter.what();
        DecisionFilter.Who who = filter.who();
        put(all, "verdict", what.verdict());
        put(all, "rule", what.rule());
        put(all, "channel", what.channel());
        put(all, "action", what.action());
        put(all, "pack", what.pack());
        ActorId actor = who.actor();
        put(all, "actor", actor == null ? null : actor.value());
        put(all, "agency", who.agency());
        put(all, "case", who.caseNo());
        put(all, "from", filter.from());
        put(all, "to", filter.to());
        Set<String> persons = new TreeSet<>();
        who.persons().forEach(person -> persons.add(person.toString()));
        if (!persons.isEmpty()) all.put("person", List.copyOf(persons));
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
        if (value != null) all.put(name, List.of(value.toString()));
    }

    static DecisionFilter read(QueryParameters address) {
        String actor = text(address, "actor");
        return DecisionFilter.ALL
                .with(new DecisionFilter.What(
                        code(address, "verdict", Verdict.values()),
                        text(address, "rule"),
                        code(address, "channel", Channel.values()),
                        code(address, "action", ContactAction.values()),
                        text(address, "pack")))
                .with(new DecisionFilter.Who(
                        actor == null ? null : new ActorId(actor),
                        text(address, "agency"),
                        persons(address),
                        text(address, "case")))
                .between(day(address, "from"), day(address, "to"));
    }

    private static @Nullable String text(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static <T extends Enum<T>> @Nullable T code(QueryParameters address, String name, T[] values) {
        String code = text(address, name);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        try {
            String day = text(address, name);
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Set<PersonId> persons(QueryParameters address) {
        return address.getParameters().getOrDefault("person", List.of()).stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(id -> new PersonId(UUID.fromString(id)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
