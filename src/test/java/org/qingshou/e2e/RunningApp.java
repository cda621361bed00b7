package org.qingshou.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar as a process of its own, with its own data folder and ports that are free: what users start, so that
 * tests may kill it.
 */
final class RunningApp implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(8);

    final int port = freePort();
    final Path log;
    private final Path data;
    private final List<String> command = new ArrayList<>();
    private Process process;

    private RunningApp(Path data, String... arguments) {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                System.getProperty("qingshou.jar"),
                "--server.port=" + port,
                "--qingshou.database.data-dir=" + data,
                "--qingshou.database.buffer-pool=256M"));
        command.addAll(Arrays.asList(arguments));
        process = launch();
    }

    /** Starts the jar on this folder of {@code target/} and waits until it answers. */
    static RunningApp start(String folder, String... arguments) {
        RunningApp app = new RunningApp(Path.of("target", folder).toAbsolutePath(), arguments);
        app.awaitAnswer();
        return app;
    }

    Site site() {
        return new Site(port);
    }

    String url(String path) {
        return site().url(path);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    void startAgain() {
        process = launch();
        awaitAnswer();
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private Process launch() {
        try {
            Files.createDirectories(data);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        HttpRequest readiness = HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
                .build();
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (http.send(readiness, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) return;
                } catch (IOException e) {
                    // Not listening yet.
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IllegalStateException("the application did not answer; its log:\n" + log());
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
