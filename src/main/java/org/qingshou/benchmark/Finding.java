package org.qingshou.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside its aim.
 *
 * @param value ratio of the two times, or the first of them where there is no second
 * @param unit {@code x} for a ratio, {@code ms}, {@code /s}
 * @param aim in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        Part part,
        String name,
        double value,
        String unit,
        double measuredMs,
        @Nullable Double anchorMs,
        String aim,
        boolean met) {
    private static final double MILLIS_A_SECOND = 1000;

    static Finding ratio(Part part, String name, double measured, double anchor, double most) {
        double ratio = measured / anchor;
        return new Finding(part, name, ratio, "x", measured, anchor, "at most " + shown(most), ratio <= most);
    }

    static Finding below(Part part, String name, double measured, double anchor, double limit) {
        double ratio = measured / anchor;
        return new Finding(part, name, ratio, "x", measured, anchor, "below " + shown(limit), ratio < limit);
    }

    /** How many times as fast as the anchor, where the aim is a least. */
    static Finding share(Part part, String name, double measured, double anchor, double least) {
        double ratio = anchor / measured;
        return new Finding(part, name, ratio, "x", measured, anchor, "at least " + shown(least), ratio >= least);
    }

    /** How many a second. */
    static Finding rate(Part part, String name, int count, double measured, double least) {
        double rate = count * MILLIS_A_SECOND / measured;
        return new Finding(part, name, rate, "/s", measured, null, "at least " + shown(least), rate >= least);
    }

    static Finding time(Part part, String name, double measured, double most) {
        return new Finding(part, name, measured, "ms", measured, null, "at most " + shown(most), measured <= most);
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.1f", number);
    }
}
