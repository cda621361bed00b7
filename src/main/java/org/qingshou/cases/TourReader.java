package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.PartyRole;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the visits that one of the staff is to make on a day, whatever their number, in two queries. */
@Component
class TourReader {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    TourReader(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Those of one village one after the other; places whose division is not known come last. */
    List<TourStop> of(ActorId staff, BranchScope scope, LocalDate on) {
        Map<UUID, List<String>> holds = holds(staff, on);
        return jdbc.sql("""
                        SELECT v.id, v.case_id, c.case_no, p.name, v.action, v.purpose, v.first_staff, v.second_staff, v.place,
                               p.division_code, c.total_due,
                               IF(v.person_id = c.person_id, 'BORROWER',
                                  (SELECT GROUP_CONCAT(q.role) FROM case_loan k JOIN pub_loan_party q ON q.loan_id = k.loan_id
                                   WHERE k.case_id = c.id AND q.person_id = v.person_id)) AS roles
                        FROM visit_plan v
                        JOIN collection_case c ON c.id = v.case_id
                        JOIN pub_person p ON p.id = v.person_id
                        WHERE v.planned_for = :on AND v.state = 'PLANNED' AND c.state <> 'CLOSED'
                          AND (:all OR c.branch_code IN (:branches)) AND (v.first_staff = :staff OR v.second_staff = :staff)
                        ORDER BY p.division_code IS NULL, p.division_code, c.case_no, v.id""")
                .param("on", on)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("staff", staff.value())
                .query((rs, n) -> stop(rs, holds))
                .list();
    }

    private TourStop stop(ResultSet rs, Map<UUID, List<String>> holds) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID caseId = rs.getObject("case_id", UUID.class);
        PartyRole role = role(rs.getString("roles"));
        return new TourStop(
                id,
                new CaseId(caseId),
                rs.getString("case_no"),
                rs.getString("name"),
                role,
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                new ActorId(rs.getString("first_staff")),
                new ActorId(rs.getString("second_staff")),
                cipher.open(rs.getBytes("place"), id),
                rs.getString("division_code"),
                role != null && !role.isThirdPerson() ? new Money(rs.getBigDecimal("total_due")) : null,
                holds.getOrDefault(caseId, List.of()));
    }

    /** Of several roles the one that answers most. */
    private static @Nullable PartyRole role(@Nullable String roles) {
        if (roles == null) return null;
        return Arrays.stream(roles.split(","))
                .map(PartyRole::valueOf)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, List<String>> holds(ActorId staff, LocalDate on) {
        Map<UUID, List<String>> all = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT h.case_id, h.code FROM visit_plan v JOIN case_hold h ON h.case_id = v.case_id
                        WHERE v.planned_for = :on AND v.state = 'PLANNED'
                          AND (v.first_staff = :staff OR v.second_staff = :staff)
                          AND h.lifted_at IS NULL AND h.from_on <= :on AND (h.until_on IS NULL OR h.until_on >= :on)
                        ORDER BY h.code""").param("on", on).param("staff", staff.value()).query(rs -> {
            all.computeIfAbsent(rs.getObject("case_id", UUID.class), id -> new ArrayList<>())
                    .add(rs.getString("code"));
        });
        return all;
    }
}
