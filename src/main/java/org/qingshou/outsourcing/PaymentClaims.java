package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PaymentsBooked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments that agencies say were made. A claim is no money: it becomes confirmed when the bank's own payments file shows
 * a payment of that amount on a loan of the placement within a few days.
 */
@Service
class PaymentClaims {
    private static final int DAYS_APART = 3;
    private static final String MATCHES = """
            SELECT c.id AS claim, p.id AS payment, c.placement_id, c.case_id, c.amount
            FROM payment_claim c
            JOIN placement_loan l ON l.placement_id = c.placement_id
            JOIN pub_payment p ON p.loan_id = l.loan_id AND p.amount = c.amount AND p.reversal_of IS NULL
                AND ABS(DATEDIFF(p.paid_on, c.paid_on)) <= :days
            WHERE c.state = 'OPEN' AND %s
              AND NOT EXISTS (SELECT 1 FROM payment_claim x WHERE x.payment_id = p.id)
            ORDER BY c.claimed_at, c.id, p.paid_on, p.id""";

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PaymentClaims(JdbcClient jdbc, Timeline timeline, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    private record Match(UUID claim, UUID payment, UUID placement, CaseId caseId, Money amount) {}

    /** Takes a claim; where the money is in the books already it is confirmed at once. */
    UUID add(Placement placement, Money amount, LocalDate paidOn, String reference, ActorId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO payment_claim (id, placement_id, case_id, agency_code, amount, paid_on, reference,
                            state, claimed_at)
                        VALUES (:id, :placement, :case, :agency, :amount, :paid, :reference, 'OPEN', :at)""")
                .param("id", id)
                .param("placement", placement.getId())
                .param("case", placement.theCase().value())
                .param("agency", placement.agencyCode())
                .param("amount", amount.amount())
                .param("paid", paidOn)
                .param("reference", reference)
                .param("at", Utc.of(at))
                .update();
        events.publishEvent(new ClaimChanged(id, placement.getId(), "made", amount.toString(), by, at));
        timeline.add(
                placement.theCase(),
                at,
                Timeline.Kind.AGENCY,
                by,
                "outsourcing.timeline.claimed",
                null,
                amount.shown(),
                paidOn.toString());
        confirm("c.id = :id", id);
        return id;
    }

    @EventListener
    @Transactional
    public void booked(PaymentsBooked event) {
        confirm("p.batch_id = :id", event.batch());
    }

    private void confirm(String which, UUID id) {
        List<Match> matches = jdbc.sql(MATCHES.formatted(which))
                .param("days", DAYS_APART)
                .param("id", id)
                .query((rs, n) -> new Match(
                        rs.getObject("claim", UUID.class),
                        rs.getObject("payment", UUID.class),
                        rs.getObject("placement_id", UUID.class),
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        new Money(rs.getBigDecimal("amount"))))
                .list();
        Set<UUID> used = new HashSet<>();
        for (Match match : matches)
            if (!used.contains(match.claim()) && !used.contains(match.payment())) {
                used.add(match.claim());
                used.add(match.payment());
                confirm(match);
            }
    }

    private void confirm(Match match) {
        Instant now = clock.instant();
        jdbc.sql("""
                        UPDATE payment_claim SET state = 'CONFIRMED', payment_id = :p, settled_at = :now,
                            version = version + 1
                        WHERE id = :id AND state = 'OPEN'""")
                .param("p", match.payment())
                .param("now", Utc.of(now))
                .param("id", match.claim())
                .update();
        events.publishEvent(new ClaimChanged(
                match.claim(), match.placement(), "confirmed", match.amount().toString(), Departure.ACTOR, now));
        timeline.add(
                match.caseId(),
                now,
                Timeline.Kind.AGENCY,
                Departure.ACTOR,
                "outsourcing.timeline.confirmed",
                null,
                match.amount().shown());
    }
}
