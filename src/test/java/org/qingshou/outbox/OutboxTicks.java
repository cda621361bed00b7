package org.qingshou.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of other modules move the outbox by hand. */
public final class OutboxTicks {
    private OutboxTicks() {}

    /** One tick, waited for. */
    public static void tick(ApplicationContext context) {
        context.getBean(Dispatcher.class).tick().forEach(work -> {
            try {
                work.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Makes every claim look as old as that of a sender that has died. */
    public static void lapseClaims(ApplicationContext context) {
        context.getBean(JdbcClient.class)
                .sql("UPDATE outbound_message SET claimed_at = :then WHERE state = 'SENDING'")
                .param("then", Utc.of(Instant.EPOCH.plus(Duration.ofDays(1))))
                .update();
    }

    /** Makes a message due now, whatever its schedule says. */
    public static void due(ApplicationContext context, UUID id) {
        context.getBean(JdbcClient.class)
                .sql("UPDATE outbound_message SET due_at = :then WHERE id = :id")
                .param("then", Utc.of(Instant.EPOCH.plus(Duration.ofDays(1))))
                .param("id", id)
                .update();
    }
}
