package org.qingshou.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first days of a book: imports, closes, and what they are measured against. */
final class DaysPart {
    static final String DAY_END = "day-end";
    private static final String FIRST = "import, first day";
    private static final String NEXT = "import, next day";
    private static final String FIRST_LOAD = "plain load beside the first day";
    private static final String NEXT_LOAD = "plain load beside the next days";
    private static final String INDEXED = "plain update of days overdue, indexed";
    private static final String NOT_INDEXED = "plain update of days overdue, not indexed";
    private static final double MOST_FIRST = 3;
    private static final double MOST_NEXT = 1.5;
    private static final double MOST_INDEXED = 0.5;
    private static final double MOST_NOT_INDEXED = 1.5;

    /** Parts that are measured on cases. */
    private static final List<Part> NEED_CASES = List.of(Part.DAY_END, Part.WORKLIST, Part.CASES, Part.DECISIONS);

    private final Bench bench;
    private final Book book;
    private final PlainLoad load;

    DaysPart(Bench bench, Book book) {
        this.bench = bench;
        this.book = book;
        load = new PlainLoad(bench.ledger(), bench.folder().file("loans.tsv"));
    }

    /** Gives the last day that was imported. */
    int run() {
        boolean days = bench.wants(Part.IMPORT) || bench.wants(Part.DAY_END);
        firstDay();
        firstClose();
        if (!days) return 0;
        int last = bench.options().runs();
        nextDays(last);
        if (bench.wants(Part.DAY_END)) updates(last);
        load.forget();
        return last;
    }

    private void firstDay() {
        boolean measured = bench.wants(Part.IMPORT);
        List<Imports.Run> runs = new ArrayList<>();
        List<Double> loads = new ArrayList<>();
        Path tape = bench.folder().file("first.csv");
        bench.progress().during("first tape written", () -> book.writeTape(0, tape));
        for (int i = 0; i < (measured ? bench.options().runs() : 1); i++) {
            if (i > 0) bench.ledger().empty();
            runs.add(bench.importFile(tape, book.date(0)));
            if (i == 0) bench.progress().during("file for the plain load written", load::prepare);
            if (measured) loads.add(loaded());
        }
        BenchmarkFolder.delete(tape);
        if (!measured) return;
        bench.reportImports(Part.IMPORT, FIRST, runs);
        bench.report().measured(Part.IMPORT, FIRST_LOAD, new Samples(loads), Map.of());
        compare(Part.IMPORT, FIRST, FIRST_LOAD, MOST_FIRST);
    }

    private double loaded() {
        double millis = load.run();
        bench.progress().say("plain load: %.0f ms".formatted(millis));
        return millis;
    }

    /** Opens all cases at once; no aim is about it, and the closes after it are warm. */
    private void firstClose() {
        if (NEED_CASES.stream().noneMatch(bench::wants)) return;
        bench.reportCloses(
                Part.DAY_END, "day-end, first of the book", List.of(bench.close(book.date(0))), List.of((long)
                        book.rows()));
    }

    private void nextDays(int last) {
        List<Imports.Run> imports = new ArrayList<>();
        List<Double> loads = new ArrayList<>();
        List<Closes.Run> closes = new ArrayList<>();
        for (int day = 1; day <= last; day++) {
            imports.add(bench.importDay(book, day));
            if (bench.wants(Part.DAY_END)) closes.add(bench.close(book.date(day)));
            if (bench.wants(Part.IMPORT)) loads.add(loaded());
        }
        if (bench.wants(Part.IMPORT)) {
            bench.reportImports(Part.IMPORT, NEXT, imports);
            bench.report().measured(Part.IMPORT, NEXT_LOAD, new Samples(loads), Map.of());
            compare(Part.IMPORT, NEXT, NEXT_LOAD, MOST_NEXT);
        }
        if (bench.wants(Part.DAY_END))
            bench.reportCloses(
                    Part.DAY_END,
                    DAY_END,
                    closes,
                    imports.stream().map(Imports.Run::changed).toList());
    }

    private void updates(int last) {
        update(last, INDEXED, true);
        update(last, NOT_INDEXED, false);
        compare(Part.DAY_END, DAY_END, INDEXED, MOST_INDEXED);
        compare(Part.DAY_END, DAY_END, NOT_INDEXED, MOST_NOT_INDEXED);
    }

    private void update(int last, String name, boolean indexed) {
        PlainUpdate update = new PlainUpdate(bench.ledger(), load);
        bench.progress().during("table of days overdue made", () -> update.prepare(book.date(last), indexed));
        List<Double> millis = new ArrayList<>();
        for (int i = 1; i <= bench.options().runs(); i++) {
            millis.add(update.run(book.date(last + i)));
            bench.progress().say("%s: %.0f ms".formatted(name, millis.getLast()));
        }
        update.drop();
        bench.report().measured(Part.DAY_END, name, new Samples(millis), Map.of());
    }

    private void compare(Part part, String measured, String anchor, double most) {
        Report report = bench.report();
        report.found(
                Finding.ratio(part, measured + " : " + anchor, report.median(measured), report.median(anchor), most));
    }
}
