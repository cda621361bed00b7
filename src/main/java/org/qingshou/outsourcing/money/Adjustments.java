package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is agreed on after a statement was compared: asked for, allowed by another person, and on the next draft then. */
@Component
class Adjustments {
    private static final Money MOST = Money.of("100000000");

    private final AdjustmentRows rows;
    private final Statements statements;
    private final Approvals approvals;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Adjustments(
            AdjustmentRows rows,
            Statements statements,
            Approvals approvals,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.statements = statements;
        this.approvals = approvals;
        this.clock = clock;
        this.events = events;
    }

    List<Adjustment> about(UUID statement) {
        return rows.about(statement);
    }

    Adjustment get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("money.adjustment.unknown"));
    }

    @Transactional
    UUID ask(
            UUID statementId, @Nullable UUID placement, Money amount, String reason, BranchCode branch, ActorId maker) {
        Statement statement = statements.get(statementId);
        if (amount.isZero() || new Money(amount.amount().abs()).compareTo(MOST) > 0)
            throw Refused.badInput("money.adjustment.amount");
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        if (placement != null && !rows.isOf(placement, statement.agency()))
            throw Refused.badInput("money.adjustment.placement");
        Instant now = clock.instant();
        Adjustment one = new Adjustment(
                Ids.next(),
                statement.agency(),
                statementId,
                placement,
                amount,
                Adjustment.State.ASKED,
                maker,
                now,
                null,
                null);
        rows.insert(one);
        publish(one, "adjustment.asked", maker, now);
        return approvals.ask(new Ask(
                AdjustmentApproval.KIND,
                one.id().toString(),
                statementId.toString(),
                branch,
                maker,
                reason.strip(),
                Map.of(Ask.AMOUNT, amount.amount().abs().toPlainString())));
    }

    @Transactional
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        Adjustment one = get(id);
        if (allowed && by.equals(one.maker())) throw Refused.forbidden("money.maker");
        Adjustment.State to = allowed ? Adjustment.State.ALLOWED : Adjustment.State.REJECTED;
        if (!rows.decide(id, to, by, at)) throw Refused.conflict("money.adjustment.moved");
        publish(one, allowed ? "adjustment.allowed" : "adjustment.rejected", by, at);
    }

    private void publish(Adjustment one, String action, ActorId by, Instant at) {
        Map<String, String> facts = Map.of(
                "amount", one.amount().toString(), "statement", one.statement().toString());
        events.publishEvent(new MoneyChanged(one.agency(), action, facts, by, at));
    }
}
