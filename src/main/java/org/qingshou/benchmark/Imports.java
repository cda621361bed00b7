package org.qingshou.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.ledger.tape.TapeRequest;
import org.qingshou.ledger.tape.TapeState;
import org.qingshou.ledger.tape.TapeStatus;
import org.qingshou.ledger.tape.Tapes;

/** Imports a tape on the path of a file in the watched folder. */
final class Imports {
    private static final String SOURCE = "benchmark";
    private static final double NANOS_A_MILLI = 1_000_000;

    private final Tapes tapes;
    private final BusinessClock clock;

    Imports(RunningLedger ledger) {
        tapes = ledger.service(Tapes.class);
        clock = ledger.service(BusinessClock.class);
    }

    /**
     * One import.
     *
     * @param bytes size of the file
     * @param receiveMillis to store the file, sealed, and to find out how it is written
     * @param appliedMillis from submission until the tape was applied
     * @param sweptMillis the same until the staged rows were gone too
     */
    record Run(
            long bytes,
            double receiveMillis,
            double appliedMillis,
            double sweptMillis,
            long read,
            long added,
            long changed,
            long unchanged,
            long rejected) {}

    /** @throws BenchmarkFailed where the tape was not applied whole */
    Run run(Path file, LocalDate asOf) {
        long begun = System.nanoTime();
        Inspection upload = receive(file);
        double received = Progress.millisSince(begun);
        Instant submitted = clock.instant();
        long from = System.nanoTime();
        TapeStatus tape = tapes.importNow(
                new TapeRequest(upload.upload(), null, SOURCE, asOf, TapeKind.FULL_BOOK, Set.of(), true),
                Bank.BENCHMARK);
        double swept = Progress.millisSince(from);
        if (tape.state() != TapeState.APPLIED || tape.rejected() > 0)
            throw new BenchmarkFailed("The tape of " + asOf + " ended " + tape.state() + " with " + tape.rejected()
                    + " rows rejected: " + tape.messages());
        Duration applied = Duration.between(submitted, Objects.requireNonNull(tape.finishedAt()));
        return new Run(
                upload.size(),
                received,
                applied.toNanos() / NANOS_A_MILLI,
                swept,
                tape.read(),
                tape.added(),
                tape.changed(),
                tape.unchanged(),
                tape.rejected());
    }

    private Inspection receive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return tapes.receiveAny(Objects.toString(file.getFileName()), in, Bank.BENCHMARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
