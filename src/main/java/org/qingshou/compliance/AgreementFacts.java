package org.qingshou.compliance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.qingshou.compliance.facts.AgreedHours;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person agreed to, as facts; the evidence stays sealed. */
@Component
class AgreementFacts implements FactSource {
    private final JdbcClient jdbc;

    AgreementFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void fill(CaseFacts facts, CaseId caseId, PersonId personId, BranchCode branch, LocalDate today) {
        jdbc.sql("""
                        SELECT kind, channel, from_time, to_time, attempts FROM contact_agreement
                        WHERE person_id = :p AND ended_at IS NULL AND until_on >= :d""")
                .param("p", personId.value())
                .param("d", today)
                .query((rs, n) -> switch (AgreementKind.valueOf(rs.getString("kind"))) {
                    case HOURS ->
                        facts.agreed(new AgreedHours(
                                rs.getString("channel"),
                                Objects.requireNonNull(rs.getObject("from_time", LocalTime.class)),
                                Objects.requireNonNull(rs.getObject("to_time", LocalTime.class))));
                    case ATTEMPTS -> facts.agreedAttempts(rs.getInt("attempts"));
                    case WILLING -> facts.willing(true);
                    // Says to whom data may go, nothing of how the person is contacted.
                    case PARTNER -> facts;
                })
                .list();
    }
}
