package org.qingshou.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.GuaranteePeriod;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks that run against the bank (时效与保证期间), with their history. Whoever calls has made sure that the reader may
 * see the loans.
 */
@Service
public class LoanClocks {
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/()（）〔〕 _-]{0,79}");

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final BusinessDates dates;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LoanClocks(
            JdbcClient jdbc,
            ClockRows rows,
            BusinessDates dates,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /** The clocks of these loans, the one that runs out first first. */
    public List<LoanClock> of(List<LoanId> loans) {
        if (loans.isEmpty()) return List.of();
        return jdbc.sql("""
                        SELECT k.*, l.loan_no, p.name FROM loan_clock k JOIN loan l ON l.id = k.loan_id
                        LEFT JOIN person p ON p.id = k.party_id
                        WHERE k.loan_id IN (:loans) ORDER BY k.due_on, k.id""")
                .param("loans", loans.stream().map(LoanId::value).toList())
                .query((rs, n) -> clock(rs))
                .list();
    }

    private LoanClock clock(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new LoanClock(
                id,
                new LoanId(rs.getObject("loan_id", UUID.class)),
                rs.getString("loan_no"),
                ClockKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getObject("base_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("alert", Integer.class),
                rs.getBoolean("expired"),
                rs.getObject("stopped_on", LocalDate.class),
                history(id));
    }

    private List<LoanClockEvent> history(UUID clockId) {
        return jdbc.sql("SELECT * FROM loan_clock_event WHERE clock_id = :c ORDER BY on_date DESC, id DESC")
                .param("c", clockId)
                .query((rs, n) -> new LoanClockEvent(
                        rs.getString("kind"),
                        rs.getObject("on_date", LocalDate.class),
                        rs.getString("proof"),
                        rs.getString("reference"),
                        rs.getBoolean("proven"),
                        new ActorId(rs.getString("actor"))))
                .list();
    }

    private record Held(
            UUID loan, ClockKind kind, @Nullable String form, LocalDate baseOn, LocalDate dueOn, boolean stopped) {}

    /**
     * Records what happened to a clock of this loan. What the rule does not accept is kept as unproven and moves nothing.
     *
     * @param reference number of the proof, never a person's data
     * @return whether it was accepted
     * @throws Refused where the day lies ahead, or something is missing
     */
    @Transactional
    public boolean record(
            LoanId loan, UUID clockId, String kind, LocalDate on, String proof, String reference, ActorId by) {
        if (on.isAfter(clock.today())) throw Refused.badInput("ledger.clock.ahead", on.toString());
        if (!REFERENCE.matcher(reference.strip()).matches()) throw Refused.badInput("ledger.clock.reference");
        Held held = jdbc.sql("SELECT * FROM loan_clock WHERE id = :id AND loan_id = :loan FOR UPDATE")
                .param("id", clockId)
                .param("loan", loan.value())
                .query((rs, n) -> new Held(
                        rs.getObject("loan_id", UUID.class),
                        ClockKind.valueOf(rs.getString("kind")),
                        rs.getString("form"),
                        rs.getObject("base_on", LocalDate.class),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getObject("stopped_on") != null))
                .optional()
                .orElseThrow(() -> Refused.notFound("ledger.clock.unknown"));
        boolean proven = proven(held, kind, on, proof);
        rows.event(clockId, new LoanClockEvent(kind, on, proof, reference.strip(), proven, by), clock.instant());
        if (proven && held.kind() == ClockKind.LIMITATION) rows.restart(clockId, dates.current());
        else if (proven) rows.stop(clockId, on);
        events.publishEvent(new ClockMoved(loan, kind, proof, proven, by, clock.instant()));
        return proven;
    }

    private static boolean proven(Held held, String kind, LocalDate on, String proof) {
        if (held.kind() == ClockKind.LIMITATION)
            return !org.qingshou.compliance.LimitationPeriod.PAYMENT.equals(proof)
                    && ClockSql.LIMITATION.proven(kind, proof)
                    && ClockSql.LIMITATION.restarts(held.baseOn(), held.dueOn(), on);
        GuaranteePeriod.Form form = GuaranteePeriod.Form.valueOf(java.util.Objects.requireNonNull(held.form()));
        return !held.stopped()
                && ClockSql.GUARANTEE.proven(form, kind, proof)
                && ClockSql.GUARANTEE.stops(held.baseOn(), held.dueOn(), on);
    }
}
