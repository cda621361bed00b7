package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agencies' own statements as last read in. */
@Component
class TheirRows {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    TheirRows(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What was read in before goes. */
    void replace(UUID statement, List<Theirs> rows) {
        jdbc.sql("DELETE FROM agency_statement_theirs WHERE statement_id = :id")
                .param("id", statement)
                .update();
        batch.batchUpdate("""
                INSERT INTO agency_statement_theirs (statement_id, row_no, placement_id, payment_no, paid_on, amount,
                    commission)
                VALUES (:id, :n, :p, :no, :on, :a, :c)""", rows.stream().map(row -> row(statement, row)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(UUID statement, Theirs row) {
        Money amount = row.amount();
        return new MapSqlParameterSource()
                .addValue("id", statement)
                .addValue("n", row.row())
                .addValue("p", row.placement())
                .addValue("no", row.paymentNo())
                .addValue("on", row.paidOn())
                .addValue("a", amount == null ? null : amount.amount())
                .addValue("c", row.commission().amount());
    }

    List<Theirs> of(UUID statement) {
        return jdbc.sql("SELECT * FROM agency_statement_theirs WHERE statement_id = :id ORDER BY row_no")
                .param("id", statement)
                .query((rs, n) -> new Theirs(
                        rs.getInt("row_no"),
                        rs.getObject("placement_id", UUID.class),
                        rs.getString("payment_no"),
                        rs.getObject("paid_on", LocalDate.class),
                        money(rs.getBigDecimal("amount")),
                        new Money(rs.getBigDecimal("commission"))))
                .list();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
