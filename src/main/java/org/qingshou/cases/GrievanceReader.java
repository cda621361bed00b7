package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Disputes and complaints as people read them; words and answers are opened for one case only, never in the list. */
@Component
class GrievanceReader {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    GrievanceReader(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Newest first. */
    List<DisputeView> disputes(CaseId id) {
        return jdbc.sql("SELECT * FROM dispute WHERE case_id = :c ORDER BY taken_at DESC, id DESC")
                .param("c", id.value())
                .query((rs, n) -> {
                    UUID own = rs.getObject("id", UUID.class);
                    return new DisputeView(
                            own,
                            DisputeKind.valueOf(rs.getString("kind")),
                            DisputeState.valueOf(rs.getString("state")),
                            cipher.open(rs.getBytes("words"), own),
                            rs.getObject("raised_on", LocalDate.class),
                            rs.getObject("answer_by", LocalDate.class),
                            rs.getObject("latest_by", LocalDate.class),
                            new ActorId(rs.getString("taken_by")),
                            cipher.openNullable(rs.getBytes("answer"), own));
                })
                .list();
    }

    /** Newest first. */
    List<ComplaintView> complaints(CaseId id) {
        return jdbc.sql("""
                        SELECT p.*, c.case_no FROM complaint p JOIN collection_case c ON c.id = p.case_id
                        WHERE p.case_id = :c ORDER BY p.taken_at DESC, p.id DESC""")
                .param("c", id.value())
                .query((rs, n) -> {
                    UUID own = rs.getObject("id", UUID.class);
                    return complaint(
                            rs,
                            cipher.open(rs.getBytes("words"), own),
                            cipher.openNullable(rs.getBytes("answer"), own));
                })
                .list();
    }

    private static final String LIST = """
            FROM complaint p JOIN collection_case c ON c.id = p.case_id
            WHERE (:all OR p.branch_code IN (:branches))
              AND (:which = 'ALL' OR p.state IN ('RECEIVED', 'ACKNOWLEDGED'))
              AND (:which <> 'LATE' OR p.answer_by < :today OR (p.state = 'RECEIVED' AND p.acknowledge_by < :today))""";

    /** What is due first comes first; what is settled, last. */
    List<ComplaintView> page(ComplaintBox which, BranchScope scope, LocalDate today, int offset, int limit) {
        return on("SELECT p.*, c.case_no " + LIST + """

                         ORDER BY p.state IN ('ANSWERED', 'WITHDRAWN'), p.answer_by, p.id
                        LIMIT :limit OFFSET :offset""", which, scope, today)
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> complaint(rs, "", null))
                .list();
    }

    int count(ComplaintBox which, BranchScope scope, LocalDate today) {
        return on("SELECT COUNT(*) " + LIST, which, scope, today)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec on(String sql, ComplaintBox which, BranchScope scope, LocalDate today) {
        return jdbc.sql(sql)
                .param("which", which.name())
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("today", today);
    }

    private static ComplaintView complaint(ResultSet rs, String words, @Nullable String answer) throws SQLException {
        String channel = rs.getString("channel");
        String finding = rs.getString("finding");
        Instant answered = Utc.getNullable(rs, "answered_at");
        return new ComplaintView(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                ComplaintKind.valueOf(rs.getString("kind")),
                ComplaintSource.valueOf(rs.getString("source")),
                channel == null ? null : Channel.valueOf(channel),
                ComplaintState.valueOf(rs.getString("state")),
                words,
                rs.getObject("received_on", LocalDate.class),
                rs.getObject("acknowledge_by", LocalDate.class),
                rs.getObject("answer_by", LocalDate.class),
                rs.getInt("extensions"),
                rs.getInt("joined"),
                rs.getObject("escalated_on", LocalDate.class),
                new ActorId(rs.getString("taken_by")),
                finding == null ? null : Finding.valueOf(finding),
                answer,
                answered);
    }
}
