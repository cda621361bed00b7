package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.compliance.RuleLimits;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.notify.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Managers learn, once, how many of their cases an agency has let the term pass for without naming who works them. */
@Component
class UnnamedWorkers implements DayEndStep {
    private final JdbcClient jdbc;
    private final RuleLimits limits;
    private final Users users;
    private final Notices notices;
    private final BusinessClock clock;

    UnnamedWorkers(JdbcClient jdbc, RuleLimits limits, Users users, Notices notices, BusinessClock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.users = users;
        this.notices = notices;
        this.clock = clock;
    }

    private record Missing(BranchCode branch, String agency, int cases) {}

    @Override
    public String name() {
        return "unnamed-workers";
    }

    @Override
    public int order() {
        return 710;
    }

    /** The last day of their term is the day that closes. */
    @Override
    @Transactional
    public long run(LocalDate date) {
        LocalDate since = date.minusDays(limits.staff(clock.instant()).namedDays());
        List<Missing> all = jdbc.sql("SELECT p.branch_code, a.name, COUNT(*) AS n FROM placement p"
                        + " JOIN agency a ON a.code = p.agency_code " + Workers.JOIN + """
                        WHERE p.state = 'ACTIVE' AND (w.staff_no IS NULL OR NOT w.active)
                          AND COALESCE(w.left_at, p.placed_at) >= :from AND COALESCE(w.left_at, p.placed_at) < :to
                        GROUP BY p.branch_code, a.name ORDER BY p.branch_code, a.name""")
                .param("from", Utc.of(begin(since)))
                .param("to", Utc.of(begin(since.plusDays(1))))
                .query((rs, n) ->
                        new Missing(new BranchCode(rs.getString("branch_code")), rs.getString("name"), rs.getInt("n")))
                .list();
        all.forEach(this::tell);
        return all.size();
    }

    private void tell(Missing missing) {
        List<ActorId> managers = users.ofBranch(missing.branch(), Roles.MANAGER).stream()
                .map(UserInfo::id)
                .toList();
        notices.tell(
                managers,
                "outsourcing",
                "outsourcing.notice.unnamed",
                missing.agency(),
                Integer.toString(missing.cases()));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(BusinessClock.DEFAULT_ZONE).toInstant();
    }
}
