package org.qingshou.outsourcing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.qingshou.kernel.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Begins the day's comparison: on one node of many, and at the next start where its time was slept through. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "qingshou.outsourcing.automatic", matchIfMissing = true)
class ReconciliationClock {
    private static final Duration AGAIN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> dailyReconciliation(
            ReconciliationSettings settings, ObjectProvider<Reconciliation> reconciliation) {
        return Tasks.recurring("agency-lists", Schedules.cron(settings.cron(), BusinessClock.DEFAULT_ZONE))
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AGAIN)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> reconciliation.getObject().startAll());
    }
}
