package org.qingshou.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.GuaranteePeriod;
import org.qingshou.compliance.LimitationPeriod;

/** One clock while an event of it is judged. */
record HeldClock(
        UUID id,
        UUID loan,
        ClockKind kind,
        GuaranteePeriod.@Nullable Form form,
        LocalDate baseOn,
        LocalDate dueOn,
        boolean stopped,
        boolean closed,
        @Nullable String scope,
        @Nullable LocalDate wholeDueOn) {
    /** Reads them with what their loan is for and from when the whole of it is due. */
    static final String SELECT =
            "SELECT k.*, l.scope, l.whole_due_on FROM loan_clock k JOIN loan l ON l.id = k.loan_id ";

    static HeldClock of(ResultSet rs, int n) throws SQLException {
        String form = rs.getString("form");
        return new HeldClock(
                rs.getObject("id", UUID.class),
                rs.getObject("loan_id", UUID.class),
                ClockKind.valueOf(rs.getString("kind")),
                form == null ? null : GuaranteePeriod.Form.valueOf(form),
                Objects.requireNonNull(rs.getObject("base_on", LocalDate.class)),
                Objects.requireNonNull(rs.getObject("due_on", LocalDate.class)),
                rs.getObject("stopped_on") != null,
                rs.getObject("closed_on") != null,
                rs.getString("scope"),
                rs.getObject("whole_due_on", LocalDate.class));
    }

    /** Whether an event of this kind and day could still move it. */
    boolean inTime(String event, LocalDate on) {
        if (stopped || closed) return false;
        if (consent(event)) return ClockSql.GUARANTEE.extendable(dueOn, on);
        return kind == ClockKind.LIMITATION
                ? ClockSql.LIMITATION.restarts(baseOn, dueOn, on)
                : ClockSql.GUARANTEE.stops(baseOn, dueOn, on);
    }

    /** Whether the event is a guarantor's consent to an extension. */
    boolean consent(String event) {
        return kind == ClockKind.GUARANTEE && GuaranteePeriod.NEW_TERM.equals(event);
    }

    /** Whether the ledger knows a later due date that a consent could be to. */
    boolean extended() {
        return wholeDueOn != null && wholeDueOn.isAfter(baseOn);
    }

    /** Whether the proof shows the event; payments are told by the bank's own files, never by a person. */
    boolean proven(String event, String proof) {
        if (kind == ClockKind.LIMITATION)
            return !LimitationPeriod.PAYMENT.equals(proof) && ClockSql.LIMITATION.proven(event, proof, scope);
        return ClockSql.GUARANTEE.proven(Objects.requireNonNull(form), event, proof);
    }

    /** Whether the proof may show the event, if a second person finds so. */
    boolean arguable(String event, String proof) {
        return kind == ClockKind.LIMITATION
                ? ClockSql.LIMITATION.arguable(event, proof)
                : ClockSql.GUARANTEE.arguable(Objects.requireNonNull(form), event, proof);
    }
}
