package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Ageing;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.GradeSql;
import org.qingshou.ledger.LoansEnded;
import org.qingshou.ledger.PausedDays;
import org.qingshou.ledger.PaymentPosting;
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
    static final int RANGE = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TapeStore tapes;
    private final Branches branches;
    private final BusinessDates dates;
    private final BusinessClock clock;
    private final PaymentPosting payments;
    private final PausedDays paused;
    private final TapeAbsence absence;
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
            PausedDays paused,
            TapeAbsence absence,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tapes = tapes;
        this.branches = branches;
        this.dates = dates;
        this.clock = clock;
        this.payments = payments;
        this.paused = paused;
        this.absence = absence;
        this.events = events;
    }

    void merge(TapeRecord tape) {
        transaction.executeWithoutResult(status -> createBranches(tape));
        LocalDate on = dates.current();
        long from = tape.mergedTo() + 1;
        while (from <= tape.mergeUntil()) {
            long first = from;
            long last = Math.min(from + RANGE - 1, tape.mergeUntil());
            mergeRange(tape, on, first, last);
            from = last + 1;
        }
        if (tape.mergeUntil() >= RANGE) refreshStatistics();
        transaction.executeWithoutResult(status -> {
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

    /** Persons first, because all else points to them; then numbers and addresses beside the loans, which do not meet. */
    private void mergeRange(TapeRecord tape, LocalDate on, long from, long to) {
        Map<String, Object> values = Map.of(
                "tape", tape.id(),
                "from", from,
                "to", to,
                "source", tape.source(),
                "asOf", tape.asOf(),
                "on", on,
                "by", tape.createdBy().value(),
                "at", Utc.of(clock.instant()));
        Statements statements = statements(tape);
        run(statements.persons(), values);
        Future<?> contacts = beside.submit(() -> run(statements.contacts(), values));
        try {
            transaction.executeWithoutResult(status -> {
                statements.loans().forEach(sql -> jdbc.sql(sql).params(values).update());
                paused.afterRows(tape.id(), from, to, on);
                payments.replay(tape.id(), tape.asOf(), from, to);
                await(contacts);
                tapes.mergedTo(tape.id(), to);
            });
        } finally {
            contacts.cancel(false);
        }
    }

    private void run(List<String> sqls, Map<String, Object> values) {
        transaction.executeWithoutResult(
                status -> sqls.forEach(sql -> jdbc.sql(sql).params(values).update()));
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        }
    }

    /** What a range of a tape is merged by; persons and contacts are empty where the kind of tape tells none. */
    private record Statements(List<String> persons, List<String> loans, List<String> contacts) {}

    private static Statements statements(TapeRecord tape) {
        return tape.kind().isWhole() ? wholeLoans(tape) : changes(tape);
    }

    /** Loans that an update tells whole are added; of the others only what it tells is written. */
    private static Statements changes(TapeRecord tape) {
        List<String> changes = ChangeMerge.statements(tape.kind());
        if (tape.kind() != TapeKind.UPDATE) return new Statements(List.of(), changes, List.of());
        List<String> loans = new ArrayList<>();
        loans.add(LOANS.formatted(
                        Ageing.bucket("r.overdue_since"), Ageing.floor("r.overdue_since"), GradeSql.ownClass("loan"))
                .replace(WRITTEN, "= 'A'"));
        loans.addAll(changes);
        loans.add(withTouched(PARTIES));
        return new Statements(
                List.of(withTouched(PERSONS.formatted("VALUES(kind)"))), loans, List.of(withTouched(CONTACTS)));
    }

    private static String withTouched(String sql) {
        return sql.replace(WRITTEN, "IN ('A', 'C', 'T')");
    }

    private static Statements wholeLoans(TapeRecord tape) {
        boolean kindTold = tape.profile().rule(CanonicalColumn.CUSTOMER_KIND).isPresent();
        List<String> loans = new ArrayList<>(List.of(
                LOANS.formatted(
                        Ageing.bucket("r.overdue_since"), Ageing.floor("r.overdue_since"), GradeSql.ownClass("loan")),
                PARTIES));
        loans.addAll(formerParties(tape));
        loans.addAll(CollateralMerge.whole(tape.profile()));
        return new Statements(
                List.of(PERSONS.formatted(kindTold ? "VALUES(kind)" : "person.kind")), loans, List.of(CONTACTS));
    }

    /** Rows that tell a loan whole: added and changed. */
    static final String WRITTEN = "IN ('A', 'C')";

    private static final String PERSONS = """
            INSERT INTO person (id, source, customer_no, kind, name, division_code, id_number, id_number_shown,
                id_number_index, created_at)
            SELECT t.id, :source, t.customer_no, t.kind, t.name, t.division_code, t.id_number, t.id_number_shown, t.id_number_index, :at
            FROM (SELECT r.person_id FROM tape_row r
                      WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')
                  UNION SELECT q.person_id FROM tape_party q
                      JOIN tape_row r ON r.tape_id = q.tape_id AND r.row_no = q.row_no
                      WHERE q.tape_id = :tape AND q.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')) named
            STRAIGHT_JOIN tape_person t ON t.tape_id = :tape AND t.id = named.person_id
            ON DUPLICATE KEY UPDATE name = VALUES(name), kind = %s,
                division_code = COALESCE(VALUES(division_code), person.division_code),
                id_number_shown = IF(person.id_number IS NULL, VALUES(id_number_shown), person.id_number_shown),
                id_number_index = IF(person.id_number IS NULL, VALUES(id_number_index), person.id_number_index),
                id_number = COALESCE(person.id_number, VALUES(id_number)), version = person.version + 1""";

    private static final String LOANS = """
            INSERT INTO loan (id, source, loan_no, person_id, customer_no, branch_code, product, scope, currency,
                principal_outstanding, interest_due, penalty_due, compound_due, fees_due, instalment_amount,
                original_amount, disbursed_on, matures_on, overdue_since, aged_from, interest_rate, class_bank,
                class_floor, bucket, last_payment_on, last_payment_amount, extra, row_hash, as_of, tape_id,
                on_tape, restructured_on, restructured_class)
            SELECT r.loan_id, :source, r.loan_no, r.person_id, r.customer_no, r.branch_code, r.product, r.scope, r.currency,
                r.principal_outstanding, r.interest_due, r.penalty_due, r.compound_due, r.fees_due, r.instalment_amount,
                r.original_amount, r.disbursed_on, r.matures_on, r.overdue_since, r.overdue_since, r.interest_rate,
                r.class_bank, %2$s, %1$s, r.last_payment_on, r.last_payment_amount, r.extra, r.row_hash,
                :asOf, :tape, TRUE,
                CASE WHEN r.restructured THEN COALESCE(r.restructured_on, :asOf) END, r.class_bank
            FROM tape_row r WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')
            ON DUPLICATE KEY UPDATE
                restructured_class = IF(r.restructured AND (loan.restructured_on IS NULL
                    OR loan.restructured_on <> r.restructured_on), %3$s, loan.restructured_class),
                restructured_on = CASE r.restructured WHEN TRUE THEN
                        COALESCE(r.restructured_on, loan.restructured_on, VALUES(as_of))
                    WHEN FALSE THEN NULL ELSE loan.restructured_on END,
                person_id = VALUES(person_id), customer_no = VALUES(customer_no),
                branch_code = VALUES(branch_code), product = VALUES(product), scope = VALUES(scope),
                currency = VALUES(currency), principal_outstanding = VALUES(principal_outstanding),
                interest_due = VALUES(interest_due), penalty_due = VALUES(penalty_due),
                compound_due = VALUES(compound_due), fees_due = VALUES(fees_due),
                instalment_amount = VALUES(instalment_amount), original_amount = VALUES(original_amount),
                disbursed_on = VALUES(disbursed_on), matures_on = VALUES(matures_on),
                overdue_since = VALUES(overdue_since), aged_from = VALUES(aged_from),
                interest_rate = VALUES(interest_rate), class_bank = VALUES(class_bank),
                class_floor = VALUES(class_floor), bucket = VALUES(bucket), collateral = NULL,
                collateral_kind = NULL, collateral_value = NULL,
                last_payment_on = VALUES(last_payment_on), last_payment_amount = VALUES(last_payment_amount),
                extra = VALUES(extra), row_hash = VALUES(row_hash), as_of = VALUES(as_of), tape_id = VALUES(tape_id),
                on_tape = TRUE, closed_on = NULL, close_reason = NULL, version = loan.version + 1""";

    private static final String CONTACTS = """
            INSERT INTO contact_point (id, person_id, kind, value, value_shown, value_index, lawful_source, origin, status,
                division_code, created_by, created_at)
            SELECT STRAIGHT_JOIN t.id, t.person_id, t.kind, t.value, t.value_shown, t.value_index,
                COALESCE(t.lawful_source, 'SRC_RESERVED'), 'TAPE', 'VALID', t.division_code, :by, :at
            FROM tape_contact t JOIN tape_row r ON r.tape_id = t.tape_id AND r.row_no = t.row_no
            WHERE t.tape_id = :tape AND t.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')
            ON DUPLICATE KEY UPDATE
                division_code = COALESCE(contact_point.division_code, VALUES(division_code))""";

    private static final String PARTIES = """
            INSERT INTO loan_party (id, loan_id, person_id, role, origin)
            SELECT t.id, t.loan_id, t.person_id, t.role, 'TAPE'
            FROM tape_party t JOIN tape_row r ON r.tape_id = t.tape_id AND r.row_no = t.row_no
            WHERE t.tape_id = :tape AND t.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')
            ON DUPLICATE KEY UPDATE id = loan_party.id""";

    /** A guarantor whom the tape no longer names must not be asked to pay any more. */
    private static List<String> formerParties(TapeRecord tape) {
        String roles = PartySlot.told(tape.profile()).stream()
                .map(role -> "'" + role + "'")
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? List.of() : List.of(FORMER_PARTIES.formatted(roles));
    }

    private static final String FORMER_PARTIES = """
            DELETE q FROM loan_party q JOIN tape_row r ON r.loan_id = q.loan_id
            WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action = 'C' AND q.origin = 'TAPE'
                AND q.role IN (%s)
                AND NOT EXISTS (SELECT 1 FROM tape_party t WHERE t.tape_id = r.tape_id AND t.row_no = r.row_no
                                AND t.person_id = q.person_id AND t.role = q.role)""";

    private void createBranches(TapeRecord tape) {
        if (!tape.profile().createBranches()) return;
        List<String> missing = jdbc.sql("""
                        SELECT DISTINCT r.branch_code FROM tape_row r WHERE r.tape_id = :t
                            AND r.action IN ('A', 'C', 'T') AND r.branch_code IS NOT NULL
                            AND NOT EXISTS (SELECT 1 FROM branch b WHERE b.code = r.branch_code) ORDER BY 1""")
                .param("t", tape.id())
                .query((rs, n) -> rs.getString(1))
                .list();
        for (String code : missing)
            branches.add(new Branch(new BranchCode(code), code, null, BusinessClock.DEFAULT_ZONE, "000000"));
        if (!missing.isEmpty())
            tapes.say(tape.id(), List.of(TapeMessage.of("tape.message.branches", String.join(", ", missing))));
    }
}
