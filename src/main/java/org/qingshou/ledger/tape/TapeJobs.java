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

/** Imports as durable jobs: any node takes one up, and takes up again what a lost node has left. */
@Configuration(proxyBeanMethods = false)
class TapeJobs {
    private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import-tape", Void.class);
    private static final Duration LANE_BUSY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> importTape(ObjectProvider<TapeRunner> runner) {
        return Tasks.custom(IMPORT)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    boolean done = runner.getObject().run(UUID.fromString(instance.getId()));
                    return done
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(LANE_BUSY));
                });
    }

    /** Hands imports over to the scheduler. */
    @Component
    static class Queue {
        /** Long past for the scheduler's own clock, which does not follow the demo's: due at once. */
        private static final Instant AT_ONCE = Instant.ofEpochSecond(86_400);

        private final SchedulerClient scheduler;

        Queue(SchedulerClient scheduler) {
            this.scheduler = scheduler;
        }

        void put(UUID tape) {
            scheduler.scheduleIfNotExists(IMPORT.instance(tape.toString()).build(), AT_ONCE);
        }
    }
}
