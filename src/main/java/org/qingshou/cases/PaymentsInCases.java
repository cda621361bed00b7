package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.PaymentsBooked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What payments mean for the cases they touch, in the transaction that books them. */
@Component
class PaymentsInCases {
    private static final int RANGE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTimeline timeline;
    private final CaseFigures figures;
    private final CaseClosing closing;
    private final PromiseLedger promises;
    private final PlanLedger plans;
    private final BusinessDates dates;

    PaymentsInCases(
            JdbcClient jdbc,
            JdbcTimeline timeline,
            CaseFigures figures,
            CaseClosing closing,
            PromiseLedger promises,
            PlanLedger plans,
            BusinessDates dates) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.figures = figures;
        this.closing = closing;
        this.promises = promises;
        this.plans = plans;
        this.dates = dates;
    }

    private record Touch(UUID caseId, Money amount, LocalDate paidOn, String paidBy, boolean reversal) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void booked(PaymentsBooked event) {
        List<Touch> touches = jdbc.sql("""
                        SELECT cl.case_id, p.amount, p.paid_on, p.paid_by, p.reversal_of IS NOT NULL AS reversal
                        FROM pub_payment p
                        JOIN case_loan cl ON cl.loan_id = p.loan_id
                        JOIN collection_case c ON c.id = cl.case_id AND c.state <> 'CLOSED'
                        WHERE p.batch_id = :b ORDER BY p.paid_on, p.id""")
                .param("b", event.batch())
                .query((rs, n) -> new Touch(
                        rs.getObject("case_id", UUID.class),
                        new Money(rs.getBigDecimal("amount")),
                        rs.getObject("paid_on", LocalDate.class),
                        rs.getString("paid_by"),
                        rs.getBoolean("reversal")))
                .list();
        timeline.addAll(touches.stream().map(touch -> line(touch, event)).toList());
        List<UUID> cases = touches.stream().map(Touch::caseId).distinct().toList();
        LocalDate closed = dates.current();
        for (int from = 0; from < cases.size(); from += RANGE) {
            List<UUID> range = cases.subList(from, Math.min(cases.size(), from + RANGE));
            figures.refresh(range, event.actor(), event.at());
            promises.settle(range, closed, event.actor(), event.at());
            plans.settle(range, null, event.actor(), event.at());
            closing.paid(range, closed, event.actor(), event.at());
        }
    }

    private static JdbcTimeline.Line line(Touch touch, PaymentsBooked event) {
        return new JdbcTimeline.Line(
                new CaseId(touch.caseId()),
                event.at(),
                Timeline.Kind.PAYMENT,
                event.actor(),
                touch.reversal() ? "timeline.payment.reversed" : "timeline.payment",
                List.of(
                        touch.amount().shown(),
                        touch.paidOn().toString(),
                        TextArgs.key("payment-source." + touch.paidBy())));
    }
}
