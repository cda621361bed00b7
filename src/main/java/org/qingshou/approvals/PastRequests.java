package org.qingshou.approvals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who asked for what and who decided, for the file of a record. Whoever calls has made sure that the reader may see it. */
@Service
public class PastRequests {
    private final JdbcClient jdbc;

    PastRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request with its maker and, once there is one, its checker. */
    public record Line(
            String kind,
            ActorId maker,
            Instant askedAt,
            RequestState state,
            @Nullable ActorId checker,
            @Nullable Instant decidedAt) {}

    /** All that was ever asked about these records, the oldest first. */
    public List<Line> about(Collection<String> subjects) {
        if (subjects.isEmpty()) return List.of();
        return jdbc.sql("SELECT * FROM approval_request WHERE subject_id IN (:s) ORDER BY asked_at, id")
                .param("s", subjects)
                .query((rs, n) -> {
                    String checker = rs.getString("decided_by");
                    return new Line(
                            rs.getString("kind"),
                            new ActorId(rs.getString("maker")),
                            Utc.get(rs, "asked_at"),
                            RequestState.valueOf(rs.getString("state")),
                            checker == null ? null : new ActorId(checker),
                            Utc.getNullable(rs, "decided_at"));
                })
                .list();
    }
}
