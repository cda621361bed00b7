package org.qingshou.outsourcing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks platforms again and again how cases stand, on one node of many. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "qingshou.outsourcing.automatic", matchIfMissing = true)
class PollingClock {
    @Bean
    RecurringTask<Void> agencyStates(PollingSettings settings, ObjectProvider<Polling> polling) {
        return Tasks.recurring("agency-states", FixedDelay.of(settings.every()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> polling.getObject().askAll());
    }
}
