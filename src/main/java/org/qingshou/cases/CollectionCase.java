package org.qingshou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;

/**
 * The part of a case that people change. Its figures are not mapped here: the day-end and payments write them set-wise
 * from the loans.
 */
@Entity
@Table(name = "collection_case")
class CollectionCase extends AssignedId {
    @Column(updatable = false)
    private String caseNo;

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String branchCode;

    private @Nullable String owner;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private @Nullable LocalDate closedOn;
    private @Nullable String closeReason;
    private @Nullable String nextAction;
    private @Nullable LocalDate nextActionOn;
    private @Nullable LocalDate awayUntil;
    private @Nullable Instant lastContactAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CollectionCase() {}

    CaseId caseId() {
        return new CaseId(getId());
    }

    String caseNo() {
        return caseNo;
    }

    UUID personId() {
        return personId;
    }

    String branchCode() {
        return branchCode;
    }

    CaseState state() {
        return state;
    }

    @Nullable
    String owner() {
        return owner;
    }

    /** A hold that stops pressing begins; a case held already stays so. */
    void hold() {
        if (state != CaseState.HELD) state = state.to(CaseState.HELD);
    }

    /** The last hold that stopped pressing is gone. */
    void release() {
        state = state.to(CaseState.OPEN);
    }

    void place() {
        state = state.to(CaseState.PLACED);
    }

    void close(String reason, LocalDate on) {
        state = state.to(CaseState.CLOSED);
        closeReason = reason;
        closedOn = on;
    }

    void assign(ActorId officer) {
        owner = officer.value();
    }

    void next(String action, LocalDate on) {
        nextAction = action;
        nextActionOn = on;
    }

    void away(LocalDate until) {
        awayUntil = until;
    }

    /** Only the latest counts: agencies report out of order. */
    void contacted(Instant at) {
        Instant last = lastContactAt;
        if (last == null || at.isAfter(last)) lastContactAt = at;
    }
}
