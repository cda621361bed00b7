package org.qingshou.outsourcing;

import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who worked a case last: what an agency could not bring in, another one tries, unless a second person says otherwise. */
@Component
class Rotation {
    /** Text of the reason that a case goes elsewhere. */
    static final String LAST = "rules.last";

    private final JdbcClient jdbc;

    Rotation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agency that worked it last, and in which round. */
    record Last(String agency, String name, int round) {
        Line line() {
            return Line.of(LAST, name, Integer.toString(round));
        }
    }

    /** One that only declined, or never got it, has not worked it. */
    Optional<Last> last(CaseId caseId) {
        return jdbc.sql("""
                        SELECT p.agency_code, a.name, p.round FROM placement p JOIN agency a ON a.code = p.agency_code
                        WHERE p.case_id = :c AND p.placed_at IS NOT NULL AND p.ended_at IS NOT NULL
                        ORDER BY p.round DESC LIMIT 1""")
                .param("c", caseId.value())
                .query((rs, n) -> new Last(rs.getString("agency_code"), rs.getString("name"), rs.getInt("round")))
                .optional();
    }

    Optional<Last> sameAgain(CaseId caseId, String agency) {
        return last(caseId).filter(last -> last.agency().equals(agency));
    }
}
