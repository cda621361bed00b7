package org.qingshou.outsourcing.conformance;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the agency has said of itself since the check began, and what was wrong with how it said so. */
final class Heard {
    private final Map<String, @Nullable Instant> placed = new LinkedHashMap<>();
    private final Map<String, List<Said>> events = new HashMap<>();
    private final Map<String, Set<String>> clearances = new HashMap<>();
    private final Set<String> worked = new HashSet<>();
    private final Set<String> eventIds = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private boolean compared;

    /**
     * An event as it came.
     *
     * @param occurredAt null where it told none that can be read
     */
    record Said(String kind, long seq, @Nullable Instant occurredAt, String clearanceId) {}

    synchronized void placed(String packageId) {
        placed.put(packageId, null);
    }

    synchronized void recalled(String packageId, Instant at) {
        placed.put(packageId, at);
    }

    /** Ids of the packages in the bank's books with the time of their recall. */
    synchronized Map<String, @Nullable Instant> placements() {
        return new LinkedHashMap<>(placed);
    }

    synchronized void fault(String what) {
        if (!faults.contains(what)) faults.add(what);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized void compared() {
        compared = true;
    }

    synchronized boolean hasCompared() {
        return compared;
    }

    synchronized void clearance(String packageId, String id) {
        clearances.computeIfAbsent(packageId, none -> new HashSet<>()).add(id);
    }

    synchronized boolean gave(String packageId, String clearanceId) {
        return clearances.getOrDefault(packageId, Set.of()).contains(clearanceId);
    }

    synchronized void named(String packageId, String staffNo) {
        if (staffNo.isBlank()) fault("a naming came without staffNo");
        else worked.add(packageId);
    }

    synchronized boolean hasWorker(String packageId) {
        return worked.contains(packageId);
    }

    /** @return whether this id had come before */
    synchronized boolean event(String packageId, JsonNode event) {
        String id = event.path("eventId").asString("");
        if (id.isEmpty()) fault("an event came without eventId");
        if (!event.path("seq").canConvertToLong()) fault("an event came without seq");
        if (!placed.containsKey(packageId)) fault("an event was about a package that was never placed");
        if (!eventIds.add(id)) return true;
        Instant at = moment(event.path("occurredAt").asString(""));
        if (at == null) fault("an event came without an occurredAt in UTC");
        events.computeIfAbsent(packageId, none -> new ArrayList<>())
                .add(new Said(
                        event.path("kind").asString(""),
                        event.path("seq").asLong(0),
                        at,
                        event.path("clearanceId").asString("")));
        return false;
    }

    synchronized List<Said> about(String packageId) {
        return List.copyOf(events.getOrDefault(packageId, List.of()));
    }

    synchronized boolean said(String packageId, Predicate<Said> what) {
        return events.getOrDefault(packageId, List.of()).stream().anyMatch(what);
    }

    private static @Nullable Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
