package org.qingshou.deliveries;

import java.nio.file.Path;
import java.util.Set;
import org.qingshou.kernel.CommandOptions;

/**
 * How much is tried, and where results and data go.
 *
 * @param seed of the first history; each further one has the next number
 * @param kills how many processes are killed
 * @param minutes after which no further history is begun; 0 for none
 * @param commit what was tried, for the report; empty where nobody said so
 */
record HistoriesOptions(int histories, int kills, long seed, int minutes, Path out, Path data, String commit) {
    static final String USAGE = "usage: delivery-histories [--histories 10000] [--kills 200] [--seed 1] [--minutes 0]"
            + " [--out .] [--data delivery-data] [--commit id]";

    private static final Set<String> VALUED =
            Set.of("--histories", "--kills", "--seed", "--minutes", "--out", "--data", "--commit");

    /** @throws IllegalArgumentException in words for whoever typed it */
    static HistoriesOptions parse(String... args) {
        CommandOptions options = CommandOptions.parse(args, VALUED, Set.of());
        return new HistoriesOptions(
                (int) number(options, "--histories", 10_000),
                (int) number(options, "--kills", 200),
                number(options, "--seed", 1),
                (int) number(options, "--minutes", 0),
                Path.of(options.get("--out", ".")),
                Path.of(options.get("--data", "delivery-data")),
                options.get("--commit", ""));
    }

    private static long number(CommandOptions options, String name, long otherwise) {
        String value = options.get(name, Long.toString(otherwise));
        if (!value.matches("\\d{1,9}"))
            throw new IllegalArgumentException(name + " is a whole number from 0, not " + value);
        return Long.parseLong(value);
    }
}
