package org.qingshou.strategy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves a step: the aggregate says whether it may, the event and the timeline say that it did. */
@Component
class StepMoves {
    private final LadderSteps steps;
    private final Methods methods;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    StepMoves(
            LadderSteps steps, Methods methods, JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events) {
        this.steps = steps;
        this.methods = methods;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
    }

    void open(CaseId caseId, MethodCode method, ActorId by, Instant at) {
        move(caseId, method, by, at, step -> step.open(by, at));
    }

    void leave(CaseId caseId, Leave leave, ActorId by, Instant at) {
        move(caseId, leave.method(), by, at, step -> {
            switch (leave.to()) {
                case SUCCEEDED -> step.succeed(leave.outcome(), by, at);
                case EXHAUSTED -> step.exhaust(leave.outcome(), by, at);
                default -> step.withdraw(by);
            }
        });
    }

    void waive(CaseId caseId, MethodCode method, String reason, ActorId by, Instant at) {
        move(caseId, method, by, at, step -> step.waive(reason, by, at));
    }

    void reopen(CaseId caseId, MethodCode method, ActorId by, Instant at) {
        LadderStep old = load(caseId, method, by, at);
        LadderStep next = old.nextRound(Ids.next(), start(methods.get(method)), by, at);
        save(next);
        announce(next, old.state(), by, at);
    }

    private void move(CaseId caseId, MethodCode method, ActorId by, Instant at, Consumer<LadderStep> change) {
        LadderStep step = load(caseId, method, by, at);
        StepState before = step.state();
        change.accept(step);
        save(step);
        announce(step, before, by, at);
    }

    private void announce(LadderStep step, StepState before, ActorId by, Instant at) {
        MethodCode method = step.method();
        events.publishEvent(new StepChanged(step.caseId(), method, before, step.state(), by, at));
        timeline.add(
                step.caseId(),
                at,
                Timeline.Kind.STEP,
                by,
                "strategy.timeline.moved",
                null,
                "#method." + method + ".name",
                "#step." + step.state());
    }

    /** Two people at one step: the second is told, and nothing is lost. */
    private void save(LadderStep step) {
        try {
            steps.saveAndFlush(step);
        } catch (OptimisticLockingFailureException e) {
            throw Refused.conflict("strategy.step.moved");
        }
    }

    private LadderStep load(CaseId caseId, MethodCode method, ActorId by, Instant at) {
        begin(caseId, by, at);
        return latest(caseId, method);
    }

    private LadderStep latest(CaseId caseId, MethodCode method) {
        List<LadderStep> rounds = steps.findByCaseIdOrderByRound(caseId.value()).stream()
                .filter(step -> step.method().equals(method))
                .toList();
        return rounds.getLast();
    }

    /** Makes the steps that a case does not have yet; one made by somebody else at the same time is left as it is. */
    private void begin(CaseId caseId, ActorId by, Instant at) {
        for (CollectionMethod method : methods.all())
            jdbc.sql("""
                            INSERT IGNORE INTO ladder_step (id, case_id, method, round, state, begun_at, changed_by, version)
                            VALUES (:id, :case, :method, 1, :state, :at, :by, 0)""")
                    .param("id", Ids.next())
                    .param("case", caseId.value())
                    .param("method", method.code().value())
                    .param("state", start(method).name())
                    .param("at", Utc.of(at))
                    .param("by", by.value())
                    .update();
    }

    static StepState start(CollectionMethod method) {
        return method.lockedUntilOpened() ? StepState.LOCKED : StepState.AVAILABLE;
    }
}
