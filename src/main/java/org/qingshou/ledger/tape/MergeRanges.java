package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PausedDays;
import org.qingshou.ledger.PaymentPosting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cuts staged rows into the ranges that one commit each brings into the ledger. */
@Component
class MergeRanges {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TapeStore tapes;
    private final BusinessClock clock;
    private final PaymentPosting payments;
    private final WaitingPayments waiting;
    private final PausedDays paused;
    private final PackLoad packs;
    private final ImportProperties properties;

    MergeRanges(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TapeStore tapes,
            BusinessClock clock,
            PaymentPosting payments,
            WaitingPayments waiting,
            PausedDays paused,
            PackLoad packs,
            ImportProperties properties) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tapes = tapes;
        this.clock = clock;
        this.payments = payments;
        this.waiting = waiting;
        this.paused = paused;
        this.packs = packs;
        this.properties = properties;
    }

    /**
     * The range that begins with this row.
     *
     * @param done tables that hold all that was packed for them
     */
    Range at(TapeRecord tape, LocalDate on, long from, Set<PackTable> done) {
        long to = Math.min(from + properties.mergeRange() - 1, tape.mergeUntil());
        // A pack is loaded whole, and with it the rows that it came with.
        if (tape.packed()) to = Math.max(to, packs.lastRow(tape.id(), from, to).orElse(to));
        return new Range(tape, on, from, to, done);
    }

    /**
     * Rows that one commit brings. Persons come first, because all else points to them; then numbers and addresses beside
     * the loans, which do not meet. Each part may be done twice.
     */
    final class Range {
        private final TapeRecord tape;
        private final LocalDate on;
        private final long from;
        private final long to;
        private final Map<String, Object> values;
        private final TapeStatements statements;
        private final Packed packed;

        private Range(TapeRecord tape, LocalDate on, long from, long to, Set<PackTable> done) {
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
            packed = packed(tape, on, from, to, done);
        }

        /** Its last row. */
        long to() {
            return to;
        }

        /** New people; nothing but their own rows is locked, so this may go on beside an earlier range. */
        void newPeople() {
            packed.load(PackTable.PERSON);
        }

        /** What the rows tell of people on file, and the people of rows that are not packed. */
        void people() {
            run(statements.persons());
        }

        void contacts() {
            packed.load(PackTable.CONTACT);
            packed.load(PackTable.MORE);
            packed.load(PackTable.SAME);
            run(statements.contacts());
        }

        /** Those that are packed. */
        void loans() {
            packed.load(PackTable.LOAN);
            packed.load(PackTable.TOUCHED);
            packed.load(PackTable.PARTY);
            packed.load(PackTable.SECURED);
        }

        /** The loans that changed; the range is done when the contacts are in too. */
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

        private void run(List<String> sqls) {
            transaction.executeWithoutResult(
                    status -> sqls.forEach(sql -> jdbc.sql(sql).params(values).update()));
        }
    }

    /** Loads what is packed of one range, a table at a time. */
    private interface Packed {
        void load(PackTable table);
    }

    /** What all packed rows of a tape have in common. */
    PackTable.Load load(TapeRecord tape, LocalDate on) {
        return new PackTable.Load(
                tape.id(), tape.source(), tape.asOf(), on, tape.createdBy().value(), Utc.of(clock.instant()));
    }

    private Packed packed(TapeRecord tape, LocalDate on, long from, long to, Set<PackTable> done) {
        if (!tape.packed()) return table -> {};
        PackTable.Load load = load(tape, on);
        Set<Long> dropped = packs.dropped(tape.id(), from, to);
        return table -> {
            if (!done.contains(table)) packs.load(table, load, from, to, dropped);
        };
    }

    private static PaymentPosting.Tells tells(TapeKind kind) {
        return switch (kind) {
            case FULL_BOOK, OVERDUE_ONLY -> PaymentPosting.Tells.WHOLE;
            case UPDATE, EXTENSIONS -> PaymentPosting.Tells.PARTS;
            case CLOSURES -> PaymentPosting.Tells.ENDS;
            case SCHEDULE -> PaymentPosting.Tells.PLANS;
        };
    }
}
