package org.qingshou.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;

/** A plan as people make, allow and end it. What its instalments receive is settled set-wise from payments. */
@Entity
@Table(name = "repayment_plan")
class RepaymentPlan extends AssignedId {
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private BigDecimal amount;
    private BigDecimal received;
    private int instalments;

    @Enumerated(EnumType.STRING)
    private PlanRhythm rhythm;

    @Enumerated(EnumType.STRING)
    private PlanBasis basis;

    private LocalDate firstDueOn;
    private LocalDate lastDueOn;
    private BigDecimal principal;
    private BigDecimal interest;
    private BigDecimal penalty;
    private BigDecimal compound;
    private BigDecimal fees;
    private boolean chargesGoOn;
    private boolean pledged;
    private @Nullable UUID agreementId;
    private @Nullable UUID confirmationId;
    private @Nullable UUID consentId;
    private LocalDate proposedOn;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RepaymentPlan() {}

    RepaymentPlan(
            UUID id,
            CollectionCase of,
            PlanWish wish,
            List<Instalments.Due> dues,
            Balances owed,
            LocalDate on,
            ActorId by,
            Instant at) {
        super(id);
        caseId = of.caseId().value();
        state = PlanState.PROPOSED;
        amount = wish.amount().amount();
        received = Money.ZERO.amount();
        instalments = dues.size();
        rhythm = wish.rhythm();
        basis = wish.basis();
        firstDueOn = dues.getFirst().on();
        lastDueOn = dues.getLast().on();
        principal = owed.principal().amount();
        interest = owed.interest().amount();
        penalty = owed.penalty().amount();
        compound = owed.compound().amount();
        fees = owed.fees().amount();
        chargesGoOn = wish.chargesGoOn();
        pledged = wish.pledged();
        agreementId = wish.agreement();
        confirmationId = wish.confirmation();
        consentId = wish.consent();
        proposedOn = on;
        proposedBy = by.value();
        proposedAt = at;
    }

    UUID caseId() {
        return caseId;
    }

    PlanState state() {
        return state;
    }

    Money amount() {
        return new Money(amount);
    }

    int instalments() {
        return instalments;
    }

    LocalDate lastDueOn() {
        return lastDueOn;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    /** The signed agreement on file. */
    @Nullable
    UUID agreement() {
        return agreementId;
    }

    /** The signed confirmation of the debt on file. */
    @Nullable
    UUID confirmation() {
        return confirmationId;
    }

    void activate(ActorId by, Instant at) {
        state = state.to(PlanState.ACTIVE);
        decidedBy = by.value();
        decidedAt = at;
    }

    void reject(String reason, LocalDate on, ActorId by, Instant at) {
        state = state.to(PlanState.REJECTED);
        endReason = reason;
        endedOn = on;
        decidedBy = by.value();
        decidedAt = at;
    }

    /** Who ended it and in which words stands in the timeline. */
    void cancel(LocalDate on) {
        state = state.to(PlanState.CANCELLED);
        endReason = "BY_HAND";
        endedOn = on;
    }
}
