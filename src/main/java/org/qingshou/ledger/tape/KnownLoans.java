package org.qingshou.ledger.tape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up the loans that the next rows of changes speak of. */
final class KnownLoans {
    /** Columns of the loan by what tells them; the borrower's and the key are read by themselves. */
    private static final Map<CanonicalColumn, String> COLUMNS = new EnumMap<>(Map.ofEntries(
            Map.entry(CanonicalColumn.BRANCH_CODE, "branch_code"),
            Map.entry(CanonicalColumn.PRODUCT, "product"),
            Map.entry(CanonicalColumn.SCOPE, "scope"),
            Map.entry(CanonicalColumn.CURRENCY, "currency"),
            Map.entry(CanonicalColumn.PRINCIPAL_OUTSTANDING, "principal_outstanding"),
            Map.entry(CanonicalColumn.INTEREST_DUE, "interest_due"),
            Map.entry(CanonicalColumn.PENALTY_DUE, "penalty_due"),
            Map.entry(CanonicalColumn.COMPOUND_DUE, "compound_due"),
            Map.entry(CanonicalColumn.FEES_DUE, "fees_due"),
            Map.entry(CanonicalColumn.INSTALMENT_AMOUNT, "instalment_amount"),
            Map.entry(CanonicalColumn.ORIGINAL_AMOUNT, "original_amount"),
            Map.entry(CanonicalColumn.DISBURSED_ON, "disbursed_on"),
            Map.entry(CanonicalColumn.MATURES_ON, "matures_on"),
            Map.entry(CanonicalColumn.INTEREST_RATE, "interest_rate"),
            Map.entry(CanonicalColumn.CLASSIFICATION, "class_bank"),
            Map.entry(CanonicalColumn.COLLATERAL_KIND, "secured_kind"),
            Map.entry(CanonicalColumn.COLLATERAL_VALUE, "secured_value"),
            Map.entry(CanonicalColumn.LAST_PAYMENT_ON, "last_payment_on"),
            Map.entry(CanonicalColumn.LAST_PAYMENT_AMOUNT, "last_payment_amount"),
            Map.entry(CanonicalColumn.CLOSED_ON, "closed_on"),
            Map.entry(CanonicalColumn.CLOSE_REASON, "close_reason"),
            Map.entry(CanonicalColumn.GRANTED_ON, "extended_on"),
            Map.entry(CanonicalColumn.FIRST_DUE_ON, "first_new_due_on"),
            Map.entry(CanonicalColumn.RESTRUCTURED_ON, "restructured_on")));

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    KnownLoans(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Map<String, KnownLoan> find(String source, Collection<String> loanNos, LocalDate asOf) {
        Map<String, KnownLoan> known = new HashMap<>();
        if (loanNos.isEmpty()) return known;
        jdbc.sql("""
                        SELECT l.*, p.name, p.kind, p.division_code, p.id_number_index, c.description AS secured,
                            COALESCE(c.kind, l.collateral_kind) AS secured_kind,
                            COALESCE(c.value, l.collateral_value) AS secured_value,
                            EXISTS (SELECT 1 FROM payment y WHERE y.loan_id = l.id AND y.booked_on > :asOf) AS paid_later
                        FROM loan l JOIN person p ON p.id = l.person_id
                        LEFT JOIN collateral c ON c.id = l.id WHERE l.source = :s AND l.loan_no IN (:l)""")
                .param("s", source)
                .param("l", loanNos)
                .param("asOf", asOf)
                .query((rs, n) -> loan(rs))
                .list()
                .forEach(loan -> known.put(loan.loanNo(), loan));
        return known;
    }

    private KnownLoan loan(ResultSet rs) throws SQLException {
        Map<CanonicalColumn, Object> now = new EnumMap<>(CanonicalColumn.class);
        for (Map.Entry<CanonicalColumn, String> column : COLUMNS.entrySet()) {
            Object value = rs.getObject(column.getValue());
            if (value != null) now.put(column.getKey(), value);
        }
        String secured = cipher.openNullable(rs.getBytes("secured"), rs.getObject("id", UUID.class));
        if (secured == null) secured = rs.getString("collateral");
        if (secured != null) now.put(CanonicalColumn.COLLATERAL, secured);
        now.put(CanonicalColumn.RESTRUCTURED, rs.getObject("restructured_on") != null);
        return new KnownLoan(
                rs.getObject("id", UUID.class),
                rs.getString("loan_no"),
                rs.getObject("as_of", LocalDate.class),
                rs.getString("branch_code"),
                rs.getString("customer_no"),
                now,
                rs.getObject("overdue_since", LocalDate.class),
                rs.getObject("written_off_on", LocalDate.class),
                rs.getBytes("extra"),
                rs.getBoolean("paid_later"),
                rs.getObject("person_id", UUID.class),
                rs.getString("name"),
                CustomerKind.valueOf(rs.getString("kind")),
                rs.getString("division_code"),
                ByteKey.ofNullable(rs.getBytes("id_number_index")));
    }

    /** Numbers and addresses that these people have already, by blind index. */
    Map<UUID, Set<ByteKey>> contacts(Collection<KnownLoan> loans) {
        Map<UUID, Set<ByteKey>> known = new HashMap<>();
        Set<UUID> persons = new HashSet<>();
        loans.forEach(loan -> persons.add(loan.person()));
        if (persons.isEmpty()) return known;
        jdbc.sql("SELECT person_id, value_index FROM contact_point WHERE person_id IN (:p)")
                .param("p", persons)
                .query(rs -> {
                    known.computeIfAbsent(rs.getObject("person_id", UUID.class), person -> new HashSet<>())
                            .add(ByteKey.of(rs.getBytes("value_index")));
                });
        return known;
    }
}
