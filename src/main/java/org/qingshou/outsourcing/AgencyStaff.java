package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.RuleLimits;
import org.qingshou.compliance.StaffLimits;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the agencies (R-OUT-15). What is entered is checked here; who may enter it, at {@link AgencyStaffDesk}. */
@Service
public class AgencyStaff {
    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._-]{0,38}";
    private static final int LONGEST_NAME = 60;
    private static final String COLUMNS =
            "SELECT agency_code, staff_no, name, trained_on, attested_on, active, version FROM agency_staff ";

    private final JdbcClient jdbc;
    private final RuleLimits limits;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AgencyStaff(JdbcClient jdbc, RuleLimits limits, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
    }

    /** How many people an agency has, and with how many of them nothing is wrong today. */
    record Count(int people, int ready) {
        static final Count NONE = new Count(0, 0);

        private Count plus(boolean oneIsReady) {
            return new Count(people + 1, ready + (oneIsReady ? 1 : 0));
        }
    }

    /** Those who still work there first. */
    @Transactional(readOnly = true)
    public List<StaffMember> of(String agency) {
        return jdbc.sql(COLUMNS + "WHERE agency_code = :a ORDER BY active DESC, staff_no")
                .param("a", agency)
                .query((rs, n) -> Workers.member(rs))
                .list();
    }

    Optional<StaffMember> find(String agency, String number) {
        return jdbc.sql(COLUMNS + "WHERE agency_code = :a AND staff_no = :n")
                .param("a", agency)
                .param("n", number)
                .query((rs, n) -> Workers.member(rs))
                .optional();
    }

    /** Of every agency that has any who still work there. */
    Map<String, Count> counts() {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql(COLUMNS + "WHERE active").query((rs, n) -> Workers.member(rs)).list().stream()
                .forEach(member -> counts.merge(
                        member.agencyCode(),
                        Count.NONE.plus(finding(member).isEmpty()),
                        (before, one) -> before.plus(one.ready() > 0)));
        return counts;
    }

    /** What is wrong with this person's training or record today. */
    Optional<StaffLimits.Finding> finding(StaffMember member) {
        return limits.staff(clock.instant()).against(member.trainedOn(), member.attestedOn() != null, clock.today());
    }

    /** Enters somebody, or changes what is known of somebody. */
    @Transactional
    public void save(StaffMember member, ActorId by) {
        check(member);
        Instant now = clock.instant();
        boolean added = member.version() == 0;
        if (added) insert(member, now);
        else change(member, now);
        events.publishEvent(new AgencyChanged(
                member.agencyCode(),
                added ? "staff.added" : "staff.changed",
                Map.of(
                        "staff", member.number(),
                        "active", Boolean.toString(member.active()),
                        "trained", Objects.toString(member.trainedOn(), ""),
                        "attested", Objects.toString(member.attestedOn(), "")),
                by,
                now));
    }

    private void check(StaffMember member) {
        if (!member.number().matches(NUMBER)) throw Refused.badInput("outsourcing.staff.number");
        if (member.name().isBlank() || member.name().length() > LONGEST_NAME)
            throw Refused.badInput("outsourcing.staff.name", LONGEST_NAME);
        if (ahead(member.trainedOn()) || ahead(member.attestedOn())) throw Refused.badInput("outsourcing.staff.ahead");
    }

    private boolean ahead(@Nullable LocalDate day) {
        return day != null && day.isAfter(clock.today());
    }

    private void insert(StaffMember member, Instant now) {
        try {
            statement("""
                    INSERT INTO agency_staff (agency_code, staff_no, name, trained_on, attested_on, active, left_at, version)
                    VALUES (:a, :n, :name, :trained, :attested, :active, IF(:active, NULL, :now), 1)""", member, now).update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("outsourcing.staff.again", member.number());
        }
    }

    /** The day on which somebody left is kept until they are back. */
    private void change(StaffMember member, Instant now) {
        int changed =
                statement("""
                UPDATE agency_staff SET name = :name, trained_on = :trained, attested_on = :attested,
                    left_at = IF(:active, NULL, COALESCE(left_at, :now)), active = :active, version = version + 1
                WHERE agency_code = :a AND staff_no = :n AND version = :version""", member, now).param("version", member.version()).update();
        if (changed == 0) throw Refused.conflict("outsourcing.staff.moved");
    }

    private JdbcClient.StatementSpec statement(String sql, StaffMember member, Instant now) {
        return jdbc.sql(sql)
                .param("a", member.agencyCode())
                .param("n", member.number())
                .param("name", member.name())
                .param("trained", member.trainedOn())
                .param("attested", member.attestedOn())
                .param("active", member.active())
                .param("now", Utc.of(now));
    }
}
