package org.qingshou.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.util.FileSystemUtils;

/** The embedded server survives what happens to it: a kill, a second start, a wish for another port. */
class EmbeddedMariaDbTest {
    private Path folder = Path.of("target");

    @BeforeEach
    void freshFolder(TestInfo test) throws IOException {
        folder = Path.of(
                        "target",
                        "embedded-" + test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
    }

    @AfterEach
    void clean() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void afterKillOfTheApplicationTheOrphanedServerIsStoppedAndTheDataIsThere() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines().anyMatch(Child.WRITTEN::equals)).isTrue();
        }
        child.destroyForcibly().waitFor();
        String orphan = Files.readString(OrphanedServer.pidFile(folder.resolve("mariadb")))
                .strip();
        assertThat(ProcessHandle.of(Long.parseLong(orphan)))
                .as("the orphan lives on")
                .isPresent();

        try (EmbeddedMariaDb again = EmbeddedMariaDb.start(folder, 0, "64M");
                Connection connection = connect(again);
                var rows = connection.createStatement().executeQuery("SELECT note FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("acknowledged");
            assertThat(ProcessHandle.of(Long.parseLong(orphan)).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void aDataFolderUnderTheTemporaryFolderIsKeptAsAnyOther() throws Exception {
        Path temporary = Files.createTempDirectory("qingshou");
        try {
            try (EmbeddedMariaDb first = EmbeddedMariaDb.start(temporary, 0, "64M");
                    Connection connection = connect(first)) {
                connection.createStatement().execute("CREATE TABLE kept (note VARCHAR(20))");
            }
            try (EmbeddedMariaDb again = EmbeddedMariaDb.start(temporary, 0, "64M");
                    Connection connection = connect(again);
                    var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM kept")) {
                assertThat(rows.next()).isTrue();
            }
        } finally {
            FileSystemUtils.deleteRecursively(temporary);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedWithTheMend() {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(folder, 0, "64M")) {
            assertThat(first.jdbcUrl()).startsWith("jdbc:mariadb://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder, 0, "64M"))
                    .isInstanceOf(DatabaseStartFailed.class)
                    .hasMessageContaining("QINGSHOU_DATABASE_DATA_DIR");
        }
    }

    @Test
    void thePortIsFreeToChooseAndNobodyEntersWithoutThePassword() throws Exception {
        int port;
        try (var socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, port, "64M")) {
            assertThat(database.jdbcUrl()).contains(":" + port + "/");
            for (String user : new String[] {"root", "", database.user()})
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "guessed"))
                        .isInstanceOf(SQLException.class);
            try (Connection connection = connect(database);
                    var grants =
                            connection.createStatement().executeQuery("SELECT @@skip_networking, @@bind_address")) {
                assertThat(grants.next()).isTrue();
                assertThat(grants.getString(2)).isEqualTo("127.0.0.1");
            }
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** The application that will be killed: it has written and been acknowledged. */
    static final class Child {
        static final String WRITTEN = "written";

        public static void main(String[] args) throws SQLException, InterruptedException {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(Path.of(args[0]), 0, "64M");
            try (Connection connection = connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (note VARCHAR(20))");
                statement.execute("INSERT INTO kept VALUES ('acknowledged')");
            }
            System.out.println(WRITTEN);
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
