package org.qingshou.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** Case pages, and twenty officers who take the next case at once. */
final class CasesPart {
    private static final String PAGE = "case page";
    private static final String NEXT = "next case";
    private static final double PAGE_MILLIS = 150;
    private static final double NEXT_MILLIS = 100;

    private final Bench bench;

    CasesPart(Bench bench) {
        this.bench = bench;
    }

    void run() {
        int samples = bench.options().samples();
        CasePages pages = new CasePages(bench.ledger());
        bench.progress().during("case pages, warming up", () -> pages.run(samples / 2));
        Samples opened = bench.progress().during("case pages", () -> pages.run(samples));
        bench.report().measured(Part.CASES, PAGE, opened, Map.of());
        bench.report().found(Finding.time(Part.CASES, PAGE + ", p95", opened.percentile(95), PAGE_MILLIS));

        NextCases.Run taken = bench.progress()
                .during("next cases", () -> new NextCases(bench.ledger(), bench.bank()).run(samples * 2));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("officersAtOnce", NextCases.OFFICERS);
        facts.put("taken", taken.taken());
        facts.put("takenTwice", taken.takenTwice());
        bench.report().measured(Part.CASES, NEXT, taken.samples(), facts);
        bench.report()
                .found(Finding.time(Part.CASES, NEXT + ", p95", taken.samples().percentile(95), NEXT_MILLIS));
        if (taken.takenTwice() > 0)
            throw new BenchmarkFailed(taken.takenTwice() + " cases were given to two officers.");
    }
}
