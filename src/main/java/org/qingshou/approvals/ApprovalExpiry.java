package org.qingshou.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What nobody has decided in time comes to nothing, so that nothing hangs on an old request for ever; its maker is told
 * and asks again where it is still needed. The close of the day runs it.
 */
@Service
public class ApprovalExpiry {
    private static final ActorId CLOSE = ActorId.system("day-end");
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalExpiry.class);

    private final JdbcClient jdbc;
    private final JpaApprovals approvals;
    private final ApprovalSettings settings;
    private final BusinessClock clock;

    ApprovalExpiry(JdbcClient jdbc, JpaApprovals approvals, ApprovalSettings settings, BusinessClock clock) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Each in a transaction of its own: one that cannot be dropped keeps none of the others waiting.
     *
     * @return how many have expired
     */
    public long close(LocalDate date) {
        if (settings.remindDays() > 0)
            pending("= :d", date.plusDays(settings.remindDays())).forEach(approvals::remind);
        long expired = 0;
        for (UUID id : pending("<= :d", date))
            try {
                approvals.expire(id, CLOSE, clock.instant());
                expired++;
            } catch (RuntimeException e) {
                LOG.warn("request {} could not expire: {}", id, e.toString());
            }
        return expired;
    }

    private List<UUID> pending(String when, LocalDate date) {
        return jdbc.sql("SELECT id FROM approval_request WHERE state = 'PENDING' AND expires_on " + when
                        + " ORDER BY asked_at, id")
                .param("d", date)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }
}
