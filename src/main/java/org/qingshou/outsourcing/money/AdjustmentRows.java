package org.qingshou.outsourcing.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adjustments as stored. */
@Component
class AdjustmentRows {
    private static final String SELECT = """
            SELECT d.*, t.month AS on_month FROM agency_adjustment d
            LEFT JOIN agency_statement_line s ON s.adjustment_id = d.id
            LEFT JOIN agency_statement t ON t.id = s.statement_id
            WHERE\s""";

    private final JdbcClient jdbc;

    AdjustmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Adjustment one) {
        jdbc.sql("""
                        INSERT INTO agency_adjustment (id, agency_code, statement_id, placement_id, amount, state, maker,
                            made_at)
                        VALUES (:id, :a, :s, :p, :m, :st, :by, :at)""")
                .param("id", one.id())
                .param("a", one.agency())
                .param("s", one.statement())
                .param("p", one.placement())
                .param("m", one.amount().amount())
                .param("st", one.state().name())
                .param("by", one.maker().value())
                .param("at", Utc.of(one.madeAt()))
                .update();
    }

    boolean decide(UUID id, Adjustment.State to, ActorId by, Instant at) {
        return jdbc.sql("""
                        UPDATE agency_adjustment SET state = :to, checker = :by, decided_at = :at
                        WHERE id = :id AND state = 'ASKED'""")
                        .param("to", to.name())
                        .param("by", by.value())
                        .param("at", Utc.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Adjustment> find(UUID id) {
        return jdbc.sql(SELECT + "d.id = :id")
                .param("id", id)
                .query(AdjustmentRows::row)
                .optional();
    }

    /** Whether the placement is the agency's. */
    boolean isOf(UUID placement, String agency) {
        return jdbc.sql("SELECT COUNT(*) FROM placement WHERE id = :p AND agency_code = :a")
                        .param("p", placement)
                        .param("a", agency)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those about one statement, in the order in which they were asked for. */
    List<Adjustment> about(UUID statement) {
        return jdbc.sql(SELECT + "d.statement_id = :s ORDER BY d.made_at, d.id")
                .param("s", statement)
                .query(AdjustmentRows::row)
                .list();
    }

    /** Allowed, and on no statement yet. */
    List<Adjustment> due(String agency) {
        return jdbc.sql(SELECT
                        + "d.agency_code = :a AND d.state = 'ALLOWED' AND s.ord IS NULL ORDER BY d.made_at, d.id")
                .param("a", agency)
                .query(AdjustmentRows::row)
                .list();
    }

    private static Adjustment row(ResultSet rs, int n) throws SQLException {
        String checker = rs.getString("checker");
        return new Adjustment(
                rs.getObject("id", UUID.class),
                rs.getString("agency_code"),
                rs.getObject("statement_id", UUID.class),
                rs.getObject("placement_id", UUID.class),
                new Money(rs.getBigDecimal("amount")),
                Adjustment.State.valueOf(rs.getString("state")),
                new ActorId(rs.getString("maker")),
                Utc.get(rs, "made_at"),
                checker == null ? null : new ActorId(checker),
                rs.getObject("on_month", LocalDate.class));
    }
}
