package org.qingshou.benchmark;

import java.nio.file.Path;
import java.util.Set;
import org.qingshou.kernel.CommandOptions;

/**
 * What is measured, on how much, and where results and data go.
 *
 * @param rows loans of the book
 * @param workbookRows rows of the workbook
 * @param quick one run of each in place of three, to see whether all works
 */
record BenchmarkOptions(int rows, int workbookRows, Path out, Path data, Set<Part> only, boolean quick) {
    static final int AIMED_ROWS = 1_000_000;
    static final String USAGE = "usage: benchmark [--rows 1000000] [--out .] [--data benchmark-data]"
            + " [--only import,day-end,worklist,cases,decisions,doubling,placements,workbook] [--workbook-rows 200000] [--quick]";

    private static final int LEAST_ROWS = 1000;
    private static final int MOST_ROWS = 20_000_000;
    private static final int MOST_WORKBOOK_ROWS = 1_000_000;
    private static final Set<String> VALUED = Set.of("--rows", "--out", "--data", "--only", "--workbook-rows");
    private static final String QUICK = "--quick";

    BenchmarkOptions {
        only = Set.copyOf(only);
        within("--rows", rows, MOST_ROWS);
        within("--workbook-rows", workbookRows, MOST_WORKBOOK_ROWS);
    }

    private static void within(String option, int rows, int most) {
        if (rows < LEAST_ROWS || rows > most)
            throw new IllegalArgumentException(option + " is a number from " + LEAST_ROWS + " to " + most);
    }

    /** @throws IllegalArgumentException in words for whoever typed it */
    static BenchmarkOptions parse(String... args) {
        CommandOptions options = CommandOptions.parse(args, VALUED, Set.of(QUICK));
        return new BenchmarkOptions(
                number(options, "--rows", AIMED_ROWS),
                number(options, "--workbook-rows", 200_000),
                Path.of(options.get("--out", ".")),
                Path.of(options.get("--data", "benchmark-data")),
                options.has("--only") ? Part.named(options.required("--only")) : Part.ALL,
                options.has(QUICK));
    }

    private static int number(CommandOptions options, String name, int otherwise) {
        String value = options.get(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a whole number, not " + value, e);
        }
    }

    int runs() {
        return quick ? 1 : 3;
    }

    int placements() {
        return quick ? 200 : 10_000;
    }

    int samples() {
        return quick ? 60 : 1000;
    }
}
