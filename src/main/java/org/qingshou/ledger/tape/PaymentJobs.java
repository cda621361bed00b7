package org.qingshou.ledger.tape;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Payments files that broke off, as durable jobs: any node goes on with one. */
@Configuration(proxyBeanMethods = false)
class PaymentJobs {
    private static final TaskDescriptor<Void> BOOK = TaskDescriptor.of("book-payments", Void.class);
    private static final Duration LANE_BUSY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> bookPayments(ObjectProvider<PaymentRuns> runs) {
        return Tasks.custom(BOOK)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    boolean done = runs.getObject().run(UUID.fromString(instance.getId()));
                    return done
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(LANE_BUSY));
                });
    }

    /** Hands files over to the scheduler. */
    @Component("paymentQueue")
    static class Queue {
        /** Long past for the scheduler's own clock, which does not follow the demo's: due at once. */
        private static final Instant AT_ONCE = Instant.ofEpochSecond(86_400);

        private final SchedulerClient scheduler;

        Queue(SchedulerClient scheduler) {
            this.scheduler = scheduler;
        }

        void put(UUID file) {
            scheduler.scheduleIfNotExists(BOOK.instance(file.toString()).build(), AT_ONCE);
        }
    }
}
