package org.qingshou.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random draws for one thing of the book; seeded by book and thing, so that any loan can be made without the others. */
final class Draw {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    Draw(long seed, long thing, long aspect) {
        random =
                FACTORY.create(seed * 0x9E3779B97F4A7C15L ^ thing * 0xD1B54A32D192ED03L ^ aspect * 0x8CB92BA72F3D8DD7L);
    }

    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The first values are drawn more often than the last. */
    <T> T skewed(List<T> values) {
        return values.get((int) (Math.pow(random.nextDouble(), 1.6) * values.size()));
    }

    /** Many small, few large. */
    double logNormal(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    /** Days that thin out with age. */
    int ageing(double mean) {
        return 1 + (int) (-Math.log(1 - random.nextDouble()) * mean);
    }

    static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
