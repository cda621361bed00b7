package org.qingshou.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured.
 *
 * @param samplesMs every sample in milliseconds, in the order in which they were taken
 * @param p95Ms where there are samples enough to tell
 * @param heapAfterCollectionMb most heap in use after a collection since the measure before; 0 where there was none
 * @param facts counts and parts of the time, one entry for each sample where they are lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Measure(
        Part part,
        String name,
        List<Double> samplesMs,
        double medianMs,
        @Nullable Double p95Ms,
        long heapAfterCollectionMb,
        Map<String, Object> facts) {
    private static final int ENOUGH = 20;
    private static final int P95 = 95;

    Measure {
        samplesMs = List.copyOf(samplesMs);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    static Measure of(Part part, String name, Samples samples, long heap, Map<String, Object> facts) {
        boolean enough = samples.millis().size() >= ENOUGH;
        return new Measure(
                part, name, samples.millis(), samples.median(), enough ? samples.percentile(P95) : null, heap, facts);
    }
}
