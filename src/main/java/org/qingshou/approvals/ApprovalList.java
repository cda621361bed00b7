package org.qingshou.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Roles;
import org.qingshou.approvals.ApprovalDesk.Box;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists of the approvals page: what waits longest first, own requests newest first. A manager's holds what is that
 * manager's turn, in the own right or in that of somebody away.
 */
@Component
class ApprovalList {
    private static final String SELECT =
            "SELECT r.*, (SELECT COUNT(*) FROM approval_yes y WHERE y.request_id = r.id) AS given FROM approval_request r ";
    private static final String TO_DECIDE = """
            WHERE r.state = 'PENDING' AND r.maker <> :me AND (:allBranches OR r.deciding_branch IN (:branches))
              AND NOT EXISTS (SELECT 1 FROM approval_yes y
                              WHERE y.request_id = r.id AND (y.checker = :me OR y.stands_for = :me))
              AND (:kind IS NULL OR r.kind = :kind)""";
    private static final String MINE = """
            WHERE r.maker = :me AND (:kind IS NULL OR r.kind = :kind)""";

    private final JdbcClient jdbc;
    private final Checkers checkers;

    ApprovalList(JdbcClient jdbc, Checkers checkers) {
        this.jdbc = jdbc;
        this.checkers = checkers;
    }

    /**
     * One request without its sealed words.
     *
     * @param level how many yeses it has
     */
    record Entry(
            UUID id,
            String kind,
            @Nullable String about,
            ActorId maker,
            Instant askedAt,
            RequestState state,
            int level,
            int levels,
            @Nullable LocalDate expiresOn,
            BranchCode branch) {}

    List<Entry> page(Box box, @Nullable String kind, Actor reader, int offset, int limit) {
        String order = box == Box.MINE ? " ORDER BY r.asked_at DESC, r.id DESC" : " ORDER BY r.asked_at, r.id";
        return on(SELECT + from(box, reader) + order + " LIMIT :limit OFFSET :offset", kind, reader)
                .param("limit", limit)
                .param("offset", offset)
                .query(ApprovalList::row)
                .list();
    }

    int count(Box box, @Nullable String kind, Actor reader) {
        return on("SELECT COUNT(*) FROM approval_request r " + from(box, reader), kind, reader)
                .query(Integer.class)
                .single();
    }

    /** Whatever is open about these records, the oldest first. */
    List<Entry> open(Collection<String> records) {
        if (records.isEmpty()) return List.of();
        return jdbc.sql(SELECT + """
                        WHERE r.record_id IN (:records) AND r.state IN ('PENDING', 'SENT_BACK')
                        ORDER BY r.asked_at, r.id""")
                .param("records", records)
                .query(ApprovalList::row)
                .list();
    }

    private static String from(Box box, Actor reader) {
        boolean decides = reader.has(Roles.MANAGER) || reader.has(Roles.COMPLIANCE);
        return box == Box.MINE ? MINE : decides ? TO_DECIDE : TO_DECIDE + " AND FALSE";
    }

    private JdbcClient.StatementSpec on(String sql, @Nullable String kind, Actor reader) {
        BranchScope scope = reader.branches();
        if (!scope.all()) {
            Set<BranchCode> codes = new HashSet<>(scope.codes());
            codes.addAll(checkers.deputised(reader));
            scope = new BranchScope(false, codes);
        }
        return jdbc.sql(sql)
                .param("me", reader.id().value())
                .param("allBranches", scope.all())
                .param("branches", scope.forSql())
                .param("kind", kind);
    }

    private static Entry row(ResultSet rs, int n) throws SQLException {
        return new Entry(
                rs.getObject("id", UUID.class),
                rs.getString("kind"),
                rs.getString("about"),
                new ActorId(rs.getString("maker")),
                Utc.get(rs, "asked_at"),
                RequestState.valueOf(rs.getString("state")),
                rs.getInt("given"),
                rs.getInt("levels"),
                rs.getObject("expires_on", LocalDate.class),
                new BranchCode(rs.getString("branch_code")));
    }
}
