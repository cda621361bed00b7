package org.qingshou.approvals;

import jakarta.persistence.Column;
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
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.springframework.data.domain.Persistable;

/**
 * One request and its decision. That the maker never decides holds here, for every role and every caller; the version
 * settles two managers who decide at once.
 */
@Entity
@Table(name = "approval_request")
class ApprovalRequest implements Persistable<UUID> {
    @Id
    private UUID id;

    private String kind;
    private String subjectId;
    private String branchCode;
    private String maker;
    private byte[] reason;

    @Column(columnDefinition = "TEXT")
    private String facts;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private Instant askedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private byte @Nullable [] decisionReason;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalRequest() {}

    ApprovalRequest(
            UUID id,
            String kind,
            String subjectId,
            BranchCode branch,
            ActorId maker,
            byte[] sealedReason,
            String factsJson,
            Instant at) {
        this.id = id;
        this.kind = kind;
        this.subjectId = subjectId;
        this.branchCode = branch.value();
        this.maker = maker.value();
        this.reason = sealedReason;
        this.facts = factsJson;
        this.state = RequestState.PENDING;
        this.askedAt = at;
        this.fresh = true;
    }

    /** Puts a request that was sent back before a checker once more; whoever asks now is its maker. */
    void askAgain(ActorId by, byte[] sealedReason, String factsJson, Instant at) {
        state = state.to(RequestState.PENDING);
        maker = by.value();
        reason = sealedReason;
        facts = factsJson;
        askedAt = at;
        decidedBy = null;
        decidedAt = null;
        decisionReason = null;
    }

    void approve(ActorId checker, Instant at) {
        decide(RequestState.APPLIED, checker, null, at);
    }

    void reject(ActorId checker, byte[] sealedReason, Instant at) {
        decide(RequestState.REJECTED, checker, sealedReason, at);
    }

    void sendBack(ActorId checker, byte[] sealedReason, Instant at) {
        decide(RequestState.SENT_BACK, checker, sealedReason, at);
    }

    private void decide(RequestState target, ActorId checker, byte @Nullable [] sealedReason, Instant at) {
        if (checker.value().equals(maker)) throw Refused.forbidden("approvals.maker");
        state = state.to(target);
        decidedBy = checker.value();
        decidedAt = at;
        decisionReason = sealedReason;
    }

    void withdraw(ActorId by, Instant at) {
        if (!by.value().equals(maker)) throw Refused.forbidden("approvals.withdraw.maker");
        state = state.to(RequestState.WITHDRAWN);
        decidedBy = by.value();
        decidedAt = at;
    }

    boolean pending() {
        return state == RequestState.PENDING;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    String kind() {
        return kind;
    }

    String subjectId() {
        return subjectId;
    }

    BranchCode branch() {
        return new BranchCode(branchCode);
    }

    ActorId maker() {
        return new ActorId(maker);
    }

    byte[] reason() {
        return reason;
    }

    String facts() {
        return facts;
    }

    RequestState state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    ActorId decidedBy() {
        return decidedBy == null ? null : new ActorId(decidedBy);
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    byte @Nullable [] decisionReason() {
        return decisionReason;
    }
}
