package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How loans moved between buckets from one month-end to the next; whoever asks sees the branches that are theirs. */
@Service
@PreAuthorize("hasAnyRole('MANAGER', 'COMPLIANCE', 'BANK_API')")
public class BucketMigration {
    private final JdbcClient jdbc;
    private final CurrentActor current;

    BucketMigration(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * Loans of one branch and currency that went the same way.
     *
     * @param branch where they stand now
     * @param from the {@link Bucket} at the month-end before, or NEW, GONE (no longer on the tape), WRITTEN_OFF
     *     (账销案存), CLOSED
     * @param to the same at this month-end; never NEW. A loan that had gone or was closed and still is does not appear
     * @param principalBefore principal outstanding at the month-end before, in the currency; 0 for new loans
     * @param principalAfter the same at this month-end
     */
    public record Move(
            BranchCode branch,
            String currency,
            String from,
            String to,
            long loans,
            BigDecimal principalBefore,
            BigDecimal principalAfter) {}

    /**
     * The moves that the last day of this month has closed, by branch, currency, from and to.
     *
     * @throws Refused where that day is not closed, or is the first one recorded and has none before it
     */
    public List<Move> of(YearMonth month) {
        BranchScope scope = current.get().branches();
        boolean recorded = jdbc.sql("SELECT EXISTS (SELECT 1 FROM bucket_migration WHERE month_end = :m) AS known")
                .param("m", month.atEndOfMonth())
                .query((rs, n) -> rs.getBoolean("known"))
                .single();
        if (!recorded) throw Refused.notFound("ledger.migration.none", month.toString());
        return jdbc.sql("""
                        SELECT * FROM bucket_migration
                        WHERE month_end = :m AND (:all OR branch_code IN (:branches))
                        ORDER BY branch_code, currency, from_standing, to_standing""")
                .param("m", month.atEndOfMonth())
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query((rs, n) -> new Move(
                        new BranchCode(rs.getString("branch_code")),
                        rs.getString("currency"),
                        rs.getString("from_standing"),
                        rs.getString("to_standing"),
                        rs.getLong("loans"),
                        rs.getBigDecimal("principal_before"),
                        rs.getBigDecimal("principal_after")))
                .list();
    }
}
