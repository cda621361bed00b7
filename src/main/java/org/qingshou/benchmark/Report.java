package org.qingshou.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what was measured; written anew after each part, so that a run that breaks off has told what it knows. */
final class Report {
    private static final String FILE = "benchmark.json";

    private final BenchmarkOptions options;
    private final HeapWatch heap;
    private final JsonMapper json;
    private final Instant startedAt;
    private final Map<String, Object> machine = Machine.describe();
    private final Map<String, Object> server;
    private final List<Measure> measures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Report(BenchmarkOptions options, RunningLedger ledger, HeapWatch heap) {
        this.options = options;
        this.heap = heap;
        json = ledger.service(JsonMapper.class);
        startedAt = ledger.realTime();
        server = Machine.server(ledger.jdbc());
        heap.sinceLast();
    }

    void measured(Part part, String name, Samples samples, Map<String, Object> facts) {
        measures.add(Measure.of(part, name, samples, heap.sinceLast(), facts));
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    /** Median of what was measured under this name. */
    double median(String name) {
        return measure(name).medianMs();
    }

    Measure measure(String name) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " was not measured"));
    }

    Path write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("startedAt", startedAt.toString());
        all.put("rows", options.rows());
        all.put("atAimedSize", options.rows() == BenchmarkOptions.AIMED_ROWS && !options.quick());
        all.put("parts", options.only().stream().sorted().toList());
        all.put("machine", machine);
        all.put(
                "heap",
                Map.of(
                        "maxMb", HeapWatch.max(),
                        "afterCollectionPeakMb", heap.overall(),
                        "oldGenerationPeakMb", heap.oldGenerationPeak()));
        all.put("server", server);
        all.put("measures", measures);
        all.put("findings", findings);
        try {
            Path file = Files.createDirectories(options.out()).resolve(FILE);
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print(PrintStream out) {
        out.println();
        line(out, "%-52s %12s %12s %8s %9s", "measured (ms)", "median", "p95", "samples", "heap MiB");
        for (Measure measure : measures) {
            Double p95 = measure.p95Ms();
            line(
                    out,
                    "%-52s %12.1f %12s %8d %9s",
                    measure.name(),
                    measure.medianMs(),
                    p95 == null ? "" : String.format(Locale.ROOT, "%.1f", p95),
                    measure.samplesMs().size(),
                    measure.heapAfterCollectionMb() == 0 ? "" : measure.heapAfterCollectionMb());
        }
        out.println();
        line(out, "%-52s %12s %-14s %s", "beside the aims", "value", "  aim", "");
        for (Finding finding : findings)
            line(
                    out,
                    "%-52s %9.2f %-2s   %-12s %s",
                    finding.name(),
                    finding.value(),
                    finding.unit(),
                    finding.aim(),
                    finding.met() ? "met" : "not met");
        out.println();
        line(
                out,
                "heap: %d MiB at most after a collection, old generation %d MiB at its peak, -Xmx %d MiB",
                heap.overall(),
                heap.oldGenerationPeak(),
                HeapWatch.max());
        if (options.rows() != BenchmarkOptions.AIMED_ROWS)
            line(out, "The aims are stated for %d loans, not for %d.", BenchmarkOptions.AIMED_ROWS, options.rows());
        out.flush();
    }

    private static void line(PrintStream out, String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
