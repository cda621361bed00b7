package org.qingshou.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;

/** A visit that two of the staff mean to make on a day; the guard is asked when it begins. One that needs a permit waits for it. */
@Entity
@Table(name = "visit_plan")
class VisitPlan extends AssignedId {
    /** Life of a plan. */
    enum State {
        /** Held until a second person has said yes. */
        WAITING,
        PLANNED,
        DONE,
        CANCELLED
    }

    private UUID caseId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ContactAction action;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private LocalDate plannedFor;
    private String firstStaff;
    private String secondStaff;
    private byte[] place;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID contactId;
    private @Nullable UUID permitId;
    private String madeBy;
    private Instant madeAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected VisitPlan() {}

    VisitPlan(
            UUID id,
            UUID caseId,
            UUID personId,
            ContactAction action,
            Purpose purpose,
            LocalDate plannedFor,
            ActorId first,
            ActorId second,
            byte[] place,
            Instant madeAt) {
        super(id);
        this.caseId = caseId;
        this.personId = personId;
        this.action = action;
        this.purpose = purpose;
        this.plannedFor = plannedFor;
        this.firstStaff = first.value();
        this.secondStaff = second.value();
        this.place = place;
        this.state = State.PLANNED;
        this.madeBy = first.value();
        this.madeAt = madeAt;
    }

    VisitPlan waitingFor(UUID permit) {
        permitId = permit;
        state = State.WAITING;
        return this;
    }

    /** A second person has said yes: the plan stands. */
    void allowed() {
        if (state != State.WAITING) throw new IllegalTransition(state, State.PLANNED);
        state = State.PLANNED;
    }

    void cancelled() {
        if (state == State.DONE) throw new IllegalTransition(state, State.CANCELLED);
        state = State.CANCELLED;
    }

    ContactAction action() {
        return action;
    }

    UUID caseId() {
        return caseId;
    }

    LocalDate plannedFor() {
        return plannedFor;
    }

    void done(UUID contact) {
        if (state != State.PLANNED) throw new IllegalTransition(state, State.DONE);
        state = State.DONE;
        contactId = contact;
    }
}
