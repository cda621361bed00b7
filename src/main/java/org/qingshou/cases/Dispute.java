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
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;

/** One dispute of a case, its words and its answer sealed. Whoever took it in does not decide it. */
@Entity
@Table(name = "dispute")
class Dispute extends AssignedId {
    private static final int TARGET_DAYS = 15;
    private static final int LATEST_DAYS = 30;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private DisputeKind kind;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    private byte[] words;
    private LocalDate raisedOn;
    private LocalDate answerBy;
    private LocalDate latestBy;
    private String takenBy;
    private Instant takenAt;
    private byte @Nullable [] answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(UUID id, UUID caseId, DisputeKind kind, byte[] words, LocalDate on, ActorId by, Instant at) {
        super(id);
        this.caseId = caseId;
        this.kind = kind;
        this.state = DisputeState.OPEN;
        this.words = words;
        this.raisedOn = on;
        this.answerBy = on.plusDays(TARGET_DAYS);
        this.latestBy = on.plusDays(LATEST_DAYS);
        this.takenBy = by.value();
        this.takenAt = at;
    }

    void resolve(DisputeState how, byte[] sealedAnswer, ActorId by, Instant at) {
        if (by.value().equals(takenBy) && how != DisputeState.WITHDRAWN) throw Refused.forbidden("cases.dispute.own");
        state = state.to(how);
        answer = sealedAnswer;
        answeredBy = by.value();
        answeredAt = at;
    }

    UUID caseId() {
        return caseId;
    }

    DisputeKind kind() {
        return kind;
    }

    DisputeState state() {
        return state;
    }

    LocalDate answerBy() {
        return answerBy;
    }
}
