package org.qingshou.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One demo for all journeys of a run, filled by its first start; each journey works on cases of its own. */
final class DemoApp {
    private static @Nullable RunningApp app;

    private DemoApp() {}

    static synchronized RunningApp shared() {
        RunningApp running = app;
        if (running == null) {
            deleteEarlier("it-demo");
            RunningApp started = RunningApp.start(
                    "it-demo", "--spring.profiles.active=demo", "--qingshou.simulator.port=" + RunningApp.freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            app = started;
            running = started;
        }
        return running;
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
