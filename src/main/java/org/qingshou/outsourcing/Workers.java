package org.qingshou.outsourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.qingshou.compliance.facts.CaseWorker;
import org.qingshou.kernel.Utc;

/** Agencies' people as queries of placements and lists read them. */
final class Workers {
    /** Beside {@code placement p}. */
    static final String JOIN =
            " LEFT JOIN agency_staff w ON w.agency_code = p.agency_code AND w.staff_no = p.staff_no ";

    static final String COLUMNS =
            " w.name AS worker_name, w.active AS worker_active, w.left_at, w.trained_on, w.attested_on ";

    private Workers() {}

    static StaffMember member(ResultSet rs) throws SQLException {
        return new StaffMember(
                rs.getString("agency_code"),
                rs.getString("staff_no"),
                rs.getString("name"),
                rs.getObject("trained_on", LocalDate.class),
                rs.getObject("attested_on", LocalDate.class),
                rs.getBoolean("active"),
                rs.getInt("version"));
    }

    /** @param taken when the agency took the case */
    static CaseWorker of(ResultSet rs, Instant taken) throws SQLException {
        if (rs.getString("worker_name") == null) return new CaseWorker(taken, null, false);
        Instant left = Utc.getNullable(rs, "left_at");
        boolean gone = !rs.getBoolean("worker_active");
        return new CaseWorker(
                gone ? (left == null ? taken : left) : null,
                rs.getObject("trained_on", LocalDate.class),
                rs.getObject("attested_on", LocalDate.class) != null);
    }
}
