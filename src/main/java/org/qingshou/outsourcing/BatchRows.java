package org.qingshou.outsourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches as stored. Who sees one of a batch's cases sees the batch and its sums. */
@Component
class BatchRows {
    private static final String SHOWN = """
            SELECT b.*, a.name,
                SUM(p.state NOT IN ('REJECTED')) AS cases,
                SUM(IF(p.state NOT IN ('REJECTED'), p.amount, 0)) AS amount,
                SUM(p.placed_at IS NOT NULL) AS taken,
                SUM(p.state IN ('DECLINED', 'OFFER_EXPIRED')) AS declined,
                SUM(p.state NOT IN ('REJECTED') AND p.suggested <> p.agency_code) AS elsewhere,
                SUM(p.state NOT IN ('REJECTED') AND p.again) AS again
            FROM placement_batch b
            JOIN agency a ON a.code = b.agency_code
            JOIN placement p ON p.batch_id = b.id
            WHERE\s""";
    private static final String SEEN = """
            (:all OR EXISTS (SELECT 1 FROM placement s WHERE s.batch_id = b.id AND s.branch_code IN (:branches)))""";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            String batchNo,
            AgencyInfo agency,
            @Nullable Integer tariffVersion,
            BranchCode branch,
            ActorId maker,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO placement_batch (id, batch_no, agency_code, state, branch_code, fee_mode, tariff_id,
                            tariff_version, data_categories, maker, asked_at)
                        VALUES (:id, :no, :a, 'ASKED', :branch, :mode, :tariff, :version, :categories, :maker, :at)""")
                .param("id", id)
                .param("no", batchNo)
                .param("a", agency.code())
                .param("branch", branch.value())
                .param("mode", agency.feeMode())
                .param("tariff", agency.tariffId())
                .param("version", tariffVersion)
                .param("categories", String.join(", ", agency.dataCategories()))
                .param("maker", maker.value())
                .param("at", Utc.of(at))
                .update();
    }

    /** The next number of this agency's batches on the day; the caller stands in the agency's queue. */
    String nextNumber(String agency, Instant at) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE));
        String stem = "B" + day + "-" + agency + "-";
        int number = jdbc.sql("SELECT COUNT(*) + 1 FROM placement_batch WHERE batch_no LIKE CONCAT(:stem, '%')")
                .param("stem", stem)
                .query(Integer.class)
                .single();
        return stem + number;
    }

    /** Moves a batch on that waits; false where somebody else has. */
    boolean decide(UUID id, BatchState to, ActorId by, Instant at) {
        return jdbc.sql("""
                        UPDATE placement_batch SET state = :to, checker = :by, decided_at = :at
                        WHERE id = :id AND state = 'ASKED'""")
                        .param("to", to.name())
                        .param("by", by.value())
                        .param("at", Utc.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Nobody else decides on it, or takes a case out, until this transaction is over. */
    void lock(UUID id) {
        jdbc.sql("SELECT id FROM placement_batch WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<BatchView> find(UUID id, BranchScope scope) {
        return scoped(SHOWN + SEEN + " AND b.id = :id GROUP BY b.id", scope)
                .param("id", id)
                .query((rs, n) -> batch(rs))
                .optional();
    }

    /** The latest first. */
    List<BatchView> page(BranchScope scope, int offset, int limit) {
        return scoped(SHOWN + SEEN + " GROUP BY b.id ORDER BY b.asked_at DESC, b.id LIMIT :n OFFSET :o", scope)
                .param("n", limit)
                .param("o", offset)
                .query((rs, n) -> batch(rs))
                .list();
    }

    int count(BranchScope scope) {
        return scoped("SELECT COUNT(*) FROM placement_batch b WHERE " + SEEN, scope)
                .query(Integer.class)
                .single();
    }

    /** Its placements that still wait for the decision. */
    List<UUID> proposed(UUID batch) {
        return jdbc.sql("SELECT id FROM placement WHERE batch_id = :b AND state = 'PROPOSED' ORDER BY amount DESC, id")
                .param("b", batch)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /** The batch in which this case waits for a decision. */
    Optional<BatchView> waiting(CaseId caseId) {
        return jdbc.sql(SHOWN + """
                        b.state = 'ASKED' AND b.id IN
                            (SELECT w.batch_id FROM placement w WHERE w.case_id = :c AND w.state = 'PROPOSED')
                        GROUP BY b.id""")
                .param("c", caseId.value())
                .query((rs, n) -> batch(rs))
                .optional();
    }

    private JdbcClient.StatementSpec scoped(String sql, BranchScope scope) {
        return jdbc.sql(sql).param("all", scope.all()).param("branches", scope.forSql());
    }

    private static BatchView batch(ResultSet rs) throws SQLException {
        String checker = rs.getString("checker");
        return new BatchView(
                rs.getObject("id", UUID.class),
                rs.getString("batch_no"),
                rs.getString("agency_code"),
                rs.getString("name"),
                BatchState.valueOf(rs.getString("state")),
                rs.getString("fee_mode"),
                rs.getString("tariff_id"),
                rs.getObject("tariff_version", Integer.class),
                rs.getString("data_categories"),
                new ActorId(rs.getString("maker")),
                Utc.get(rs, "asked_at"),
                checker == null ? null : new ActorId(checker),
                Utc.getNullable(rs, "decided_at"),
                rs.getInt("cases"),
                new Money(rs.getBigDecimal("amount")),
                rs.getInt("taken"),
                rs.getInt("declined"),
                rs.getInt("elsewhere"),
                rs.getInt("again"));
    }
}
