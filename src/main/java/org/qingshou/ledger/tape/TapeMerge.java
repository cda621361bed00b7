package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.LoansEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings staged rows into the ledger, set-wise and in ranges of rows; each range commits on its own and may be done twice,
 * so that a crash is rolled forward from the last range.
 */
@Component
class TapeMerge {
    private static final Logger LOG = LoggerFactory.getLogger(TapeMerge.class);
    private static final int MANY = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TapeStore tapes;
    private final Branches branches;
    private final BusinessDates dates;
    private final BusinessClock clock;
    private final TapeAbsence absence;
    private final PackLoad packs;
    private final MergeRanges ranges;
    private final FirstLoad first;
    private final ApplicationEventPublisher events;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tape-merge").daemon().factory());

    TapeMerge(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TapeStore tapes,
            Branches branches,
            BusinessDates dates,
            BusinessClock clock,
            TapeAbsence absence,
            PackLoad packs,
            MergeRanges ranges,
            FirstLoad first,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tapes = tapes;
        this.branches = branches;
        this.dates = dates;
        this.clock = clock;
        this.absence = absence;
        this.packs = packs;
        this.ranges = ranges;
        this.first = first;
        this.events = events;
    }

    void merge(TapeRecord tape) {
        LocalDate on = dates.current();
        Set<PackTable> done = first.load(tape, ranges.load(tape, on), beside);
        Ahead ahead = ahead(tape, on, tape.mergedTo() + 1, done);
        while (ahead != null) {
            Pipeline.await(ahead.people());
            MergeRanges.Range range = ahead.range();
            ahead = null;
            range.people();
            Future<?> contacts = beside.submit(range::contacts);
            try {
                ahead = ahead(tape, on, range.to() + 1, done);
                range.loans();
                // Whichever of the two is done first begins with the new people of the next range.
                if (ahead != null) ahead.people().run();
                range.conclude(contacts);
            } catch (RuntimeException | Error e) {
                quit(contacts);
                if (ahead != null) quit(ahead.people());
                throw e;
            }
        }
        if (tape.mergeUntil() >= MANY) refreshStatistics();
        transaction.executeWithoutResult(status -> {
            // Once: when it is done the staged rows may be gone, and every loan would seem absent.
            if (!tapes.conclude(tape.id())) return;
            createBranches(tape);
            packs.removeOrphans(tape.id());
            tapes.say(tape.id(), absence.conclude(tape));
            if (tape.kind() == TapeKind.CLOSURES)
                events.publishEvent(new LoansEnded(tape.id(), tape.createdBy(), clock.instant()));
        });
    }

    /** Until the server has counted anew by itself, it would plan the next queries for the empty table of before. */
    private void refreshStatistics() {
        jdbc.sql("ANALYZE NO_WRITE_TO_BINLOG TABLE loan, person, contact_point, loan_party")
                .query()
                .listOfRows();
    }

    /** What goes on beside must not outlive the import that began it. */
    private static void quit(Future<?> beside) {
        try {
            Pipeline.await(beside);
        } catch (RuntimeException e) {
            LOG.debug("failed like the import that it belongs to");
        }
    }

    /** A range whose new people are being loaded. */
    private record Ahead(MergeRanges.Range range, FutureTask<?> people) {}

    private @Nullable Ahead ahead(TapeRecord tape, LocalDate on, long from, Set<PackTable> done) {
        if (from > tape.mergeUntil()) return null;
        MergeRanges.Range range = ranges.at(tape, on, from, done);
        FutureTask<?> people = new FutureTask<>(range::newPeople, null);
        beside.execute(people);
        return new Ahead(range, people);
    }

    private void createBranches(TapeRecord tape) {
        if (!tape.profile().createBranches()) return;
        List<String> named = tapes.newBranches(tape.id());
        if (named.isEmpty()) return;
        List<String> missing = jdbc.sql("""
                        SELECT DISTINCT l.branch_code FROM loan l WHERE l.branch_code IN (:named)
                            AND NOT EXISTS (SELECT 1 FROM branch b WHERE b.code = l.branch_code) ORDER BY 1""")
                .param("named", named)
                .query((rs, n) -> rs.getString(1))
                .list();
        for (String code : missing)
            branches.add(new Branch(new BranchCode(code), code, null, BusinessClock.DEFAULT_ZONE, "000000"));
        if (!missing.isEmpty())
            tapes.say(tape.id(), List.of(TapeMessage.of("tape.message.branches", String.join(", ", missing))));
    }
}
