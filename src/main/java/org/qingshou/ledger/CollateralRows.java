package org.qingshou.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collateral as it is stored; descriptions are sealed under the record's id, which for the tape's own is the loan's. */
@Component
class CollateralRows {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    CollateralRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    private record Valued(UUID collateral, Collateral.Valuation valuation) {}

    List<Collateral> of(List<LoanId> loans) {
        List<UUID> ids = loans.stream().map(LoanId::value).toList();
        Map<UUID, List<Collateral.Valuation>> later = valuations(ids);
        List<Collateral> all = new ArrayList<>(jdbc.sql("""
                        SELECT * FROM collateral WHERE loan_id IN (:loans)
                        ORDER BY loan_id, origin = 'TAPE' DESC, created_at, id""")
                .param("loans", ids)
                .query((rs, n) -> row(rs, later))
                .list());
        all.addAll(toldBefore(ids));
        return all;
    }

    private Collateral row(ResultSet rs, Map<UUID, List<Collateral.Valuation>> later) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Collateral(
                id,
                new LoanId(rs.getObject("loan_id", UUID.class)),
                rs.getString("origin").equals("TAPE"),
                rs.getString("kind"),
                cipher.openNullable(rs.getBytes("description"), id),
                rs.getBigDecimal("value"),
                rs.getObject("valued_on", LocalDate.class),
                rs.getObject("rank_no", Integer.class),
                rs.getString("reference"),
                rs.getObject("released_on", LocalDate.class),
                later.getOrDefault(id, List.of()));
    }

    /** Loans whose last row is older than this record of collateral. */
    private List<Collateral> toldBefore(List<UUID> loans) {
        return jdbc.sql("""
                        SELECT l.id, l.collateral_kind, l.collateral, l.collateral_value, l.as_of FROM loan l
                        WHERE l.id IN (:loans) AND COALESCE(l.collateral_kind, l.collateral, l.collateral_value) IS NOT NULL
                            AND NOT EXISTS (SELECT 1 FROM collateral c WHERE c.id = l.id)""")
                .param("loans", loans)
                .query((rs, n) -> new Collateral(
                        rs.getObject("id", UUID.class),
                        new LoanId(rs.getObject("id", UUID.class)),
                        true,
                        rs.getString("collateral_kind"),
                        rs.getString("collateral"),
                        rs.getBigDecimal("collateral_value"),
                        rs.getObject("as_of", LocalDate.class),
                        null,
                        "",
                        null,
                        List.of()))
                .list();
    }

    private Map<UUID, List<Collateral.Valuation>> valuations(List<UUID> loans) {
        return jdbc
                .sql("""
                        SELECT v.* FROM collateral c JOIN collateral_valuation v ON v.collateral_id = c.id
                        WHERE c.loan_id IN (:loans) ORDER BY v.valued_on DESC, v.at DESC, v.id DESC""")
                .param("loans", loans)
                .query((rs, n) -> new Valued(
                        rs.getObject("collateral_id", UUID.class),
                        new Collateral.Valuation(
                                rs.getBigDecimal("value"),
                                rs.getObject("valued_on", LocalDate.class),
                                rs.getString("reference"),
                                new ActorId(rs.getString("actor")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Valued::collateral, Collectors.mapping(Valued::valuation, Collectors.toList())));
    }

    boolean exists(LoanId loan, UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM collateral WHERE id = :id AND loan_id = :loan")
                        .param("id", id)
                        .param("loan", loan.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(UUID id, LoanId loan, CollateralEntry entry, String reference, ActorId by, Instant at) {
        jdbc.sql("INSERT INTO collateral (id, loan_id, origin, kind, description, value, valued_on, rank_no, reference,"
                        + " evidence_id, created_by, created_at) VALUES (:id, :loan, 'STAFF', :kind, :description, :value,"
                        + " :on, :rank, :reference, :evidence, :by, :at)")
                .param("id", id)
                .param("loan", loan.value())
                .param("kind", entry.kind().strip())
                .param("description", cipher.seal(entry.description().strip(), id))
                .param("value", entry.value())
                .param("on", entry.valuedOn())
                .param("rank", entry.rank())
                .param("reference", reference)
                .param("evidence", entry.evidence())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    void value(
            UUID collateral,
            @Nullable BigDecimal value,
            @Nullable LocalDate on,
            String reference,
            @Nullable UUID evidence,
            ActorId by,
            Instant at) {
        jdbc.sql(
                        "INSERT INTO collateral_valuation (id, collateral_id, value, valued_on, reference, evidence_id, actor, at)"
                                + " VALUES (:id, :of, :value, :on, :reference, :evidence, :by, :at)")
                .param("id", Ids.next())
                .param("of", collateral)
                .param("value", value)
                .param("on", on)
                .param("reference", reference)
                .param("evidence", evidence)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }
}
