package org.qingshou.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.qingshou.kernel.BusinessClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The dispatcher, and db-scheduler as nothing more than its clock: what is due stands in the messages' own rows. */
@Configuration(proxyBeanMethods = false)
class OutboxClock {
    private static final int EVERY_SECONDS = 1;

    @Bean
    Dispatcher dispatcher(
            MessageRows rows,
            Channels channels,
            HttpLine line,
            Breakers breakers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        return new Dispatcher(rows, channels, line, breakers, transaction, events, clock, InstantSource.system());
    }

    /** Tests that look at single attempts switch it off and tick by hand. */
    @Bean
    @ConditionalOnBooleanProperty(name = "qingshou.outbox.automatic", matchIfMissing = true)
    RecurringTask<Void> outboxTick(Dispatcher dispatcher) {
        return Tasks.recurring("outbox", FixedDelay.ofSeconds(EVERY_SECONDS)).execute((instance, context) -> {
            dispatcher.tick();
        });
    }
}
