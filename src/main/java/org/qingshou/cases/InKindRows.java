package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assets taken in payment, as they are kept. */
@Repository
class InKindRows {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    InKindRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    UUID add(CaseId caseId, InKindWish wish, String currency, ActorId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO in_kind (id, case_id, state, basis, asset, valuer, valued_on, value, valuation_id,
                            credited, currency, proposed_by, proposed_at)
                        VALUES (:id, :case, 'PROPOSED', :basis, :asset, :valuer, :on, :value, :valuation, :credited,
                            :currency, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("basis", Objects.requireNonNull(wish.basis()).name())
                .param("asset", cipher.seal(wish.asset().strip(), id))
                .param("valuer", wish.valuer().strip())
                .param("on", wish.valuedOn())
                .param("value", wish.value().amount())
                .param("valuation", wish.valuation())
                .param("credited", wish.credited().amount())
                .param("currency", currency)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        return id;
    }

    /** Refused where somebody else has moved it since it was read. */
    void decide(InKind from, InKindState to, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE in_kind SET state = :to, decided_by = :by, decided_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(to).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void drop(InKind from, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE in_kind SET state = :to, ended_by = :by, ended_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(InKindState.DROPPED).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void take(InKind from, InKindEnd end, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE in_kind SET state = :to, paper_no = :no, paper_id = :paper, signed_on = :signed,
                            taken_on = :taken, asset_no = :asset, voucher_no = :voucher, ended_by = :by, ended_at = :at,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(InKindState.TAKEN).name())
                .param("no", end.paperNo().strip())
                .param("paper", end.paper())
                .param("signed", end.signedOn())
                .param("taken", end.takenOn())
                .param("asset", end.assetNo().strip())
                .param("voucher", end.voucherNo().strip())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw Refused.conflict("in-kind.moved");
    }

    Optional<InKind> find(UUID id) {
        return jdbc.sql("SELECT * FROM in_kind WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** The youngest first; a case has few. */
    List<InKind> ofCase(CaseId id) {
        return jdbc.sql("SELECT * FROM in_kind WHERE case_id = :case ORDER BY proposed_at DESC, id DESC")
                .param("case", id.value())
                .query(this::row)
                .list();
    }

    private InKind row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new InKind(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                InKindState.valueOf(rs.getString("state")),
                InKindBasis.valueOf(rs.getString("basis")),
                cipher.open(rs.getBytes("asset"), id),
                rs.getString("valuer"),
                Objects.requireNonNull(rs.getObject("valued_on", LocalDate.class)),
                new Money(rs.getBigDecimal("value")),
                rs.getObject("valuation_id", UUID.class),
                new Money(rs.getBigDecimal("credited")),
                rs.getString("currency"),
                new ActorId(rs.getString("proposed_by")),
                rs.getObject("taken_on", LocalDate.class),
                rs.getString("asset_no"),
                rs.getInt("version"));
    }
}
