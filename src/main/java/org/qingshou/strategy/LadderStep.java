package org.qingshou.strategy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.data.domain.Persistable;

/** One method in one round of one case's ladder. */
@Entity
@Table(name = "ladder_step")
class LadderStep implements Persistable<UUID> {
    @Id
    private UUID id;

    private UUID caseId;
    private String method;
    private int round;

    @Enumerated(EnumType.STRING)
    private StepState state;

    private @Nullable Instant begunAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private String changedBy;
    private @Nullable String outcome;
    private @Nullable String naReason;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected LadderStep() {}

    private LadderStep(UUID id, UUID caseId, String method, int round, StepState state, ActorId by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.method = method;
        this.round = round;
        this.state = state;
        this.begunAt = at;
        this.changedBy = by.value();
        this.fresh = true;
    }

    /** A step of round 1, for tests of the aggregate; the product makes them set-wise. */
    static LadderStep begin(UUID id, CaseId caseId, MethodCode method, StepState state, ActorId by, Instant at) {
        return new LadderStep(id, caseId.value(), method.value(), 1, state, by, at);
    }

    /** Makes the step active; a locked one is unlocked by the approval that opens it. */
    void open(ActorId by, Instant at) {
        if (state == StepState.LOCKED) to(StepState.AVAILABLE, by);
        to(StepState.ACTIVE, by);
        openedAt = at;
    }

    /** Leaves it for now without an outcome. */
    void withdraw(ActorId by) {
        // Out of other states the same target is a new round or an unlocking, and neither is done by putting aside.
        if (state != StepState.ACTIVE) throw new IllegalStateException("a step that is " + state + " is not put aside");
        to(StepState.AVAILABLE, by);
    }

    void succeed(String outcomeCode, ActorId by, Instant at) {
        end(StepState.SUCCEEDED, outcomeCode, by, at);
    }

    void exhaust(String outcomeCode, ActorId by, Instant at) {
        end(StepState.EXHAUSTED, outcomeCode, by, at);
    }

    void waive(String reason, ActorId by, Instant at) {
        to(StepState.WAIVED, by);
        naReason = reason;
        closedAt = at;
    }

    /** The same method once more; only what is settled can begin a new round. */
    LadderStep nextRound(UUID newId, StepState start, ActorId by, Instant at) {
        if (!state.settled()) throw new IllegalStateException("a step that is " + state + " has no new round");
        return new LadderStep(newId, caseId, method, round + 1, start, by, at);
    }

    private void end(StepState target, String outcomeCode, ActorId by, Instant at) {
        to(target, by);
        outcome = outcomeCode;
        closedAt = at;
    }

    private void to(StepState target, ActorId by) {
        state = state.to(target);
        changedBy = by.value();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    MethodCode method() {
        return new MethodCode(method);
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    StepState state() {
        return state;
    }

    StepRow row() {
        return new StepRow(method(), round, state, begunAt, openedAt, closedAt, outcome, naReason);
    }
}
