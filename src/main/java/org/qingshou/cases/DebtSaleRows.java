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
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Balances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sales as they are kept. */
@Repository
class DebtSaleRows {
    private final JdbcClient jdbc;

    DebtSaleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(CaseId caseId, DebtSaleWish wish, LocalDate cutoffOn, String currency, ActorId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO debt_sale (id, case_id, state, buyer, buyer_code, contract_no, contract_id, basis,
                            cutoff_on, currency, price, principal, interest, penalty, compound, fees, proposed_by,
                            proposed_at)
                        VALUES (:id, :case, 'PROPOSED', :buyer, :code, :no, :contract, :basis, :cutoff, :currency, :price,
                            :principal, :interest, :penalty, :compound, :fees, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("buyer", wish.buyer().strip())
                .param("code", wish.buyerCode().strip())
                .param("no", wish.contractNo().strip())
                .param("contract", wish.contract())
                .param("basis", wish.basis().isBlank() ? null : wish.basis().strip())
                .param("cutoff", cutoffOn)
                .param("currency", currency)
                .param("price", wish.price().amount())
                .param("principal", wish.owed().principal().amount())
                .param("interest", wish.owed().interest().amount())
                .param("penalty", wish.owed().penalty().amount())
                .param("compound", wish.owed().compound().amount())
                .param("fees", wish.owed().fees().amount())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        for (LoanId loan : wish.loans())
            jdbc.sql("INSERT INTO debt_sale_loan (sale_id, loan_id) VALUES (:id, :loan)")
                    .param("id", id)
                    .param("loan", loan.value())
                    .update();
        return id;
    }

    /** Refused where somebody else has moved it since it was read. */
    void decide(DebtSale from, DebtSaleState to, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE debt_sale SET state = :to, decided_by = :by, decided_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(to).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void drop(DebtSale from, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE debt_sale SET state = :to, ended_by = :by, ended_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(DebtSaleState.DROPPED).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void sold(DebtSale from, DebtSaleEnd end, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE debt_sale SET state = :to, transferred_on = :on, receipt = :receipt, notice_way = :way,
                            notice_no = :no, notice_on = :arrived, notice_id = :proof, ended_by = :by, ended_at = :at,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(DebtSaleState.SOLD).name())
                .param("on", end.transferredOn())
                .param("receipt", end.receipt().strip())
                .param("way", Objects.requireNonNull(end.way()).name())
                .param("no", end.noticeNo().strip())
                .param("arrived", end.arrivedOn())
                .param("proof", end.proof())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw Refused.conflict("sale.moved");
    }

    Optional<DebtSale> find(UUID id) {
        return jdbc.sql("SELECT * FROM debt_sale WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** The youngest first; a case has few. */
    List<DebtSale> ofCase(CaseId id) {
        return jdbc.sql("SELECT * FROM debt_sale WHERE case_id = :case ORDER BY proposed_at DESC, id DESC")
                .param("case", id.value())
                .query(this::row)
                .list();
    }

    private DebtSale row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new DebtSale(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                DebtSaleState.valueOf(rs.getString("state")),
                rs.getString("buyer"),
                rs.getString("buyer_code"),
                rs.getString("contract_no"),
                rs.getObject("contract_id", UUID.class),
                rs.getString("basis"),
                Objects.requireNonNull(rs.getObject("cutoff_on", LocalDate.class)),
                rs.getString("currency"),
                money(rs, "price"),
                new Balances(
                        money(rs, "principal"),
                        money(rs, "interest"),
                        money(rs, "penalty"),
                        money(rs, "compound"),
                        money(rs, "fees")),
                new ActorId(rs.getString("proposed_by")),
                rs.getObject("transferred_on", LocalDate.class),
                rs.getObject("notice_on", LocalDate.class),
                rs.getInt("version"),
                loans(id));
    }

    private List<LoanId> loans(UUID sale) {
        return jdbc.sql("SELECT loan_id FROM debt_sale_loan WHERE sale_id = :id ORDER BY loan_id")
                .param("id", sale)
                .query((rs, n) -> new LoanId(rs.getObject("loan_id", UUID.class)))
                .list();
    }

    private static Money money(ResultSet rs, String column) throws SQLException {
        return new Money(rs.getBigDecimal(column));
    }
}
