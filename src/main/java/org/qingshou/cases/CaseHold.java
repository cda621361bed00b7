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
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;

/** One hold on a case, with its reason sealed; it ends on a date or when it is lifted. */
@Entity
@Table(name = "case_hold")
class CaseHold extends AssignedId {
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private HoldCode code;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private @Nullable LocalDate reviewOn;
    private byte[] reason;
    private String setBy;
    private Instant setAt;
    private @Nullable String liftedBy;
    private @Nullable Instant liftedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CaseHold() {}

    CaseHold(
            UUID id,
            UUID caseId,
            HoldCode code,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate reviewOn,
            byte[] reason,
            ActorId setBy,
            Instant setAt) {
        super(id);
        this.caseId = caseId;
        this.code = code;
        this.fromOn = fromOn;
        this.untilOn = untilOn;
        this.reviewOn = reviewOn;
        this.reason = reason;
        this.setBy = setBy.value();
        this.setAt = setAt;
    }

    /** It stops this channel only. */
    CaseHold only(@Nullable Channel stopped) {
        channel = stopped;
        return this;
    }

    /** Looked at again: it stands until the next look. */
    @Nullable
    LocalDate reviewOn() {
        return reviewOn;
    }

    void review(@Nullable LocalDate next) {
        reviewOn = next;
    }

    UUID caseId() {
        return caseId;
    }

    HoldCode code() {
        return code;
    }

    ActorId setBy() {
        return new ActorId(setBy);
    }

    boolean lifted() {
        return liftedAt != null;
    }

    void lift(ActorId by, Instant at) {
        if (lifted()) throw new IllegalStateException("the hold is lifted already");
        liftedBy = by.value();
        liftedAt = at;
    }
}
