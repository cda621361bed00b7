package org.qingshou.outsourcing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Moves approved placements on, again and again until the borrower could be told. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "qingshou.outsourcing.automatic", matchIfMissing = true)
class PlacementClock {
    private static final int EVERY_SECONDS = 2;

    @Bean
    RecurringTask<Void> departures(Departure departure) {
        return Tasks.recurring("placement-departures", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((instance, context) -> departure.advanceAll());
    }
}
