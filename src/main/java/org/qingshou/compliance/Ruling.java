package org.qingshou.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The guard's answer: the strictest verdict and every rule that stands against the act, not only the first.
 *
 * @param callsLeftToday connected calls that this person may still get today, bank and agencies together
 */
public record Ruling(Verdict verdict, List<RuleBreach> breaches, int callsLeftToday) {
    private static final String QUIET_HOURS = "R-TIME-01";

    public Ruling {
        breaches = List.copyOf(breaches);
    }

    public boolean allowed() {
        return verdict == Verdict.ALLOW || verdict == Verdict.WARN;
    }

    /**
     * From when the act could be done where the hour stands against it and whatever else does ends with it; empty where it
     * is allowed, or something stands that no waiting ends.
     */
    public Optional<Instant> waitsFor() {
        boolean night = breaches.stream().anyMatch(breach -> breach.ruleId().equals(QUIET_HOURS));
        return night ? nextAllowed() : Optional.empty();
    }

    /** The moment from which every rule is silent, where each of them can say one. */
    public Optional<Instant> nextAllowed() {
        if (breaches.isEmpty() || breaches.stream().anyMatch(breach -> breach.nextAllowed() == null))
            return Optional.empty();
        return breaches.stream()
                .map(RuleBreach::nextAllowed)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }
}
