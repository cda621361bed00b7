package org.qingshou.benchmark;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says what is being done, and how long it took. */
final class Progress {
    private static final double MILLIS_A_SECOND = 1000;

    private final PrintStream out;
    private final long begun = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        out.printf(Locale.ROOT, "[%7.1f s] %s%n", millisSince(begun) / MILLIS_A_SECOND, what);
        out.flush();
    }

    /** Does a piece of work that nobody measures. */
    <T> T during(String what, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        say(String.format(Locale.ROOT, "%s: %.1f s", what, millisSince(from) / MILLIS_A_SECOND));
        return result;
    }

    void during(String what, Runnable work) {
        during(what, () -> {
            work.run();
            return true;
        });
    }

    /** Milliseconds with microseconds behind the point. */
    static double millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - nanos) / MILLIS_A_SECOND;
    }
}
