package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what payments and the close of a day have made of plans: lines, events, and the hold where a plan turned. */
@Component
class PlanNews {
    private final JdbcTimeline timeline;
    private final PlanHolds holds;
    private final ApplicationEventPublisher events;

    PlanNews(JdbcTimeline timeline, PlanHolds holds, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.holds = holds;
        this.events = events;
    }

    /** The day that a change belongs to: the one that is closed, else the bank's own. */
    LocalDate day(@Nullable LocalDate closed, Instant at) {
        return closed == null ? LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE) : closed;
    }

    void tell(List<PlanSettling.Settled> changed, ActorId by, Instant at) {
        List<JdbcTimeline.Line> lines = new ArrayList<>();
        for (PlanSettling.Settled settled : changed) {
            int of = settled.dues().size();
            settled.nowIn(InstalmentState.PAID)
                    .forEach(due -> lines.add(line(settled, "timeline.plan.paid", due, of, by, at)));
            settled.nowIn(InstalmentState.MISSED)
                    .forEach(due -> lines.add(line(settled, "timeline.plan.missed", due, of, by, at)));
            if (settled.turned()) lines.add(turn(settled, by, at));
        }
        timeline.addAll(lines);
        for (PlanSettling.Settled settled : changed) {
            if (!settled.nowIn(InstalmentState.MISSED).isEmpty())
                publish("plan.missed", settled.plan().caseId(), settled.plan().id(), by, at);
            if (!settled.turned()) continue;
            CaseId id = new CaseId(settled.plan().caseId());
            holds.follow(id, by, at);
            publish(word(settled.state()), id.value(), settled.plan().id(), by, at);
        }
    }

    private static String word(PlanState state) {
        return switch (state) {
            case COMPLETED -> "plan.completed";
            case BROKEN -> "plan.broken";
            case ACTIVE -> "plan.resumed";
            case PROPOSED, REJECTED, CANCELLED -> throw new IllegalStateException("payments make no plan " + state);
        };
    }

    private static JdbcTimeline.Line line(
            PlanSettling.Settled settled, String key, PlanSettling.Due due, int of, ActorId by, Instant at) {
        return new JdbcTimeline.Line(
                new CaseId(settled.plan().caseId()),
                at,
                Timeline.Kind.PROMISE,
                by,
                key,
                List.of(
                        Integer.toString(due.no()),
                        Integer.toString(of),
                        due.on().toString(),
                        due.amount().shown(),
                        due.received().shown()));
    }

    private static JdbcTimeline.Line turn(PlanSettling.Settled settled, ActorId by, Instant at) {
        return new JdbcTimeline.Line(
                new CaseId(settled.plan().caseId()),
                at,
                Timeline.Kind.PROMISE,
                by,
                "timeline.plan.settled",
                List.of(
                        TextArgs.key("plan-state." + settled.state()),
                        settled.received().shown()));
    }

    private void publish(String action, UUID caseId, UUID plan, ActorId by, Instant at) {
        events.publishEvent(
                new CaseChanged(new CaseId(caseId), action, Map.of(PlanBook.PLAN, plan.toString()), by, at));
    }
}
