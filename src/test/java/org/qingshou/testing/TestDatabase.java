package org.qingshou.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qingshou.database.EmbeddedMariaDb;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** One embedded server for the whole test run, a fresh schema for each application context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String FOLDER = "test-data-";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable EmbeddedMariaDb server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String schema = freshSchema();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        java.util.Map.of(
                                "spring.datasource.url",
                                url(schema) + "?allowLocalInfile=false",
                                "spring.datasource.username",
                                "tester",
                                "spring.datasource.password",
                                "tester",
                                "qingshou.database.data-dir",
                                folder().toString())));
    }

    public static String url(String schema) {
        return server().jdbcUrl().replaceAll("/[^/]+$", "/" + schema);
    }

    public static synchronized String freshSchema() {
        String schema = "qs_test_" + SCHEMAS.incrementAndGet();
        try (Connection admin = DriverManager.getConnection(url("mysql"), "tester", "tester");
                var statement = admin.createStatement()) {
            statement.execute("CREATE OR REPLACE DATABASE " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return schema;
    }

    public static Path folder() {
        return Path.of("target", FOLDER + ProcessHandle.current().pid()).toAbsolutePath();
    }

    public static synchronized EmbeddedMariaDb server() {
        if (server == null) {
            deleteLeftovers();
            EmbeddedMariaDb started = EmbeddedMariaDb.start(
                    folder(), 0, "512M", "--innodb-flush-log-at-trx-commit=0", "--init-file=" + testerAccount());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                delete(folder());
            }));
            server = started;
        }
        return server;
    }

    /** A run that was killed leaves most of a gigabyte behind. */
    private static void deleteLeftovers() {
        try (var folders = Files.newDirectoryStream(folder().getParent(), FOLDER + "*")) {
            for (Path left : folders) if (!isAlive(left)) delete(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAlive(Path folder) {
        long pid = Long.parseLong(folder.getFileName().toString().substring(FOLDER.length()));
        return ProcessHandle.of(pid).isPresent();
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path testerAccount() {
        try {
            Path file = Files.createTempFile("tester", ".sql");
            Files.writeString(file, """
                    CREATE OR REPLACE USER tester@'localhost' IDENTIFIED BY 'tester';
                    GRANT ALL ON *.* TO tester@'localhost';
                    CREATE OR REPLACE USER tester@'127.0.0.1' IDENTIFIED BY 'tester';
                    GRANT ALL ON *.* TO tester@'127.0.0.1';
                    """);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
