package org.qingshou.benchmark;

import java.io.PrintStream;
import java.util.List;

/** The parts in their order, on one running application. */
final class Benchmark {
    /** Parts that need a book with its cases. */
    private static final List<Part> DAYS =
            List.of(Part.IMPORT, Part.DAY_END, Part.WORKLIST, Part.CASES, Part.DECISIONS);

    private final Bench bench;
    private final Class<?> application;
    private final PrintStream out;

    Benchmark(Bench bench, Class<?> application, PrintStream out) {
        this.bench = bench;
        this.application = application;
        this.out = out;
    }

    void run() {
        if (DAYS.stream().anyMatch(bench::wants)) days();
        if (bench.wants(Part.DOUBLING)) {
            new DoublingPart(bench).run();
            bench.report().write();
        }
        if (bench.wants(Part.PLACEMENTS)) {
            new PlacementsPart(bench).run();
            bench.report().write();
        }
        if (bench.wants(Part.WORKBOOK)) new WorkbookPart(bench, application).run();
        out.println();
        bench.report().print(out);
        out.println(bench.report().write());
    }

    private void days() {
        Book book = Book.of(bench.options().rows(), bench.bank().branches());
        int last = new DaysPart(bench, book).run();
        bench.report().write();
        if (bench.wants(Part.WORKLIST)) {
            new WorklistPart(bench).run(book, last + 1);
            bench.report().write();
        }
        if (bench.wants(Part.CASES)) {
            new CasesPart(bench).run();
            bench.report().write();
        }
        if (bench.wants(Part.DECISIONS)) {
            new DecisionsPart(bench).run();
            bench.report().write();
        }
    }
}
