package org.qingshou.benchmark;

import java.util.Map;

/** What the guard takes to decide: a preview, as a screen asks for it, and a clearance, which is written and committed. */
final class DecisionsPart {
    private static final String PREVIEW = "preview";
    private static final String CLEAR = "clearance";
    private static final double MOST_MILLIS = 10;

    private final Bench bench;

    DecisionsPart(Bench bench) {
        this.bench = bench;
    }

    void run() {
        int samples = bench.options().samples();
        Decided decided = new Decided(bench.ledger());
        bench.progress().during("decisions, warming up", () -> decided.previews(samples / 2));
        report(PREVIEW, bench.progress().during("previews of calls", () -> decided.previews(samples)));
        report(CLEAR, bench.progress().during("clearances of calls", () -> decided.clearances(samples)));
    }

    private void report(String name, Samples samples) {
        bench.report().measured(Part.DECISIONS, name, samples, Map.of());
        bench.report().found(Finding.time(Part.DECISIONS, name + ", p95", samples.percentile(95), MOST_MILLIS));
    }
}
