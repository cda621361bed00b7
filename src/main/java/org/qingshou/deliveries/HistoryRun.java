package org.qingshou.deliveries;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Plays the histories one after the other; the seed of one that breaks a promise is told at once. */
final class HistoryRun {
    private static final int TOLD_EVERY = 100;

    private final Class<?> application;
    private final HistoriesOptions options;
    private final HistoriesReport report;
    private final PrintStream out;

    HistoryRun(Class<?> application, HistoriesOptions options, HistoriesReport report, PrintStream out) {
        this.application = application;
        this.options = options;
        this.report = report;
        this.out = out;
    }

    void run(Path folder) {
        try (Arena arena = Arena.open(application, folder)) {
            arena.bank.freely(() -> play(arena));
            report.tallied(arena.tally);
        }
    }

    private void play(Arena arena) {
        long from = System.nanoTime();
        long until = TimeUnit.MINUTES.toNanos(options.minutes());
        for (int i = 0; i < options.histories(); i++) {
            long spent = System.nanoTime() - from;
            if (until > 0 && spent > until) return;
            long seed = options.seed() + i;
            List<Alarm> alarms = History.run(arena, seed);
            report.played(seed, alarms, System.nanoTime() - from);
            for (Alarm alarm : alarms) out.println("history " + seed + " " + alarm);
            if ((i + 1) % TOLD_EVERY == 0) {
                out.printf(Locale.ROOT, "%d histories in %.0f s%n", i + 1, spent / 1e9);
                out.flush();
            }
        }
    }
}
