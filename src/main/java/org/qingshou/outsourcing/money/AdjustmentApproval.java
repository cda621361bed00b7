package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.springframework.stereotype.Component;

/** A second person decides whether an agency is paid more, or less, than our statement said (佣金调整). */
@Component
class AdjustmentApproval implements ApprovalSubject {
    static final String KIND = "APR_COMMISSION_ADJ";

    private final Adjustments adjustments;
    private final Statements statements;

    AdjustmentApproval(Adjustments adjustments, Statements statements) {
        this.adjustments = adjustments;
        this.statements = statements;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        Adjustment one = one(asked);
        Statement statement = statements.get(one.statement());
        List<Line> evidence = new ArrayList<>();
        evidence.add(Line.of("money.shown.adjustment.amount", one.amount().shown()));
        evidence.add(Line.of("money.shown.total", statement.sums().total().shown()));
        UUID placement = one.placement();
        if (placement != null) evidence.add(Line.of("money.shown.adjustment.package", placement.toString()));
        return new Shown(
                Line.of(
                        "money.shown.adjustment",
                        statement.agencyName(),
                        statement.month().toString()),
                evidence,
                Line.of("money.shown.adjustment.effect"),
                makerRoute(asked));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return one(asked).state() == Adjustment.State.ASKED ? List.of() : List.of(Line.of("money.adjustment.moved"));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        adjustments.decided(one(asked).id(), true, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        adjustments.decided(one(asked).id(), false, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "agency-statements/" + one(asked).statement() + "/comparison";
    }

    private Adjustment one(AskedFor asked) {
        return adjustments.get(UUID.fromString(asked.subjectId()));
    }
}
