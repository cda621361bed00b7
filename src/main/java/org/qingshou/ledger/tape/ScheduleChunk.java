package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.qingshou.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the loans of the next instalments of a schedule file, and stages those whose loan is on file. */
final class ScheduleChunk {
    private record Loan(UUID id, String branch) {}

    private final TapeRecord tape;
    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final ChangeChunk.Fate fate;
    private final BulkRows rows = new BulkRows(
            "tape_row",
            "tape_id",
            "row_no",
            "action",
            "loan_no",
            "row_hash",
            "loan_id",
            "order_by",
            "due_on",
            "instalment_principal",
            "instalment_interest");

    ScheduleChunk(TapeRecord tape, JdbcClient jdbc, BlindIndex index, ChangeChunk.Fate fate) {
        this.tape = tape;
        this.jdbc = jdbc;
        this.index = index;
        this.fate = fate;
    }

    void stage(List<RowOutcome.Change> changes) {
        Map<String, Loan> loans = loans(changes);
        for (RowOutcome.Change change : changes) {
            Loan loan = loans.get(change.row().loanNo());
            if (loan == null) fate.bad(change, CanonicalColumn.LOAN_NO, new CellProblem("unknown-loan"));
            else if (!tape.scope().isEmpty() && !tape.scope().contains(loan.branch()))
                fate.bad(change, CanonicalColumn.LOAN_NO, new CellProblem("loan-out-of-scope", loan.branch()));
            else stage(change, loan);
        }
    }

    private void stage(RowOutcome.Change change, Loan loan) {
        fate.taken(change);
        ChangeRow row = change.row();
        Object interest = row.told().getOrDefault(CanonicalColumn.INSTALMENT_INTEREST, BigDecimal.ZERO);
        String said = String.join(
                "\t",
                row.loanNo(),
                row.text(CanonicalColumn.DUE_ON),
                row.text(CanonicalColumn.INSTALMENT_PRINCIPAL),
                interest.toString());
        rows.add(
                tape.id(),
                row.number(),
                ChangeWriter.TELLS_BALANCES,
                row.loanNo(),
                index.of("schedule-row", said),
                loan.id(),
                row.order(),
                row.told().get(CanonicalColumn.DUE_ON),
                row.told().get(CanonicalColumn.INSTALMENT_PRINCIPAL),
                interest);
    }

    private Map<String, Loan> loans(List<RowOutcome.Change> changes) {
        Map<String, Loan> loans = new HashMap<>();
        if (changes.isEmpty()) return loans;
        jdbc.sql("SELECT loan_no, id, branch_code FROM loan WHERE source = :s AND loan_no IN (:l)")
                .param("s", tape.source())
                .param(
                        "l",
                        changes.stream()
                                .map(each -> each.row().loanNo())
                                .distinct()
                                .toList())
                .query(rs -> {
                    loans.put(
                            rs.getString("loan_no"),
                            new Loan(rs.getObject("id", UUID.class), rs.getString("branch_code")));
                });
        return loans;
    }

    void flush(DataSource bulk) {
        rows.flush(bulk);
    }
}
