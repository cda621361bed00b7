package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.ContactValues;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;

/** Writes staged changes of loans on file: told columns filled, the others null. */
final class ChangeWriter {
    /** What tells a balance counts as a row of a tape; what does not must not bring payments back. */
    static final String TELLS_BALANCES = "C";

    static final String TOUCHES = "T";

    private static final List<CanonicalColumn> TOLD = List.of(
            CanonicalColumn.BRANCH_CODE,
            CanonicalColumn.PRODUCT,
            CanonicalColumn.SCOPE,
            CanonicalColumn.CURRENCY,
            CanonicalColumn.PRINCIPAL_OUTSTANDING,
            CanonicalColumn.INTEREST_DUE,
            CanonicalColumn.PENALTY_DUE,
            CanonicalColumn.COMPOUND_DUE,
            CanonicalColumn.FEES_DUE,
            CanonicalColumn.INSTALMENT_AMOUNT,
            CanonicalColumn.ORIGINAL_AMOUNT,
            CanonicalColumn.DISBURSED_ON,
            CanonicalColumn.MATURES_ON,
            CanonicalColumn.INTEREST_RATE,
            CanonicalColumn.COLLATERAL,
            CanonicalColumn.COLLATERAL_KIND,
            CanonicalColumn.COLLATERAL_VALUE,
            CanonicalColumn.LAST_PAYMENT_ON,
            CanonicalColumn.LAST_PAYMENT_AMOUNT,
            CanonicalColumn.CLOSED_ON,
            CanonicalColumn.CLOSE_REASON,
            CanonicalColumn.GRANTED_ON,
            CanonicalColumn.FIRST_DUE_ON,
            CanonicalColumn.RESTRUCTURED,
            CanonicalColumn.RESTRUCTURED_ON);

    private final UUID tape;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final BulkRows loans = new BulkRows("tape_row", loanColumns());
    private final BulkRows persons = new BulkRows(
            "tape_person",
            "tape_id",
            "row_no",
            "id",
            "customer_no",
            "kind",
            "name",
            "division_code",
            "id_number",
            "id_number_shown",
            "id_number_index");

    ChangeWriter(UUID tape, FieldCipher cipher, BlindIndex index) {
        this.tape = tape;
        this.cipher = cipher;
        this.index = index;
    }

    private static String[] loanColumns() {
        List<String> columns = new ArrayList<>(List.of(
                "tape_id",
                "row_no",
                "action",
                "loan_no",
                "row_hash",
                "loan_id",
                "person_id",
                "class_bank",
                "overdue_told",
                "overdue_since",
                "extra",
                "order_by"));
        TOLD.forEach(column -> columns.add(column.code()));
        return columns.toArray(String[]::new);
    }

    void change(ChangeRow row, KnownLoan loan, byte[] hash, byte @Nullable [] extra) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(tape);
        values.add(row.number());
        values.add(row.balancesTold() > 0 ? TELLS_BALANCES : TOUCHES);
        values.add(row.loanNo());
        values.add(hash);
        values.add(loan.loan());
        values.add(loan.person());
        values.add(row.told().get(CanonicalColumn.CLASSIFICATION));
        values.add(row.overdueTold() ? 1 : 0);
        values.add(row.overdueSince());
        values.add(extra);
        values.add(row.order());
        for (CanonicalColumn column : TOLD) {
            Object value = row.told().get(column);
            if (column == CanonicalColumn.COLLATERAL)
                values.add(cipher.sealNullable(row.text(CanonicalColumn.COLLATERAL), loan.loan()));
            else values.add(value instanceof Boolean yes ? (Object) (yes ? 1 : 0) : value);
        }
        loans.add(values.toArray());
    }

    /** The borrower as the row tells, and as on file where it does not. */
    void person(ChangeRow row, KnownLoan loan) {
        String name = row.text(CanonicalColumn.CUSTOMER_NAME);
        String kind = row.text(CanonicalColumn.CUSTOMER_KIND);
        String division = row.text(CanonicalColumn.DIVISION_CODE);
        String idNumber = row.text(CanonicalColumn.ID_NUMBER);
        persons.add(
                tape,
                row.number(),
                loan.person(),
                loan.customerNo(),
                kind == null ? loan.kind() : kind,
                name == null ? loan.name() : name,
                division == null ? loan.division() : division,
                cipher.sealNullable(idNumber, loan.person()),
                idNumber == null ? null : ContactValues.shownIdNumber(idNumber),
                index.ofNullable("id", idNumber));
    }

    void flush(DataSource bulk) {
        persons.flush(bulk);
        loans.flush(bulk);
    }
}
