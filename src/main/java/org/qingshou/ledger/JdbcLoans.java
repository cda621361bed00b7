package org.qingshou.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
class JdbcLoans implements Loans {
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    JdbcLoans(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public Optional<LoanView> find(LoanId id) {
        return jdbc.sql("SELECT * FROM loan WHERE id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    @Override
    public List<LoanView> ofCustomer(PersonId person, BranchCode branch) {
        return jdbc.sql("SELECT * FROM loan WHERE person_id = :p AND branch_code = :b ORDER BY loan_no, id")
                .param("p", person.value())
                .param("b", branch.value())
                .query(this::row)
                .list();
    }

    @Override
    public List<LoanView> all(List<LoanId> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("SELECT * FROM loan WHERE id IN (:ids) ORDER BY loan_no, id")
                .param("ids", ids.stream().map(LoanId::value).toList())
                .query(this::row)
                .list();
    }

    @Override
    public Money owed(PersonId person, String currency) {
        return new Money(jdbc.sql("""
                        SELECT COALESCE(SUM(principal_outstanding + interest_due + penalty_due + compound_due + fees_due), 0)
                        FROM loan WHERE person_id = :p AND currency = :c""")
                .param("p", person.value())
                .param("c", currency)
                .query(BigDecimal.class)
                .single());
    }

    private LoanView row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new LoanView(
                new LoanId(id),
                rs.getString("source"),
                rs.getString("loan_no"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new BranchCode(rs.getString("branch_code")),
                rs.getString("product"),
                ProductScope.valueOf(rs.getString("scope")),
                rs.getString("currency"),
                new Balances(
                        new Money(rs.getBigDecimal("principal_outstanding")),
                        new Money(rs.getBigDecimal("interest_due")),
                        new Money(rs.getBigDecimal("penalty_due")),
                        new Money(rs.getBigDecimal("compound_due")),
                        new Money(rs.getBigDecimal("fees_due"))),
                money(rs.getBigDecimal("original_amount")),
                money(rs.getBigDecimal("instalment_amount")),
                rs.getObject("disbursed_on", LocalDate.class),
                rs.getObject("matures_on", LocalDate.class),
                rs.getObject("accelerated_on", LocalDate.class),
                rs.getObject("overdue_since", LocalDate.class),
                rs.getObject("aged_from", LocalDate.class),
                rs.getBigDecimal("interest_rate"),
                grade(rs),
                rs.getObject("last_payment_on", LocalDate.class),
                money(rs.getBigDecimal("last_payment_amount")),
                rs.getObject("as_of", LocalDate.class),
                rs.getBoolean("on_tape"),
                extra(rs.getBytes("extra"), id));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    private static LoanGrade grade(ResultSet rs) throws SQLException {
        return new LoanGrade(
                classification(rs, "class_bank"),
                Classification.valueOf(rs.getString("class_floor")),
                classification(rs, "class_watch"),
                rs.getObject("watch_until", LocalDate.class),
                classification(rs, "class_spread"));
    }

    private static @Nullable Classification classification(ResultSet rs, String column) throws SQLException {
        String told = rs.getString(column);
        return told == null ? null : Classification.valueOf(told);
    }

    private Map<String, String> extra(byte @Nullable [] sealed, UUID id) {
        String text = cipher.openNullable(sealed, id);
        if (text == null) return Map.of();
        Map<String, String> extra = json.readValue(text, TEXTS);
        extra.replaceAll((name, value) -> ContactValues.masked(value));
        return extra;
    }
}
