package org.qingshou.generator;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.qingshou.kernel.CommandOptions;

/** {@code generate-book}: writes the files of a book without starting the application. */
public final class GenerateBookCommand {
    public static final String NAME = "generate-book";

    private static final Set<String> OPTIONS =
            Set.of("--loans", "--seed", "--as-of", "--out", "--branches", "--overdue-percent", "--days");
    private static final String XLSX = "--xlsx";
    private static final String USAGE = "usage: generate-book --loans N --as-of yyyy-mm-dd --out DIR"
            + " [--seed S] [--days 2] [--branches 0101,0102,0103] [--overdue-percent 35] [--xlsx]";

    private GenerateBookCommand() {}

    /** @return exit code: 0 done, 2 the options are wrong */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            CommandOptions options = CommandOptions.parse(args, OPTIONS, Set.of(XLSX));
            List<String> branches = Arrays.asList(options.get("--branches", String.join(",", BookRecipe.DEMO_BRANCHES))
                    .split(","));
            BookRecipe recipe = new BookRecipe(
                    Long.parseLong(options.get("--seed", "1")),
                    Integer.parseInt(options.required("--loans")),
                    LocalDate.parse(options.required("--as-of")),
                    branches,
                    Integer.parseInt(options.get("--overdue-percent", "35")));
            int days = Integer.parseInt(options.get("--days", "2"));
            if (days < 1) throw new IllegalArgumentException("a book has at least one day");
            new BookGenerator(recipe)
                    .writeAll(Path.of(options.required("--out")), days, options.has(XLSX))
                    .forEach(out::println);
            return 0;
        } catch (IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }
}
