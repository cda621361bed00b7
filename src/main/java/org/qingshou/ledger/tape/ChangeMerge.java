package org.qingshou.ledger.tape;

import java.util.List;
import org.qingshou.ledger.Ageing;
import org.qingshou.ledger.GradeSql;

/** How staged changes reach the loans, set-wise over a range of rows; each statement may be run twice. */
final class ChangeMerge {
    private static final String ROWS = " r ON r.loan_id = l.id AND r.tape_id = :tape AND r.row_no BETWEEN :from AND :to"
            + " AND r.action IN ('C', 'T')";
    private static final String SINCE = "IF(r.overdue_told, r.overdue_since, l.overdue_since)";
    private static final String AGED = "IF(r.overdue_told, r.overdue_since, l.aged_from)";
    private static final String AGEING = "l.overdue_since = " + SINCE + ", l.aged_from = " + AGED + ", l.bucket = "
            + Ageing.bucket(AGED) + ", l.class_floor = " + Ageing.floor(AGED);
    /** The next tape's row of the loan is compared anew. */
    private static final String TOUCHED = ", l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1";

    private static final String UPDATE = """
            UPDATE loan l JOIN tape_row%s SET
                l.branch_code = COALESCE(r.branch_code, l.branch_code), l.product = COALESCE(r.product, l.product),
                l.scope = COALESCE(r.scope, l.scope), l.currency = COALESCE(r.currency, l.currency),
                l.principal_outstanding = COALESCE(r.principal_outstanding, l.principal_outstanding),
                l.interest_due = COALESCE(r.interest_due, l.interest_due),
                l.penalty_due = COALESCE(r.penalty_due, l.penalty_due),
                l.compound_due = COALESCE(r.compound_due, l.compound_due),
                l.fees_due = COALESCE(r.fees_due, l.fees_due),
                l.instalment_amount = COALESCE(r.instalment_amount, l.instalment_amount),
                l.original_amount = COALESCE(r.original_amount, l.original_amount),
                l.disbursed_on = COALESCE(r.disbursed_on, l.disbursed_on),
                l.matures_on = COALESCE(r.matures_on, l.matures_on),
                l.interest_rate = COALESCE(r.interest_rate, l.interest_rate),
                l.class_bank = COALESCE(r.class_bank, l.class_bank),
                l.last_payment_on = COALESCE(r.last_payment_on, l.last_payment_on),
                l.last_payment_amount = COALESCE(r.last_payment_amount, l.last_payment_amount),
                l.restructured_on = CASE r.restructured
                    WHEN TRUE THEN COALESCE(r.restructured_on, l.restructured_on, :asOf) WHEN FALSE THEN NULL
                    ELSE l.restructured_on END,
                l.extra = COALESCE(r.extra, l.extra),
                l.as_of = IF(r.action = 'C', :asOf, l.as_of), l.on_tape = l.on_tape OR r.action = 'C', %s%s""".formatted(ROWS, AGEING, TOUCHED);

    private static final String CLOSURES_KEPT = """
            INSERT IGNORE INTO loan_closure (loan_id, tape_id, closed_on, reason, principal_outstanding, interest_due,
                penalty_due, compound_due, fees_due, overdue_since, extra, told_at)
            SELECT l.id, :tape, r.closed_on, r.close_reason, l.principal_outstanding, l.interest_due, l.penalty_due,
                l.compound_due, l.fees_due, l.overdue_since, r.extra, :at
            FROM loan l JOIN tape_row""" + ROWS;

    private static final String ENDED = """
            UPDATE loan l JOIN tape_row%s SET
                l.principal_outstanding = 0, l.interest_due = 0, l.penalty_due = 0, l.compound_due = 0, l.fees_due = 0,
                l.overdue_since = NULL, l.aged_from = NULL, l.bucket = 'CURRENT', l.class_floor = 'NORMAL',
                l.closed_on = r.closed_on, l.close_reason = r.close_reason, l.as_of = :asOf%s
            WHERE r.close_reason <> 'WRITE_OFF_KEEP'""".formatted(ROWS, TOUCHED);

    private static final String WRITTEN_OFF = """
            UPDATE loan l JOIN tape_row%s SET l.written_off_on = r.closed_on, l.version = l.version + 1
            WHERE r.close_reason = 'WRITE_OFF_KEEP'""".formatted(ROWS);

    private static final String EXTENSIONS_KEPT = """
            INSERT IGNORE INTO loan_extension (loan_id, tape_id, granted_on, matured_on, matures_on, first_due_on,
                instalment_amount, restructured, overdue_since, extra, told_at)
            SELECT l.id, :tape, r.granted_on, l.matures_on, r.matures_on, r.first_due_on, r.instalment_amount,
                r.restructured, l.overdue_since, r.extra, :at
            FROM loan l JOIN tape_row""" + ROWS;

    private static final String EXTENDED = """
            UPDATE loan l JOIN tape_row%s SET
                l.matures_on = r.matures_on, l.extended_on = r.granted_on,
                l.first_new_due_on = COALESCE(r.first_due_on, l.first_new_due_on),
                l.instalment_amount = COALESCE(r.instalment_amount, l.instalment_amount),
                l.restructured_on = CASE r.restructured WHEN TRUE THEN r.granted_on WHEN FALSE THEN NULL
                    ELSE l.restructured_on END, %s%s""".formatted(ROWS, AGEING, TOUCHED);

    /** Before the row changes the class: what stands at a restructuring is the best that its observation allows. */
    private static final String CLASS_KEPT = """
            UPDATE loan l JOIN tape_row%s SET l.restructured_class = %s, l.version = l.version + 1
            WHERE r.restructured AND NOT (l.restructured_on <=> COALESCE(r.restructured_on, r.granted_on,
                l.restructured_on, :asOf))""".formatted(ROWS, GradeSql.ownClass("l"));

    private ChangeMerge() {}

    static List<String> statements(TapeKind kind) {
        return switch (kind) {
            case UPDATE ->
                List.of(
                        CLASS_KEPT,
                        UPDATE,
                        CollateralMerge.TOLD.replace(TapeStatements.WRITTEN, TapeStatements.TOUCHED));
            case CLOSURES -> List.of(CLOSURES_KEPT, ENDED, WRITTEN_OFF);
            case EXTENSIONS -> List.of(EXTENSIONS_KEPT, CLASS_KEPT, EXTENDED);
            case SCHEDULE -> ScheduleRows.MERGE;
            case FULL_BOOK, OVERDUE_ONLY -> List.of();
        };
    }
}
