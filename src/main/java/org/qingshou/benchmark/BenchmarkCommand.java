package org.qingshou.benchmark;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import org.qingshou.database.DatabaseStartFailed;

/**
 * {@code benchmark}: starts the application on a data folder of its own, measures, prints a table
 * and writes {@code benchmark.json}. Aims are reported as met or not; none of them fails the command.
 */
public final class BenchmarkCommand {
    public static final String NAME = "benchmark";

    private BenchmarkCommand() {}

    /**
     * @param application the class that {@code main} starts
     * @return exit code: 0 done, 1 something that was to be measured went wrong, 2 the options are wrong
     */
    public static int run(Class<?> application, String[] args, PrintStream out, PrintStream err) {
        BenchmarkOptions options;
        BenchmarkFolder folder;
        try {
            options = BenchmarkOptions.parse(args);
            folder = BenchmarkFolder.take(options.data());
        } catch (InvalidPathException | BenchmarkFolder.NotOurs e) {
            err.println(e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(BenchmarkOptions.USAGE);
            return 2;
        }
        Progress progress = new Progress(out);
        try (HeapWatch heap = new HeapWatch();
                RunningLedger ledger = RunningLedger.start(application, folder, progress)) {
            Bank bank = progress.during("branches and officers", () -> Bank.of(options.rows(), ledger));
            Report report = new Report(options, ledger, heap);
            Bench bench =
                    new Bench(options, folder, ledger, bank, new Imports(ledger), new Closes(ledger), progress, report);
            new Benchmark(bench, application, out).run();
            return 0;
        } catch (DatabaseStartFailed | BenchmarkFailed e) {
            err.println(e.getMessage());
            return 1;
        } finally {
            if (!folder.delete()) err.println("The folder " + folder.path() + " could not be deleted: please do.");
        }
    }
}
