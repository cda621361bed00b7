package org.qingshou.deliveries;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.qingshou.database.DatabaseStartFailed;
import org.springframework.util.FileSystemUtils;

/**
 * {@code delivery-histories}: plays seeded histories against the application and kills processes of it, compares both
 * sides' books after each, and writes what came of it. It has a database and an agency of its own and touches no other.
 */
public final class DeliveryHistoriesCommand {
    public static final String NAME = "delivery-histories";

    private DeliveryHistoriesCommand() {}

    /**
     * @param application the class that {@code main} starts
     * @return exit code: 0 all promises kept, 1 one was broken or the run broke off, 2 the options are wrong
     */
    public static int run(Class<?> application, String[] args, PrintStream out, PrintStream err) {
        if (args.length > 0 && args[0].equals(NodeProcess.NAME))
            return NodeProcess.run(application, Arrays.copyOfRange(args, 1, args.length), out);
        HistoriesOptions options;
        try {
            options = HistoriesOptions.parse(args);
        } catch (InvalidPathException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(HistoriesOptions.USAGE);
            return 2;
        }
        Path data = options.data().toAbsolutePath().normalize();
        if (!isEmpty(data)) {
            err.println("The folder " + data + " holds something already and is left alone: name another with --data.");
            return 2;
        }
        HistoriesReport report = new HistoriesReport(options);
        try {
            if (options.histories() > 0)
                new HistoryRun(application, options, report, out).run(data.resolve("histories"));
            if (options.kills() > 0) new KillRun(application, options, report, out).run(data.resolve("kills"));
            report.print(out);
            report.write().forEach(out::println);
            return report.kept() ? 0 : 1;
        } catch (DatabaseStartFailed e) {
            err.println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            err.println("The run broke off.");
            e.printStackTrace(err);
            return 1;
        } finally {
            delete(data);
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) return true;
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
