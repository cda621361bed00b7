package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts with one person over all cases, and whether somebody may read about that person at all. */
@Component
class HeldContacts {
    private final JdbcClient jdbc;

    HeldContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact as it was held, with its case. */
    record Held(
            CaseId caseId,
            String caseNo,
            BranchCode branch,
            @Nullable UUID clearanceId,
            ContactAction action,
            Purpose purpose,
            String outcome,
            Instant at,
            ActorId by,
            @Nullable ActorId second,
            @Nullable String agencyCode,
            @Nullable UUID contactPointId,
            @Nullable String noticeNo) {}

    /** Newest first. */
    List<Held> of(Collection<PersonId> persons, LocalDate from, LocalDate to, BranchScope scope, int limit) {
        return jdbc.sql("""
                        SELECT t.*, c.case_no, c.branch_code FROM contact t JOIN collection_case c ON c.id = t.case_id
                        WHERE t.person_id IN (:p) AND t.on_date BETWEEN :from AND :to
                            AND (:all OR c.branch_code IN (:branches))
                        ORDER BY t.at DESC, t.id DESC LIMIT :n""")
                .param("p", ids(persons))
                .param("from", from)
                .param("to", to)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("n", limit)
                .query(HeldContacts::row)
                .list();
    }

    /** Whether the person owes, or stands beside, a loan of these branches. */
    boolean known(Collection<PersonId> persons, BranchScope scope) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM collection_case WHERE person_id IN (:p)
                                AND (:all OR branch_code IN (:branches)))
                            OR EXISTS (SELECT 1 FROM pub_loan_party WHERE person_id IN (:p)
                                AND (:all OR branch_code IN (:branches)))""")
                .param("p", ids(persons))
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }

    private static Held row(ResultSet rs, int n) throws SQLException {
        String second = rs.getString("second_staff");
        return new Held(
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                new BranchCode(rs.getString("branch_code")),
                rs.getObject("clearance_id", UUID.class),
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                rs.getString("outcome"),
                Utc.get(rs, "at"),
                new ActorId(rs.getString("by_actor")),
                second == null ? null : new ActorId(second),
                rs.getString("agency_code"),
                rs.getObject("contact_point_id", UUID.class),
                rs.getString("notice_no"));
    }
}
