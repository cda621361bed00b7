package org.qingshou.testing;

import java.util.concurrent.ThreadLocalRandom;

/** Where a generated test begins: anew each time, or with {@code -Dseed=} where an earlier run is to be seen again. */
public final class Seeds {
    private Seeds() {}

    /** The seed, printed with the test it belongs to. */
    public static long take(Class<?> test) {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextInt(1_000_000_000));
        System.out.println(test.getSimpleName() + ": -Dseed=" + seed);
        return seed;
    }
}
