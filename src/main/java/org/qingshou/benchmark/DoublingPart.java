package org.qingshou.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The close of a book twice as large, in which as many loans change. */
final class DoublingPart {
    private static final String DOUBLED = "day-end, twice the loans and cases";
    private static final double LIMIT = 1.3;

    private final Bench bench;

    DoublingPart(Bench bench) {
        this.bench = bench;
    }

    void run() {
        bench.ledger().empty();
        Book book = Book.twice(bench.options().rows(), bench.bank().branches());
        bench.importDay(book, 0);
        bench.close(book.date(0));
        List<Closes.Run> closes = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        for (int day = 1; day <= bench.options().runs(); day++) {
            changed.add(bench.importDay(book, day).changed());
            closes.add(bench.close(book.date(day)));
        }
        bench.reportCloses(Part.DOUBLING, DOUBLED, closes, changed);
        Report report = bench.report();
        report.found(Finding.below(
                Part.DOUBLING,
                DOUBLED + " : " + DaysPart.DAY_END,
                report.median(DOUBLED),
                report.median(DaysPart.DAY_END),
                LIMIT));
    }
}
