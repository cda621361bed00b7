package org.qingshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After {@code kill -9} of the application its database server lives on and holds the files. It is found by its pid file
 * and asked to stop (SIGTERM is MariaDB's clean shutdown), because a server whose client is gone has nothing to lose.
 */
final class OrphanedServer {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OrphanedServer() {}

    static Path pidFile(Path dataDir) {
        return dataDir.resolve("mariadb.pid");
    }

    static void stop(Path dataDir) throws IOException {
        Optional<ProcessHandle> orphan = find(dataDir);
        if (orphan.isEmpty()) return;
        LOG.info(
                "a database server of an earlier run (process {}) is still up: stopping it",
                orphan.get().pid());
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartFailed("Interrupted while the earlier database server was stopping.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new DatabaseStartFailed(
                    "Process " + orphan.get().pid() + " still holds the database files in " + dataDir + " after "
                            + PATIENCE.toSeconds() + " s: end it, then start again.",
                    e);
        }
    }

    private static Optional<ProcessHandle> find(Path dataDir) throws IOException {
        Path file = pidFile(dataDir);
        if (!Files.exists(file)) return Optional.empty();
        String text = Files.readString(file).strip();
        if (!text.matches("\\d{1,18}")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(text)).filter(process -> isServerOf(process, dataDir));
    }

    /** A process number may have been given to someone else since; only a MariaDB server is ours to stop. */
    private static boolean isServerOf(ProcessHandle process, Path dataDir) {
        String command =
                process.info().commandLine().or(() -> process.info().command()).orElse("");
        return (command.contains("mariadbd") || command.contains("mysqld")) && command.contains(dataDir.toString());
    }
}
