package org.qingshou.deliveries;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.qingshou.deliveries.Plan.Strike;
import org.qingshou.simulator.Misbehaviour.Order;

/** What has happened, counted over all histories. */
final class Tally {
    final AtomicLong sent = new AtomicLong();
    final AtomicLong placements = new AtomicLong();
    final AtomicLong recalls = new AtomicLong();
    final AtomicLong lostRecalls = new AtomicLong();
    final AtomicLong failedRecalls = new AtomicLong();
    final AtomicLong notes = new AtomicLong();
    final AtomicLong accepted = new AtomicLong();
    final AtomicLong copies = new AtomicLong();
    final AtomicLong lateCopies = new AtomicLong();
    final AtomicLong persons = new AtomicLong();
    private final Map<String, Integer> strikes = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    synchronized void struck(Strike strike) {
        String only = strike.only().isEmpty() ? "" : " " + strike.only();
        strikes.merge(strike.blow() + " " + strike.at() + only, 1, Integer::sum);
    }

    synchronized void planned(Order fault) {
        String kind = fault.kind().name();
        if (kind.startsWith("STATUS")) kind += " " + fault.status();
        faults.merge(kind, 1, Integer::sum);
    }

    synchronized Map<String, Integer> strikes() {
        return new TreeMap<>(strikes);
    }

    synchronized Map<String, Integer> faults() {
        return new TreeMap<>(faults);
    }
}
