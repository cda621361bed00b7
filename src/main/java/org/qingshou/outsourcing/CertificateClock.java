package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agencies owe certificates, and for how long: one query for all, because every list of agencies asks. */
@Component
class CertificateClock {
    private static final String OWED = "p.state IN ('RETURNED', 'COMPLETED', 'TERM_EXPIRED')";
    private static final String SCOPED = """
            FROM placement p JOIN pub_case c ON c.id = p.case_id JOIN agency a ON a.code = p.agency_code
            WHERE %s AND (:all OR p.branch_code IN (:branches))""".formatted(OWED);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CertificateClock(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of every agency that owes any. */
    Map<String, OwedCertificates> all() {
        Map<String, OwedCertificates> owed = new HashMap<>();
        jdbc.sql("SELECT p.agency_code, COUNT(*) AS n, SUM(p.ended_at < :late) AS late, MIN(p.ended_at) AS first"
                        + " FROM placement p WHERE " + OWED + " GROUP BY p.agency_code")
                .param("late", Utc.of(end(OwedCertificates.lateIfEndedBy(clock.today()))))
                .query(rs -> {
                    owed.put(
                            rs.getString("agency_code"),
                            new OwedCertificates(
                                    rs.getInt("n"),
                                    rs.getInt("late"),
                                    OwedCertificates.due(day(Utc.get(rs, "first")))));
                });
        return owed;
    }

    OwedCertificates of(String agency) {
        return all().getOrDefault(agency, OwedCertificates.NONE);
    }

    /** The oldest first, of the branches in scope. */
    List<OwedCertificate> page(BranchScope scope, int offset, int limit) {
        return jdbc.sql("SELECT p.id, p.case_id, c.case_no, a.name, p.state, p.ended_at " + SCOPED
                        + " ORDER BY p.ended_at, p.id LIMIT :n OFFSET :o")
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("n", limit)
                .param("o", offset)
                .query((rs, n) -> new OwedCertificate(
                        rs.getObject("id", UUID.class),
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        rs.getString("case_no"),
                        rs.getString("name"),
                        PlacementState.valueOf(rs.getString("state")),
                        day(Utc.get(rs, "ended_at"))))
                .list();
    }

    int count(BranchScope scope) {
        return jdbc.sql("SELECT COUNT(*) " + SCOPED)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query(Integer.class)
                .single();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.DEFAULT_ZONE).toInstant();
    }
}
