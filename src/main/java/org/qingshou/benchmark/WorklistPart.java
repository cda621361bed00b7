package org.qingshou.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Pages of the worklist, with the machine to themselves and while the next day's tape is imported. */
final class WorklistPart {
    private static final String IDLE = "worklist page";
    private static final String BUSY = "worklist page during an import";
    private static final double MOST_MILLIS = 50;
    private static final double MOST_TIMES = 3;

    private final Bench bench;
    private final Pages pages;

    WorklistPart(Bench bench) {
        this.bench = bench;
        pages = new Pages(bench.ledger(), bench.bank());
    }

    /** @param day the next one to be imported */
    void run(Book book, int day) {
        int samples = bench.options().samples();
        bench.progress().during("worklist pages, warming up", () -> pages.run(times(samples / 2)));
        Pages.Run idle = bench.progress().during("worklist pages, idle", () -> pages.run(times(samples)));
        report(IDLE, idle);
        bench.report().found(Finding.time(Part.WORKLIST, IDLE + ", p95", p95(idle), MOST_MILLIS));
        Pages.Run busy = duringImport(book, day);
        report(BUSY, busy);
        bench.report().found(Finding.ratio(Part.WORKLIST, BUSY + " : idle, p95", p95(busy), p95(idle), MOST_TIMES));
    }

    private Pages.Run duringImport(Book book, int day) {
        Path tape = bench.folder().file("during.csv");
        book.writeTape(day, tape);
        Future<Imports.Run> running = CompletableFuture.supplyAsync(() -> bench.importFile(tape, book.date(day)));
        Pages.Run busy = pages.run(() -> !running.isDone());
        running.resultNow();
        BenchmarkFolder.delete(tape);
        return busy;
    }

    private void report(String name, Pages.Run run) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rows", run.rows());
        facts.put("officers", bench.bank().officers().size());
        bench.report().measured(Part.WORKLIST, name, run.page(), facts);
        bench.report().measured(Part.WORKLIST, name + ": rows alone", run.rowsAlone(), Map.of());
        bench.report().measured(Part.WORKLIST, name + ": bare SQL of the rows", run.bareSql(), Map.of());
    }

    private static double p95(Pages.Run run) {
        return run.page().percentile(95);
    }

    private static BooleanSupplier times(int count) {
        int[] left = {count};
        return () -> --left[0] > 0;
    }
}
