package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.LoansEnded;
import org.qingshou.ledger.PausedDays;
import org.qingshou.ledger.PaymentPosting;
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
    private final PaymentPosting payments;
    private final WaitingPayments waiting;
    private final PausedDays paused;
    private final TapeAbsence absence;
    private final PackLoad packs;
    private final ImportProperties properties;
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
            PaymentPosting payments,
            WaitingPayments waiting,
            PausedDays paused,
            TapeAbsence absence,
            PackLoad packs,
            ImportProperties properties,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tapes = tapes;
        this.branches = branches;
        this.dates = dates;
        this.clock = clock;
        this.payments = payments;
        this.waiting = waiting;
        this.paused = paused;
        this.absence = absence;
        this.packs = packs;
        this.properties = properties;
        this.events = events;
    }

    void merge(TapeRecord tape) {
        LocalDate on = dates.current();
        Ahead ahead = ahead(tape, on, tape.mergedTo() + 1);
        while (ahead != null) {
            Pipeline.await(ahead.people());
            Range range = ahead.range();
            Future<?> contacts = beside.submit(range::contacts);
            ahead = ahead(tape, on, range.to + 1);
            try {
                range.loans();
                // Whichever of the two is done first begins with the people of the next range.
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

    /** A range whose people are being loaded. */
    private record Ahead(Range range, FutureTask<?> people) {}

    private @Nullable Ahead ahead(TapeRecord tape, LocalDate on, long from) {
        if (from > tape.mergeUntil()) return null;
        Range range = range(tape, on, from);
        FutureTask<?> people = new FutureTask<>(range::people, null);
        beside.execute(people);
        return new Ahead(range, people);
    }

    private Range range(TapeRecord tape, LocalDate on, long from) {
        long to = Math.min(from + properties.mergeRange() - 1, tape.mergeUntil());
        // A pack is loaded whole, and with it the rows that it came with.
        if (tape.packed()) to = Math.max(to, packs.lastRow(tape.id(), from, to).orElse(to));
        return new Range(tape, on, from, to);
    }

    /**
     * Rows that one commit brings. Persons come first, because all else points to them; then numbers and addresses beside
     * the loans, which do not meet, and behind them the persons of the next range.
     */
    private final class Range {
        private final TapeRecord tape;
        private final LocalDate on;
        private final long from;
        private final long to;
        private final Map<String, Object> values;
        private final TapeStatements statements;
        private final Packed packed;

        Range(TapeRecord tape, LocalDate on, long from, long to) {
            this.tape = tape;
            this.on = on;
            this.from = from;
            this.to = to;
            values = Map.of(
                    "tape", tape.id(),
                    "from", from,
                    "to", to,
                    "source", tape.source(),
                    "asOf", tape.asOf(),
                    "on", on,
                    "by", tape.createdBy().value(),
                    "at", Utc.of(clock.instant()));
            statements = TapeStatements.of(tape);
            packed = packed(tape, on, from, to);
        }

        void people() {
            packed.load(PackTable.PERSON);
            run(statements.persons(), values);
        }

        void contacts() {
            packed.load(PackTable.CONTACT);
            run(statements.contacts(), values);
        }

        void loans() {
            packed.load(PackTable.LOAN);
            packed.load(PackTable.TOUCHED);
            packed.load(PackTable.PARTY);
            packed.load(PackTable.SECURED);
        }

        /** The range is done when the contacts are in too. */
        void conclude(Future<?> contacts) {
            transaction.executeWithoutResult(status -> {
                statements.loans().forEach(sql -> jdbc.sql(sql).params(values).update());
                paused.afterRows(tape.id(), from, to, on);
                payments.afterRows(tape.id(), tape.asOf(), from, to, tells(tape.kind()));
                // Behind it, because what these move must not pass for what the tape has told.
                waiting.book(tape);
                Pipeline.await(contacts);
                tapes.mergedTo(tape.id(), to);
            });
        }
    }

    /** Loads what is packed of one range, a table at a time. */
    private interface Packed {
        void load(PackTable table);
    }

    private Packed packed(TapeRecord tape, LocalDate on, long from, long to) {
        if (!tape.packed()) return table -> {};
        PackTable.Load load = new PackTable.Load(
                tape.id(), tape.source(), tape.asOf(), on, tape.createdBy().value(), Utc.of(clock.instant()));
        Set<Long> dropped = packs.dropped(tape.id(), from, to);
        return table -> packs.load(table, load, from, to, dropped);
    }

    private static PaymentPosting.Tells tells(TapeKind kind) {
        return switch (kind) {
            case FULL_BOOK, OVERDUE_ONLY -> PaymentPosting.Tells.WHOLE;
            case UPDATE, EXTENSIONS -> PaymentPosting.Tells.PARTS;
            case CLOSURES -> PaymentPosting.Tells.ENDS;
            case SCHEDULE -> PaymentPosting.Tells.PLANS;
        };
    }

    private void run(List<String> sqls, Map<String, Object> values) {
        transaction.executeWithoutResult(
                status -> sqls.forEach(sql -> jdbc.sql(sql).params(values).update()));
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
