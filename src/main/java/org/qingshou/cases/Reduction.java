package org.qingshou.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;

/** What the bank forgoes of one case's interest and fees. */
@Entity
@Table(name = "reduction")
class Reduction extends AssignedId {
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ReductionState state;

    private BigDecimal interest;
    private BigDecimal penalty;
    private BigDecimal compound;
    private BigDecimal fees;

    @Enumerated(EnumType.STRING)
    private ReductionCause cause;

    private LocalDate untilOn;
    private String decidingBranch;
    private LocalDate proposedOn;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate endedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Reduction() {}

    Reduction(
            UUID id, UUID caseId, ReductionWish wish, BranchCode decidingBranch, LocalDate on, ActorId by, Instant at) {
        super(id);
        this.caseId = caseId;
        state = ReductionState.PROPOSED;
        interest = wish.interest().amount();
        penalty = wish.penalty().amount();
        compound = wish.compound().amount();
        fees = wish.fees().amount();
        cause = wish.cause();
        untilOn = wish.until();
        this.decidingBranch = decidingBranch.value();
        proposedOn = on;
        proposedBy = by.value();
        proposedAt = at;
    }

    UUID caseId() {
        return caseId;
    }

    ReductionState state() {
        return state;
    }

    Balances parts() {
        return new Balances(Money.ZERO, new Money(interest), new Money(penalty), new Money(compound), new Money(fees));
    }

    LocalDate until() {
        return untilOn;
    }

    void approve(ActorId by, Instant at) {
        decided(ReductionState.APPROVED, by, at);
    }

    void reject(LocalDate on, ActorId by, Instant at) {
        decided(ReductionState.REJECTED, by, at);
        endedOn = on;
    }

    void booked(LocalDate on) {
        state = state.to(ReductionState.BOOKED);
        endedOn = on;
    }

    private void decided(ReductionState target, ActorId by, Instant at) {
        state = state.to(target);
        decidedBy = by.value();
        decidedAt = at;
    }
}
