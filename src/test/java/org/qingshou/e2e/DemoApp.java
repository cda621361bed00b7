package org.qingshou.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One demo for all journeys of a run, filled by its first start; each journey works on cases of its own. While writing a
 * journey, {@code -Dqingshou.e2e.port=8080} takes a demo that is running already.
 */
final class DemoApp {
    private static final String FOLDER = "it-demo";

    private static @Nullable Site site;

    private DemoApp() {}

    /** What it wrote; a demo that was running already writes elsewhere, which {@code -Dqingshou.e2e.log} may name. */
    static Optional<Path> log() {
        return Integer.getInteger("qingshou.e2e.port") == null
                ? Optional.of(Path.of("target", FOLDER + ".log"))
                : Optional.ofNullable(System.getProperty("qingshou.e2e.log")).map(Path::of);
    }

    static synchronized Site shared() {
        Site known = site;
        if (known == null) {
            Integer port = Integer.getInteger("qingshou.e2e.port");
            known = port == null ? start() : new Site(port);
            site = known;
        }
        return known;
    }

    private static Site start() {
        deleteEarlier(FOLDER);
        RunningApp started = RunningApp.start(
                FOLDER, "--spring.profiles.active=demo", "--qingshou.simulator.port=" + RunningApp.freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        return started.site();
    }

    static void deleteEarlier(String folder) {
        try {
            FileSystemUtils.deleteRecursively(Path.of("target", folder));
            FileSystemUtils.deleteRecursively(Path.of("target", folder + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
