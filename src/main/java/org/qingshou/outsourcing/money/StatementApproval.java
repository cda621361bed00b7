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

/** A second person closes a statement; from then on it is what the bank owes the agency for the month. */
@Component
class StatementApproval implements ApprovalSubject {
    static final String KIND = "APR_STATEMENT";

    private final Statements statements;

    StatementApproval(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        Statement statement = statement(asked);
        Sums sums = statement.sums();
        List<Line> evidence = new ArrayList<>();
        evidence.add(Line.of(
                "money.shown.placed",
                Integer.toString(sums.placedCases()),
                sums.placed().shown()));
        evidence.add(Line.of(
                "money.shown.recovered",
                Integer.toString(sums.payments()),
                sums.recovered().shown(),
                sums.rate().toPlainString()));
        evidence.add(Line.of("money.shown.commission", sums.commission().shown()));
        if (!sums.corrections().isZero())
            evidence.add(Line.of("money.shown.corrections", sums.corrections().shown()));
        if (!sums.fees().isZero())
            evidence.add(Line.of("money.shown.fees", sums.fees().shown()));
        if (!sums.adjustments().isZero())
            evidence.add(Line.of("money.shown.adjustments", sums.adjustments().shown()));
        evidence.add(Line.of("money.shown.total", sums.total().shown()));
        return new Shown(
                Line.of(
                        "money.shown.statement",
                        statement.agencyName(),
                        statement.month().toString()),
                evidence,
                Line.of("money.shown.statement.effect"),
                route(statement));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        Statement statement = statement(asked);
        boolean same = statement.state() == StatementState.ASKED
                && statements.sha256(statement.id()).equals(asked.facts().get("sha256"));
        return same ? List.of() : List.of(Line.of("money.statement.moved", "#statement-state." + statement.state()));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        statements.close(statement(asked).id(), checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        statements.reopen(statement(asked).id(), by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return route(statement(asked));
    }

    private static String route(Statement statement) {
        return "agency-statements/" + statement.id();
    }

    private Statement statement(AskedFor asked) {
        return statements.get(UUID.fromString(asked.subjectId()));
    }
}
