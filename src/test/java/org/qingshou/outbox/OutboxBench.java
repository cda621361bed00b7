package org.qingshou.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.testing.TestDatabase;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox alone on a schema of its own, with a clock that stands until it is moved and channels of the test. */
final class OutboxBench implements AutoCloseable {
    static final ActorId TESTER = ActorId.system("test");
    static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    final SetClock time = new SetClock();
    final BusinessClock clock = BusinessClock.shiftable(time);
    final List<OutboundChannel> channels = new CopyOnWriteArrayList<>();
    final List<Object> events = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context;
    private final HttpLine line = new HttpLine(Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofSeconds(2));
    private Dispatcher dispatcher;

    OutboxBench() {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench",
                        Map.of(
                                "qingshou.database.data-dir",
                                TestDatabase.folder().toString())));
        context.registerBean(BusinessClock.class, () -> clock);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload)
                events.add(payload.getPayload());
        });
        context.register(Base.class);
        context.refresh();
        dispatcher = newDispatcher();
    }

    /** As after a restart: another node with nothing in its memory. */
    Dispatcher newDispatcher() {
        Channels found = new Channels(channels::stream);
        return new Dispatcher(
                context.getBean(MessageRows.class),
                found,
                line,
                new Breakers(),
                context.getBean(TransactionTemplate.class),
                context,
                clock,
                time);
    }

    void restart() {
        dispatcher.destroy();
        dispatcher = newDispatcher();
    }

    Outbox outbox() {
        return new JdbcOutbox(
                jdbc(), context.getBean(FieldCipher.class), new Channels(channels::stream), clock, context);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    UUID queue(String kind, String partner, String key, int seq) {
        return queue(Ids.next(), kind, partner, key, seq);
    }

    UUID queue(UUID id, String kind, String partner, String key, int seq) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> outbox().queue(id, kind, partner, key, seq, "body-" + seq, TESTER));
        return id;
    }

    /** One tick, waited for. */
    void tick() {
        dispatcher.tick().forEach(work -> {
            try {
                work.get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new AssertionError(e);
            }
        });
    }

    OutboundView view(UUID id) {
        return outbox().find(id).orElseThrow();
    }

    List<String> changes(UUID id) {
        List<String> changes = new ArrayList<>();
        for (Object event : events)
            if (event instanceof MessageChanged changed && changed.messageId().equals(id))
                changes.add(changed.change());
        return changes;
    }

    @Override
    public void close() {
        dispatcher.destroy();
        context.close();
    }

    /** Stands until it is moved. */
    static final class SetClock extends Clock {
        private Instant now = START;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return BusinessClock.DEFAULT_ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Not marked as a configuration, or the application's own scan would find it in every other test. */
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.qingshou.vault"},
            basePackageClasses = {})
    static class Base {
        @Bean(destroyMethod = "close")
        HikariDataSource dataSource() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(TestDatabase.url(TestDatabase.freshSchema()));
            pool.setUsername("tester");
            pool.setPassword("tester");
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration/database", "classpath:db/migration/outbox")
                    .load()
                    .migrate();
            return pool;
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactionTemplate(JdbcTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        MessageRows messageRows(JdbcClient jdbc, FieldCipher cipher) {
            return new MessageRows(jdbc, cipher);
        }
    }
}
