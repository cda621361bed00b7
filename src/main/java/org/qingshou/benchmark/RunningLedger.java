package org.qingshou.benchmark;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.qingshou.database.BulkLoad;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application on the folder's embedded database, with the server settings that the aims are stated for. Its
 * web server, without which it does not start, answers on this machine only. What runs by itself in production is off,
 * and nothing of the environment leads to another database.
 */
final class RunningLedger implements AutoCloseable {
    /** Also names the origin of the database, which production then refuses. */
    private static final String PROFILE = "benchmark";

    private static final LocalTime NIGHT = LocalTime.of(1, 30);
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final ConfigurableApplicationContext context;

    private RunningLedger(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningLedger start(Class<?> application, BenchmarkFolder folder, Progress progress) {
        return progress.during(
                "start of the application",
                () -> new RunningLedger(new SpringApplicationBuilder(application)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .run(settings(folder))));
    }

    private static String[] settings(BenchmarkFolder folder) {
        return new String[] {
            "--spring.profiles.active=" + PROFILE,
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--vaadin.productionMode=true",
            "--spring.datasource.url=none",
            "--qingshou.database.data-dir=" + folder.path(),
            "--qingshou.database.port=0",
            "--qingshou.database.buffer-pool=2G",
            "--qingshou.database.server-args=--innodb-log-file-size=512M,--innodb-flush-log-at-trx-commit=1",
            "--qingshou.vault.key-dir=" + folder.path().resolve("keys"),
            "--qingshou.day-end.cron=-",
            "--qingshou.import.watch.folder=false",
            "--qingshou.outbox.automatic=false",
            "--qingshou.outsourcing.automatic=false",
            "--qingshou.retention-runs.automatic=false",
            "--qingshou.outsourcing.name=Benchmark",
            "--qingshou.outsourcing.account-name=Benchmark",
            "--qingshou.outsourcing.account-no=6200100200300400",
            "--qingshou.outsourcing.account-bank=Benchmark",
            "--logging.level.root=WARN"
        };
    }

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> services(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    JdbcClient jdbc() {
        return service(JdbcClient.class);
    }

    /** As a new installation's, but for the bank and its people. */
    void empty() {
        new EmptyLedger(jdbc(), service(JdbcTemplate.class)).empty();
    }

    /** The pool that may load local files. */
    DataSource bulk() {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                context.getBeanFactory(), DataSource.class, BulkLoad.POOL);
    }

    /** Puts the clock to the night in which this day's tape comes and the day is closed. */
    void nightAfter(LocalDate day) {
        BusinessClock clock = service(BusinessClock.class);
        Instant real = clock.instant().minus(clock.offset());
        Instant night = day.plusDays(1).atTime(NIGHT).atZone(clock.getZone()).toInstant();
        service(ClockShift.class).to(Duration.between(real, night));
    }

    /** Puts the clock to the next morning, in which borrowers may be told. */
    void nextMorning() {
        BusinessClock clock = service(BusinessClock.class);
        Instant morning = clock.today()
                .plusDays(1)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
        service(ClockShift.class).to(Duration.between(realTime(), morning));
    }

    ApplicationContext context() {
        return context;
    }

    URI address() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /** What the wall clock shows. */
    Instant realTime() {
        BusinessClock clock = service(BusinessClock.class);
        return clock.instant().minus(clock.offset());
    }

    @Override
    public void close() {
        context.close();
    }
}
