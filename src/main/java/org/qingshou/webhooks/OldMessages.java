package org.qingshou.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away messages that have arrived or were taken back long ago, in ranges; of many nodes one does. */
@Component
class OldMessages {
    static final int RANGE = 1000;
    private static final ActorId ACTOR = ActorId.system("webhooks");
    private static final Duration EVERY = Duration.ofHours(6);

    private final Outbox outbox;
    private final WebhookSettings settings;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OldMessages(
            Outbox outbox,
            WebhookSettings settings,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** @return how many are gone */
    long clear() {
        Instant before = clock.instant().minus(settings.keep());
        long all = 0;
        int gone = RANGE;
        while (gone == RANGE) {
            gone = Objects.requireNonNull(transaction.execute(status -> range(before)));
            all += gone;
        }
        return all;
    }

    private int range(Instant before) {
        List<UUID> gone = outbox.forget(WebhookChannel.KIND, before, RANGE);
        if (gone.isEmpty()) return 0;
        jdbc.sql("DELETE FROM webhook_message WHERE id IN (:ids)")
                .param("ids", gone)
                .update();
        events.publishEvent(new MessagesCleared(gone.size(), before, ACTOR, clock.instant()));
        return gone.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Timed {
        @Bean
        RecurringTask<Void> clearOldWebhookMessages(ObjectProvider<OldMessages> old) {
            return Tasks.recurring("webhook-messages", FixedDelay.of(EVERY))
                    .execute((instance, context) -> old.getObject().clear());
        }
    }
}
