package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.ledger.Ageing;
import org.qingshou.ledger.GradeSql;

/**
 * What a range of staged rows is merged by, set-wise and so that it may be done twice; persons and contacts are empty where
 * the kind of tape tells none.
 */
record TapeStatements(List<String> persons, List<String> loans, List<String> contacts) {
    private static final String ADDED = "= 'A'";
    private static final String CHANGED = "= 'C'";
    static final String WRITTEN = "IN ('A', 'C')";
    static final String TOUCHED = "IN ('A', 'C', 'T')";

    static TapeStatements of(TapeRecord tape) {
        if (!tape.kind().isWhole()) return changes(tape);
        return tape.packed() ? besidePacks(tape) : wholeLoans(tape);
    }

    /** Loans that an update tells whole are added; of the others only what it tells is written. */
    private static TapeStatements changes(TapeRecord tape) {
        List<String> changes = ChangeMerge.statements(tape.kind());
        if (tape.kind() != TapeKind.UPDATE) return new TapeStatements(List.of(), changes, List.of());
        List<String> loans = new ArrayList<>();
        loans.add(loans(ADDED));
        loans.addAll(changes);
        loans.add(PARTIES.formatted(TOUCHED));
        return new TapeStatements(
                List.of(PERSONS.formatted("VALUES(kind)", NAMED.formatted(TOUCHED, TOUCHED))),
                loans,
                List.of(CONTACTS.formatted(OF_ROWS.formatted(TOUCHED))));
    }

    private static TapeStatements wholeLoans(TapeRecord tape) {
        List<String> loans = new ArrayList<>(List.of(loans(WRITTEN), PARTIES.formatted(WRITTEN)));
        loans.addAll(formerParties(tape));
        loans.addAll(CollateralMerge.whole(tape.profile()));
        return new TapeStatements(
                List.of(PERSONS.formatted(kind(tape), NAMED.formatted(WRITTEN, WRITTEN))),
                loans,
                List.of(CONTACTS.formatted(OF_ROWS.formatted(WRITTEN))));
    }

    /** New loans are packed: changed ones stand in the staging tables, and what new loans tell of people on file. */
    private static TapeStatements besidePacks(TapeRecord tape) {
        List<String> loans = new ArrayList<>(List.of(loans(CHANGED), PARTIES.formatted(CHANGED)));
        loans.addAll(formerParties(tape));
        loans.addAll(CollateralMerge.whole(tape.profile()));
        return new TapeStatements(
                List.of(PERSONS.formatted(kind(tape), STAGED_PERSONS)),
                loans,
                List.of(CONTACTS.formatted(" WHERE" + IN_RANGE + " AND NOT " + DROPPED)));
    }

    private static String loans(String action) {
        return LOANS.formatted(
                Ageing.bucket("r.overdue_since"), Ageing.floor("r.overdue_since"), action, GradeSql.ownClass("loan"));
    }

    private static String kind(TapeRecord tape) {
        return tape.profile().rule(CanonicalColumn.CUSTOMER_KIND).isPresent() ? "VALUES(kind)" : "person.kind";
    }

    /** The people whom rows that count speak of, by whichever row they were staged. */
    private static final String NAMED = """
            (SELECT r.person_id FROM tape_row r
                      WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action %s
                  UNION SELECT q.person_id FROM tape_party q
                      JOIN tape_row r ON r.tape_id = q.tape_id AND r.row_no = q.row_no
                      WHERE q.tape_id = :tape AND q.row_no BETWEEN :from AND :to AND r.action %s) named
            STRAIGHT_JOIN tape_person t ON t.tape_id = :tape AND t.id = named.person_id""";

    private static final String IN_RANGE = " t.tape_id = :tape AND t.row_no BETWEEN :from AND :to";

    /** The row by which something was staged turned out not to count. */
    private static final String DROPPED = "EXISTS (SELECT 1 FROM tape_row r WHERE r.tape_id = t.tape_id"
            + " AND r.row_no = t.row_no AND r.action IN ('R', 'U', 'L'))";

    /** Somebody new is added even so: another row may speak of them; {@link PackLoad#removeOrphans} looks after that. */
    private static final String STAGED_PERSONS = "tape_person t WHERE" + IN_RANGE + " AND (NOT " + DROPPED
            + " OR NOT EXISTS (SELECT 1 FROM person p WHERE p.id = t.id))";

    private static final String OF_ROWS =
            " JOIN tape_row r ON r.tape_id = t.tape_id AND r.row_no = t.row_no WHERE" + IN_RANGE + " AND r.action %s";

    private static final String PERSONS = """
            INSERT INTO person (id, source, customer_no, kind, name, division_code, id_number, id_number_shown,
                id_number_index, created_at)
            SELECT t.id, :source, t.customer_no, t.kind, t.name, t.division_code, t.id_number, t.id_number_shown, t.id_number_index, :at
            FROM %2$s
            ON DUPLICATE KEY UPDATE name = VALUES(name), kind = %1$s,
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
            FROM tape_row r WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action %3$s
            ON DUPLICATE KEY UPDATE
                restructured_class = IF(r.restructured AND (loan.restructured_on IS NULL
                    OR loan.restructured_on <> r.restructured_on), %4$s, loan.restructured_class),
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
            FROM tape_contact t%s
            ON DUPLICATE KEY UPDATE
                division_code = COALESCE(contact_point.division_code, VALUES(division_code))""";

    private static final String PARTIES = """
            INSERT INTO loan_party (id, loan_id, person_id, role, origin)
            SELECT t.id, t.loan_id, t.person_id, t.role, 'TAPE'
            FROM tape_party t JOIN tape_row r ON r.tape_id = t.tape_id AND r.row_no = t.row_no
            WHERE t.tape_id = :tape AND t.row_no BETWEEN :from AND :to AND r.action %s
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
}
