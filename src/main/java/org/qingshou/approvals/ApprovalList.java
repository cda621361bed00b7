package org.qingshou.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Roles;
import org.qingshou.approvals.ApprovalDesk.Box;
import org.qingshou.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of the approvals page: what waits longest first, own requests newest first. */
@Component
class ApprovalList {
    private static final String TO_DECIDE = """
            FROM approval_request
            WHERE state = 'PENDING' AND maker <> :me AND (:allBranches OR branch_code IN (:branches))
              AND (:kind IS NULL OR kind = :kind)""";
    private static final String MINE = """
            FROM approval_request
            WHERE maker = :me AND (:kind IS NULL OR kind = :kind)""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ApprovalList(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<UUID> page(Box box, @Nullable String kind, Actor reader, int offset, int limit) {
        String order = box == Box.MINE ? " ORDER BY asked_at DESC, id DESC" : " ORDER BY asked_at, id";
        return on("SELECT id " + from(box, reader) + order + " LIMIT :limit OFFSET :offset", kind, reader)
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    int count(Box box, @Nullable String kind, Actor reader) {
        return on("SELECT COUNT(*) " + from(box, reader), kind, reader)
                .query(Integer.class)
                .single();
    }

    long daysSince(Instant at) {
        return Duration.between(at, clock.instant()).toDays();
    }

    private static String from(Box box, Actor reader) {
        boolean decides = reader.has(Roles.MANAGER) || reader.has(Roles.COMPLIANCE);
        return box == Box.MINE ? MINE : decides ? TO_DECIDE : TO_DECIDE + " AND FALSE";
    }

    private JdbcClient.StatementSpec on(String sql, @Nullable String kind, Actor reader) {
        return jdbc.sql(sql)
                .param("me", reader.id().value())
                .param("allBranches", reader.branches().all())
                .param("branches", reader.branches().forSql())
                .param("kind", kind);
    }
}
