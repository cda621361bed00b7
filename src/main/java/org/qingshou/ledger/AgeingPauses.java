package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses of ageing (暂停计龄): asked for by one person, allowed by another, counted the moment they are allowed. */
@Service
public class AgeingPauses {
    static final String KIND = "APR_AGEING_PAUSE";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String ROUTE = "route";

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final PausedDays days;
    private final PaymentPosting payments;
    private final BusinessDates dates;

    AgeingPauses(JdbcClient jdbc, Approvals approvals, PausedDays days, PaymentPosting payments, BusinessDates dates) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.days = days;
        this.payments = payments;
        this.dates = dates;
    }

    /**
     * Puts a pause before a manager.
     *
     * @param until the last day that does not count
     * @param route the page on which it was asked, where the answer leads back
     * @throws Refused where the loan is not overdue, or the days are no span or overlap another pause
     */
    @Transactional
    public UUID ask(
            LoanId loan, LocalDate from, LocalDate until, String reason, BranchCode branch, String route, ActorId by) {
        List<Line> against = against(loan, from, until);
        if (!against.isEmpty())
            throw Refused.conflict(
                    against.getFirst().key(), against.getFirst().args().toArray());
        return approvals.ask(new Ask(
                KIND,
                loan.toString(),
                branch,
                by,
                reason,
                Map.of(FROM, from.toString(), UNTIL, until.toString(), ROUTE, route)));
    }

    /** What stands against it; the same is asked again at the moment of decision. */
    List<Line> against(LoanId loan, LocalDate from, LocalDate until) {
        List<Line> against = new ArrayList<>();
        if (until.isBefore(from)) against.add(Line.of("ledger.pause.span", from.toString(), until.toString()));
        boolean overdue = jdbc.sql("SELECT COUNT(*) FROM loan WHERE id = :l AND overdue_since IS NOT NULL")
                        .param("l", loan.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (!overdue) against.add(Line.of("ledger.pause.current"));
        long overlapping = Objects.requireNonNull(
                jdbc.sql("SELECT COUNT(*) FROM ageing_pause WHERE loan_id = :l AND from_on <= :u AND until_on >= :f")
                        .param("l", loan.value())
                        .param("f", from)
                        .param("u", until)
                        .query(Long.class)
                        .single());
        if (overlapping > 0) against.add(Line.of("ledger.pause.overlaps", from.toString(), until.toString()));
        return against;
    }

    void apply(LoanId loan, LocalDate from, LocalDate until, ActorId checker, Instant at) {
        jdbc.sql("INSERT INTO ageing_pause (id, loan_id, from_on, until_on, approved_by, approved_at)"
                        + " VALUES (:id, :l, :f, :u, :by, :at)")
                .param("id", Ids.next())
                .param("l", loan.value())
                .param("f", from)
                .param("u", until)
                .param("by", checker.value())
                .param("at", Utc.of(at))
                .update();
        days.ofLoan(loan.value(), dates.current());
        // How old a card's debt is decides what its payments cover first.
        payments.reckon(List.of(loan.value()));
    }
}
