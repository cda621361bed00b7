package org.qingshou.approvals;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.springframework.data.domain.Persistable;

/**
 * One request and its decision. That the maker never decides, that nobody gives two of its yeses, and that a deputy does
 * neither in another's place, holds here for every role and every caller; the version settles two managers who decide at
 * once.
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
    private int levels;
    private String decidingBranch;
    private String recordId;
    private @Nullable String about;
    private @Nullable LocalDate expiresOn;

    @ElementCollection
    @CollectionTable(name = "approval_yes", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "level")
    private List<Yes> yeses = new ArrayList<>();

    @Version
    private int version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalRequest() {}

    ApprovalRequest(UUID id, Ask ask, ActorId maker, byte[] sealedReason, String factsJson, Instant at) {
        this.id = id;
        this.kind = ask.kind();
        this.subjectId = ask.subjectId();
        this.recordId = ask.record();
        this.branchCode = ask.branch().value();
        this.decidingBranch = branchCode;
        this.levels = 1;
        this.maker = maker.value();
        this.reason = sealedReason;
        this.facts = factsJson;
        this.state = RequestState.PENDING;
        this.askedAt = at;
        this.fresh = true;
    }

    /** Puts a request that was sent back before a checker once more; whoever asks now is its maker. */
    void askAgain(ActorId by, byte[] sealedReason, String factsJson, Instant at) {
        pendingAgain(at);
        maker = by.value();
        reason = sealedReason;
        facts = factsJson;
    }

    /** The maker has answered the question with which it was sent back; what is asked for stays as it was. */
    void answer(ActorId by, Instant at) {
        if (!by.value().equals(maker)) throw Refused.forbidden("approvals.answer.maker");
        pendingAgain(at);
    }

    /** All levels start anew: who said yes had not read the answer. */
    private void pendingAgain(Instant at) {
        state = state.to(RequestState.PENDING);
        askedAt = at;
        decidedBy = null;
        decidedAt = null;
        decisionReason = null;
        yeses.clear();
    }

    /**
     * What the policy has for it.
     *
     * @param first the branch whose manager is asked first
     */
    void under(int levelsNeeded, BranchCode first, LocalDate expires) {
        levels = levelsNeeded;
        decidingBranch = first.value();
        expiresOn = expires;
    }

    void about(String line) {
        about = line;
    }

    /** @return whether that was the last yes it needed */
    boolean approve(Seat seat, Instant at) {
        mayDecide(seat);
        RequestState applied = state.to(RequestState.APPLIED);
        yeses.add(Yes.of(seat, at));
        if (yeses.size() < levels) return false;
        decided(applied, seat.checker(), null, at);
        return true;
    }

    /** The next yes is to come from this branch or one above it. */
    void next(BranchCode branch) {
        decidingBranch = branch.value();
    }

    void reject(Seat seat, byte[] sealedReason, Instant at) {
        mayDecide(seat);
        decided(state.to(RequestState.REJECTED), seat.checker(), sealedReason, at);
    }

    void sendBack(Seat seat, byte[] sealedReason, Instant at) {
        mayDecide(seat);
        decided(state.to(RequestState.SENT_BACK), seat.checker(), sealedReason, at);
    }

    private void mayDecide(Seat seat) {
        if (isMaker(seat.checker()) || isMaker(seat.standsFor())) throw Refused.forbidden("approvals.maker");
        if (hasSaidYes(seat.checker()) || hasSaidYes(seat.standsFor())) throw Refused.forbidden("approvals.again");
    }

    private boolean isMaker(@Nullable ActorId person) {
        return person != null && person.value().equals(maker);
    }

    private boolean hasSaidYes(@Nullable ActorId person) {
        return person != null && yeses.stream().anyMatch(yes -> yes.isOf(person));
    }

    /** Has no say in it: its maker, and whoever has given one of its yeses. */
    boolean without(ActorId person) {
        return isMaker(person) || hasSaidYes(person);
    }

    private void decided(RequestState target, ActorId checker, byte @Nullable [] sealedReason, Instant at) {
        state = target;
        decidedBy = checker.value();
        decidedAt = at;
        decisionReason = sealedReason;
    }

    void withdraw(ActorId by, Instant at) {
        if (!isMaker(by)) throw Refused.forbidden("approvals.withdraw.maker");
        decided(state.to(RequestState.WITHDRAWN), by, null, at);
    }

    void expire(ActorId by, Instant at) {
        decided(state.to(RequestState.EXPIRED), by, null, at);
    }

    /** How many yeses it has. */
    int level() {
        return yeses.size();
    }

    int levels() {
        return levels;
    }

    BranchCode deciding() {
        return new BranchCode(decidingBranch);
    }

    @Nullable
    String about() {
        return about;
    }

    @Nullable
    LocalDate expiresOn() {
        return expiresOn;
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
