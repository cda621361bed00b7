package org.qingshou.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One demo for all journeys of a run, filled by its first start; each journey works on cases of its own. While writing a
 * journey, {@code -Dqingshou.e2e.port=8080} takes a demo that is running already.
 */
final class DemoApp {
    private static @Nullable Site site;

    private DemoApp() {}

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
        deleteEarlier("it-demo");
        RunningApp started = RunningApp.start(
                "it-demo", "--spring.profiles.active=demo", "--qingshou.simulator.port=" + RunningApp.freePort());
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
