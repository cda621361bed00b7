package org.qingshou.deliveries;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.database.ClockShift;
import org.qingshou.database.EmbeddedMariaDb;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.OutboundChannel;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The whole application on a database of its own folder, with nothing that works on by itself. */
final class RunningBank implements AutoCloseable {
    /** Has a clock that can be moved, and names the origin of the database, which production then refuses. */
    private static final String PROFILE = "benchmark";

    /** A Tuesday morning: borrowers may be told. */
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    private final ConfigurableApplicationContext context;

    private RunningBank(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param database where it is kept by another process; null starts one in the folder
     * @param channels what is carried beside the application's own messages
     */
    static RunningBank start(
            Class<?> application, Path folder, @Nullable EmbeddedMariaDb database, OutboundChannel... channels) {
        List<String> settings = new ArrayList<>(settings(folder));
        settings.add(
                database == null ? "--spring.datasource.url=none" : "--spring.datasource.url=" + database.jdbcUrl());
        if (database != null) {
            settings.add("--spring.datasource.username=" + database.user());
            settings.add("--spring.datasource.password=" + database.password());
        }
        return started(application, settings, channels);
    }

    private static List<String> settings(Path folder) {
        return List.of(
                "--spring.profiles.active=" + PROFILE,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--qingshou.database.data-dir=" + folder,
                "--qingshou.database.port=0",
                "--qingshou.database.server-args=--innodb-flush-log-at-trx-commit=0",
                "--qingshou.vault.key-dir=" + folder.resolve("keys"),
                "--qingshou.day-end.cron=-",
                "--qingshou.import.watch.folder=false",
                "--qingshou.outbox.automatic=false",
                "--qingshou.outsourcing.automatic=false",
                "--qingshou.retention-runs.automatic=false",
                "--qingshou.outsourcing.name=投递验证银行",
                "--qingshou.outsourcing.account-name=投递验证银行",
                "--qingshou.outsourcing.account-no=6200100200300400",
                "--qingshou.outsourcing.account-bank=投递验证银行",
                "--logging.level.root=WARN",
                // Deaths are told by the report.
                "--logging.level.org.qingshou.outbox=OFF",
                "--logging.level.org.qingshou.outsourcing.inbound=ERROR");
    }

    /** As a further process on the same database and folder, as fast as it can and with nothing but deliveries. */
    static RunningBank beside(Class<?> application, Path folder) {
        List<String> settings = new ArrayList<>(settings(folder));
        settings.addAll(List.of(
                "--spring.main.lazy-initialization=true",
                "--spring.data.jpa.repositories.bootstrap-mode=lazy",
                "--spring.flyway.enabled=false",
                "--spring.jpa.hibernate.ddl-auto=none"));
        return started(application, settings);
    }

    private static RunningBank started(Class<?> application, List<String> settings, OutboundChannel... channels) {
        ApplicationContextInitializer<ConfigurableApplicationContext> more = context -> {
            for (OutboundChannel channel : channels)
                ((GenericApplicationContext) context)
                        .registerBean(channel.kind(), OutboundChannel.class, () -> channel);
        };
        return new RunningBank(new SpringApplicationBuilder(application)
                .initializers(more)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new)));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return service(JdbcClient.class);
    }

    BusinessClock clock() {
        return service(BusinessClock.class);
    }

    URI address() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /** Does this work with a clock that it alone moves, beginning at a morning. */
    void freely(Runnable work) {
        service(ClockShift.class).freely(work);
    }

    void toStart() {
        clock().shift(Duration.between(real(), START));
    }

    private Instant real() {
        return clock().instant().minus(clock().offset());
    }

    void pass(Duration time) {
        clock().shift(clock().offset().plus(time));
    }

    /** Does this as the branch's manager. */
    static void asManager(Runnable work) {
        SecurityContext manager = SecurityContextHolder.createEmptyContext();
        manager.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                PlacementBook.MANAGER.value(), null, AuthorityUtils.createAuthorityList("ROLE_" + Roles.MANAGER)));
        SecurityContextHolder.setContext(manager);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
