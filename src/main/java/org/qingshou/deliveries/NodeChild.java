package org.qingshou.deliveries;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qingshou.database.EmbeddedMariaDb;
import org.qingshou.outbox.DrivenNode.Point;

/** A {@link NodeProcess} as its parent sees it. */
final class NodeChild implements AutoCloseable {
    private final Process process;
    private final Point point;
    private volatile @Nullable String name;
    private volatile boolean there;
    private boolean armed;
    private volatile String last = "";

    NodeChild(Class<?> application, EmbeddedMariaDb database, Path folder, Point point, String only, int nth) {
        this.point = point;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        String classes = System.getProperty("java.class.path");
        if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) command.addAll(List.of("-jar", classes));
        else command.addAll(List.of("-cp", classes, application.getName()));
        command.addAll(List.of(
                DeliveryHistoriesCommand.NAME,
                NodeProcess.NAME,
                folder.toString(),
                point.name(),
                only.isEmpty() ? "-" : only,
                Integer.toString(nth)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("node-errors.log").toFile());
        // Not on the command line, where every user of the machine may read.
        builder.environment().put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.user());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(NodeProcess.RUNS)) name = line.substring(NodeProcess.RUNS.length());
                if (line.startsWith(NodeProcess.AT)) there = true;
                last = line;
            }
        } catch (IOException e) {
            // The pipe of a process that was killed.
            last = String.valueOf(e.getMessage());
        }
    }

    Point point() {
        return point;
    }

    /** Under which it claims messages; null until it runs. */
    @Nullable
    String name() {
        return name;
    }

    /** From now on it may come to its point. */
    void arm() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            armed = true;
        } catch (IOException e) {
            throw new IllegalStateException("A node ended by itself: " + last, e);
        }
    }

    boolean isArmed() {
        return armed;
    }

    boolean runs() {
        return name != null;
    }

    /** Whether it stands at its point. */
    boolean isThere() {
        return there;
    }

    /** @throws IllegalStateException where it ended by itself, which none should */
    void mustLive() {
        if (!process.isAlive()) throw new IllegalStateException("A node ended by itself: " + last);
    }

    /** By SIGKILL: nothing of it runs any more. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
