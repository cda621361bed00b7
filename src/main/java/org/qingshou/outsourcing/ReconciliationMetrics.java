package org.qingshou.outsourcing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qingshou.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Open differences by kind, the age of the oldest, and how long ago the agency that waits longest was compared. */
@Component
class ReconciliationMetrics implements MeterBinder {
    private final Reconciliation reconciliation;
    private final DifferenceRows differences;
    private final BusinessClock clock;

    ReconciliationMetrics(Reconciliation reconciliation, DifferenceRows differences, BusinessClock clock) {
        this.reconciliation = reconciliation;
        this.differences = differences;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DifferenceKind kind : DifferenceKind.values())
            Gauge.builder("qingshou.outsourcing.differences", this, it -> it.open(kind))
                    .tag("kind", kind.name())
                    .description("Differences between our books and agencies' that wait for somebody")
                    .register(registry);
        Gauge.builder("qingshou.outsourcing.difference.oldest", this, it -> it.since(it.differences.oldestOpen()))
                .baseUnit("seconds")
                .description("Age of the oldest open difference")
                .register(registry);
        Gauge.builder(
                        "qingshou.outsourcing.comparison.oldest",
                        this,
                        it -> it.since(it.differences.oldestComparison(it.reconciliation.concerned())))
                .baseUnit("seconds")
                .description("Time since the agency that waits longest was compared to the end")
                .register(registry);
    }

    private double open(DifferenceKind kind) {
        return differences.openByKind().getOrDefault(kind, 0L);
    }

    private double since(Optional<Instant> at) {
        return at.map(then -> (double) Duration.between(then, clock.instant()).toSeconds())
                .orElse(0d);
    }
}
