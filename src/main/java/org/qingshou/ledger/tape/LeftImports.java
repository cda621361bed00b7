package org.qingshou.ledger.tape;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.qingshou.kernel.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Imports whose run was lost with its process are handed to the scheduler: at each start, and from time to time by any node
 * that lives, because the later imports of their source wait for them.
 */
@Component
class LeftImports {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final TapeStore tapes;
    private final PaymentImports payments;
    private final TapeLane lane;
    private final TapeJobs.Queue tapeQueue;
    private final PaymentJobs.Queue paymentQueue;
    private final BusinessClock clock;

    LeftImports(
            TapeStore tapes,
            PaymentImports payments,
            TapeLane lane,
            TapeJobs.Queue tapeQueue,
            PaymentJobs.Queue paymentQueue,
            BusinessClock clock) {
        this.tapes = tapes;
        this.payments = payments;
        this.lane = lane;
        this.tapeQueue = tapeQueue;
        this.paymentQueue = paymentQueue;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        takeUp(clock.instant());
    }

    /** What has just been handed in is on its way, and what a living run is at needs no other. */
    void takeUp() {
        takeUp(clock.instant().minus(TapeLane.SILENT));
    }

    private void takeUp(Instant before) {
        UUID alive = lane.alive().orElse(null);
        tapes.unfinished(before).stream().filter(id -> !id.equals(alive)).forEach(tapeQueue::put);
        payments.unfinished(before).stream().filter(id -> !id.equals(alive)).forEach(paymentQueue::put);
    }

    @Configuration(proxyBeanMethods = false)
    static class Timed {
        @Bean
        RecurringTask<Void> takeUpLeftImports(ObjectProvider<LeftImports> left) {
            return Tasks.recurring("left-imports", FixedDelay.of(EVERY))
                    .execute((instance, context) -> left.getObject().takeUp());
        }
    }
}
