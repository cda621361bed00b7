package org.qingshou.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;

/** A manager sees which act towards whom, on which day, which rule wants a second person, and until when the yes holds. */
record PermitSubject(String kind, ActPermits permits, BusinessClock clock) implements ApprovalSubject {
    @Override
    public Shown show(AskedFor asked) {
        ActPermit permit = permit(asked);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("compliance.permit.shown.act", action(permit), "#purpose." + permit.purpose()));
        lines.add(Line.of("compliance.permit.shown.on", permit.plannedFor().toString()));
        permit.rules().stream()
                .sorted()
                .forEach(rule -> lines.add(Line.of("compliance.permit.shown.rule", rule, "#rule." + rule + ".title")));
        return new Shown(
                about(asked),
                lines,
                Line.of(
                        "compliance.permit.shown.effect",
                        permits.validUntil(permit).toString()),
                makerRoute(asked));
    }

    @Override
    public Line about(AskedFor asked) {
        ActPermit permit = permit(asked);
        return Line.of("compliance.permit.shown.title", action(permit), permit.caseNo());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return permits.against(permit(asked), clock.instant());
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        permits.settle(permit(asked), PermitState.ALLOWED, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        permits.settle(permit(asked), PermitState.DROPPED, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "cases/" + permit(asked).caseId();
    }

    private static String action(ActPermit permit) {
        return "#contact-action." + permit.action();
    }

    private ActPermit permit(AskedFor asked) {
        return permits.get(UUID.fromString(asked.subjectId()));
    }
}
