package org.qingshou.compliance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.facts.CaseWorker;

/**
 * R-OUT-15: what is asked of the people by whom an agency works cases. A pure rule; the last day of a term belongs to it.
 *
 * @param namedDays within how many days after taking a case its agency names who works it
 * @param trainingDays how many days a training counts
 */
public record StaffLimits(int namedDays, int trainingDays) {
    public static final String ID = "R-OUT-15";

    /** What is wrong; texts are {@code staff-finding.<name>}. */
    public enum Finding {
        UNNAMED,
        UNTRAINED,
        UNATTESTED,
        UNTRAINED_UNATTESTED
    }

    /** What stands against a case's worker on that day; nobody named is nothing while the term for naming runs. */
    public Optional<Finding> against(@Nullable CaseWorker worker, LocalDate today, ZoneId zone) {
        if (worker == null) return Optional.of(Finding.UNNAMED);
        var missing = worker.missingSince();
        if (missing == null) return against(worker.trainedOn(), worker.attested(), today);
        return today.isAfter(LocalDate.ofInstant(missing, zone).plusDays(namedDays))
                ? Optional.of(Finding.UNNAMED)
                : Optional.empty();
    }

    /** What stands against one of an agency's people, whichever case. */
    public Optional<Finding> against(@Nullable LocalDate trainedOn, boolean attested, LocalDate today) {
        boolean trained = trainedOn != null
                && !trainedOn.isAfter(today)
                && !trainedOn.plusDays(trainingDays).isBefore(today);
        if (trained) return attested ? Optional.empty() : Optional.of(Finding.UNATTESTED);
        return Optional.of(attested ? Finding.UNTRAINED : Finding.UNTRAINED_UNATTESTED);
    }
}
