package org.qingshou.generator;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            Map<String, String> options = options(args);
            List<String> branches =
                    Arrays.asList(options.getOrDefault("--branches", String.join(",", BookRecipe.DEMO_BRANCHES))
                            .split(","));
            BookRecipe recipe = new BookRecipe(
                    Long.parseLong(options.getOrDefault("--seed", "1")),
                    Integer.parseInt(required(options, "--loans")),
                    LocalDate.parse(required(options, "--as-of")),
                    branches,
                    Integer.parseInt(options.getOrDefault("--overdue-percent", "35")));
            int days = Integer.parseInt(options.getOrDefault("--days", "2"));
            if (days < 1) throw new IllegalArgumentException("a book has at least one day");
            new BookGenerator(recipe)
                    .writeAll(Path.of(required(options, "--out")), days, options.containsKey(XLSX))
                    .forEach(out::println);
            return 0;
        } catch (IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    /** Options stand as {@code --name value} or {@code --name=value}. */
    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String[] option = args[i].split("=", 2);
            if (option[0].equals(XLSX)) {
                options.put(XLSX, "");
                continue;
            }
            boolean apart = option.length == 1;
            if (!OPTIONS.contains(option[0]) || apart && i + 1 == args.length)
                throw new IllegalArgumentException("unknown or incomplete option " + args[i]);
            options.put(option[0], apart ? args[++i] : option[1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) throw new IllegalArgumentException("missing " + name);
        return value;
    }
}
