package org.qingshou.benchmark;

import java.util.Arrays;
import java.util.List;

/** Times of one thing done again and again, in milliseconds, in the order in which they were taken. */
record Samples(List<Double> millis) {
    Samples {
        millis = List.copyOf(millis);
    }

    static Samples of(double... millis) {
        return new Samples(Arrays.stream(millis).boxed().toList());
    }

    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest sample that this share of all do not exceed (nearest rank). */
    double percentile(int percent) {
        double[] sorted = sorted();
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private double[] sorted() {
        if (millis.isEmpty()) throw new IllegalStateException("nothing was measured");
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
