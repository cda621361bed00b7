package org.qingshou.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the loans say of a person at a branch: its role (the most liable where there are several), whether it is a minor,
 * whether the debtor's own numbers are all dead, whether a court still helps, whether what is known of them is up to date, the scope that picks the rules.
 */
@Component
class LedgerFacts implements FactSource {
    private static final int ADULT = 18;
    /** Kinds whose number is a register's, not a birthday's. */
    private static final String LEGAL = GradeSql.nonRetail();

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final LateFiles files;

    LedgerFacts(JdbcClient jdbc, FieldCipher cipher, LateFiles files) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.files = files;
    }

    private record Part(PartyRole role, UUID debtor, ProductScope scope, boolean proven) {}

    @Override
    public void fill(CaseFacts facts, CaseId caseId, PersonId personId, BranchCode branch, LocalDate today) {
        facts.minor(isMinor(personId, today));
        List<Part> parts = parts(personId, branch);
        parts.stream().min(Comparator.comparing(Part::role)).ifPresent(part -> {
            facts.role(part.role().name());
            facts.debtorNumberInvalid(noValidNumber(part.debtor()));
            if (part.role() == PartyRole.SPOUSE_JOINT) facts.jointDebtProof(part.proven());
            if (part.role() == PartyRole.CONSENTED_HELPER) facts.writtenConsent(part.proven());
            if (part.role() == PartyRole.VOLUNTEER && part.proven()) facts.willing(true);
        });
        List<UUID> debtors = parts.stream().map(Part::debtor).distinct().toList();
        if (!files.of(debtors, branch, today).isEmpty()) facts.hold("HOLD_DATA");
        facts.limitationExpired(limitationExpired(parts, branch, today));
        parts.stream().map(Part::scope).min(Comparator.naturalOrder()).ifPresent(scope -> facts.scope(scope.name()));
    }

    private List<Part> parts(PersonId person, BranchCode branch) {
        return jdbc.sql("""
                        SELECT 'BORROWER' AS role, person_id AS debtor, scope, TRUE AS proven FROM loan
                        WHERE person_id = :p AND branch_code = :b
                        UNION ALL
                        SELECT q.role, l.person_id, l.scope, q.proof IS NOT NULL FROM loan_party q
                        JOIN loan l ON l.id = q.loan_id WHERE q.person_id = :p AND l.branch_code = :b""")
                .param("p", person.value())
                .param("b", branch.value())
                .query((rs, n) -> new Part(
                        PartyRole.valueOf(rs.getString("role")),
                        rs.getObject("debtor", UUID.class),
                        ProductScope.valueOf(rs.getString("scope")),
                        rs.getBoolean("proven")))
                .list();
    }

    /** By the day itself, not by what the last close has marked. */
    private boolean limitationExpired(List<Part> parts, BranchCode branch, LocalDate today) {
        if (parts.isEmpty()) return false;
        return jdbc.sql("""
                                SELECT COUNT(*) FROM loan l JOIN pub_clock k ON k.loan_id = l.id
                                WHERE l.person_id IN (:debtors) AND l.branch_code = :b AND k.kind = 'LIMITATION'
                                    AND k.due_on < :today""")
                        .param(
                                "debtors",
                                parts.stream().map(Part::debtor).distinct().toList())
                        .param("b", branch.value())
                        .param("today", today)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean noValidNumber(UUID debtor) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM contact_point
                                WHERE person_id = :d AND kind IN ('MOBILE', 'LANDLINE') AND status = 'VALID'""").param("d", debtor).query(Long.class).single() == 0;
    }

    private boolean isMinor(PersonId person, LocalDate today) {
        byte[] sealed = jdbc.sql(
                        "SELECT id_number FROM person WHERE id = :id AND id_number IS NOT NULL AND kind NOT IN ("
                                + LEGAL + ")")
                .param("id", person.value())
                .query((rs, n) -> rs.getBytes("id_number"))
                .optional()
                .orElse(null);
        LocalDate born = sealed == null ? null : bornOn(cipher.open(sealed, person));
        return born != null && born.plusYears(ADULT).isAfter(today);
    }

    /** Digits 7 to 14 of a resident id number are the date of birth; other papers tell none. */
    static @Nullable LocalDate bornOn(String idNumber) {
        if (!idNumber.matches("[0-9]{17}[0-9X]")) return null;
        try {
            return LocalDate.of(
                    Integer.parseInt(idNumber.substring(6, 10)),
                    Integer.parseInt(idNumber.substring(10, 12)),
                    Integer.parseInt(idNumber.substring(12, 14)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
