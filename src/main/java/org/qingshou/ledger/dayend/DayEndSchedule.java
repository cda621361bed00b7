package org.qingshou.ledger.dayend;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Closes yesterday by itself, and the missed days before it in their order. The scheduler's row in the database sees to it
 * that one node of many does so, and that a time slept through is made up for at the next start.
 */
@Configuration(proxyBeanMethods = false)
class DayEndSchedule {
    static final String NAME = "day-end";
    static final ActorId SCHEDULE = ActorId.system(NAME);

    /** A tape is being applied, or a step broke off: what was done stands, and the rest is tried again. */
    static final Duration AGAIN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> scheduledDayEnd(DayEndProperties properties, ObjectProvider<DayEnd> dayEnd) {
        return Tasks.recurring(NAME, Schedules.cron(properties.cron(), BusinessClock.DEFAULT_ZONE))
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AGAIN)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> dayEnd.getObject().runYesterday(SCHEDULE));
    }

    /** When the day-end will begin by itself. */
    @Component
    static class Next {
        private final SchedulerClient scheduler;
        private final DayEndProperties properties;

        Next(SchedulerClient scheduler, DayEndProperties properties) {
            this.scheduler = scheduler;
            this.properties = properties;
        }

        /** Empty where it never does. */
        Optional<Instant> at() {
            if (Schedules.cron(properties.cron()).isDisabled()) return Optional.empty();
            return scheduler
                    .getScheduledExecution(TaskInstanceId.of(NAME, RecurringTask.INSTANCE))
                    .map(execution -> execution.getExecutionTime());
        }
    }
}
