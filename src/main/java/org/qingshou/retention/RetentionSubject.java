package org.qingshou.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A manager of the head office sees how many of which kind would go, and says yes or no. */
@Component
class RetentionSubject implements ApprovalSubject {
    private final RetentionRows rows;
    private final ApplicationEventPublisher events;

    RetentionSubject(RetentionRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public String kind() {
        return RetentionDesk.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        RetentionRun run = rows.get(id(asked));
        List<Line> lines = new ArrayList<>();
        for (RunPart part : rows.parts(run.id()))
            lines.add(Line.of(
                    "retention.shown.part",
                    "#retention.kind." + part.kind(),
                    Long.toString(part.proposed()),
                    Long.toString(part.overdue()),
                    part.rule()));
        return new Shown(
                Line.of("retention.shown.title", run.asOf().toString(), Long.toString(run.proposed())),
                lines,
                Line.of("retention.shown.effect"),
                "");
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return rows.get(id(asked)).state() == RunState.PROPOSED ? List.of() : List.of(Line.of("retention.moved"));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        rows.decided(id(asked), RunState.RUNNING, checker, at);
        events.publishEvent(new RetentionChanged(
                id(asked), "retention.allowed", Map.of("maker", asked.maker().value()), checker, at));
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        if (rows.get(id(asked)).state() != RunState.PROPOSED) return;
        rows.decided(id(asked), RunState.DROPPED, by, at);
        events.publishEvent(new RetentionChanged(id(asked), "retention.dropped", Map.of(), by, at));
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "retention";
    }

    private static UUID id(AskedFor asked) {
        return UUID.fromString(asked.subjectId());
    }
}
