package org.qingshou.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the agency does by itself: keeps its feed alive by comparing both books, certifies what it deleted, and where a
 * step is set, accepts and works what it is given.
 */
final class Routine implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration FEED = Duration.ofSeconds(60);

    private final SimulatedAgency agency;
    private final Duration step;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Routine(SimulatedAgency agency, Duration step) {
        this.agency = agency;
        this.step = step;
    }

    void start() {
        if (step.isZero()) return;
        timer.scheduleWithFixedDelay(agency::certify, 5, FEED.toSeconds(), TimeUnit.SECONDS);
    }

    void received(String packageId) {
        if (step.isZero()) return;
        later(1, () -> accept(packageId));
    }

    private void accept(String packageId) {
        if (agency.accept(packageId).status() != 200) later(2, () -> accept(packageId));
        else
            later(1, () -> {
                name(packageId);
                call(packageId);
            });
    }

    /** Whoever is the first on the bank's list works it. */
    private void name(String packageId) {
        BankAnswer people = agency.people();
        if (people.status() != 200) return;
        for (JsonNode one : JSON.readTree(people.body()).path("staff")) {
            if (!one.path("active").asBoolean(false)) continue;
            agency.name(packageId, one.path("staffNo").asString(""));
            return;
        }
    }

    /** Calls only where the bank allows it, and reports what was said. */
    private void call(String packageId) {
        BankAnswer clearance = agency.askClearance(packageId, "CALL_OUT_DEBTOR");
        int at = clearance.body().indexOf("\"clearanceId\":\"");
        if (clearance.status() != 200 || at < 0) return;
        String id = clearance.body().substring(at + 15, at + 15 + 36);
        agency.say(packageId, "CONTACT", Map.of("outcome", "C_PROMISE", "clearanceId", id));
        agency.say(
                packageId,
                "PROMISE",
                Map.of(
                        "amount",
                        agency.total(packageId),
                        "dueOn",
                        LocalDate.ofInstant(agency.now(), java.time.ZoneOffset.ofHours(8))
                                .plusDays(7)
                                .toString(),
                        "how",
                        "TRANSFER"));
    }

    private void later(int steps, Runnable work) {
        timer.schedule(work, step.multipliedBy(steps).toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
