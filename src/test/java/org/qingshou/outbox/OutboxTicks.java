package org.qingshou.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests of other modules move the outbox by hand. */
public final class OutboxTicks {
    private OutboxTicks() {}

    /** One tick of a dispatcher that has just started and remembers nothing, waited for. */
    public static void tick(ApplicationContext context) {
        tick(context, context.getBean(HttpLine.class));
    }

    /** The same, with so little patience that a partner who says nothing is given up after a moment. */
    public static void tickImpatiently(ApplicationContext context) {
        tick(context, new HttpLine(Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofSeconds(2)));
    }

    private static void tick(ApplicationContext context, HttpLine line) {
        Dispatcher fresh = new Dispatcher(
                context.getBean(MessageRows.class),
                context.getBean(Channels.class),
                line,
                new Breakers(),
                context.getBean(TransactionTemplate.class),
                context,
                context.getBean(BusinessClock.class),
                InstantSource.system());
        fresh.tick().forEach(work -> {
            try {
                work.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        });
        fresh.destroy();
    }

    /** Puts a delivered message back to where a crash between sending and recording leaves it. */
    public static void crashedBeforeRecording(ApplicationContext context, UUID id) {
        context.getBean(JdbcClient.class)
                .sql("""
                        UPDATE outbound_message SET state = 'SENDING', settled_at = NULL, claimed_at = :then,
                            claimed_by = 'dead', version = version + 1
                        WHERE id = :id AND state = 'DELIVERED'""")
                .param("then", Utc.of(Instant.EPOCH.plus(Duration.ofDays(1))))
                .param("id", id)
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
