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
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;

/** One complaint with its clocks, its words and its answer sealed. Whoever took it in does not answer it. */
@Entity
@Table(name = "complaint")
class Complaint extends AssignedId {
    private UUID caseId;
    private UUID personId;
    private String branchCode;

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    @Enumerated(EnumType.STRING)
    private ComplaintSource source;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private byte[] words;
    private LocalDate receivedOn;
    private LocalDate acknowledgeBy;
    private @Nullable LocalDate acknowledgedOn;
    private LocalDate answerBy;
    private int extensions;

    @Column(name = "joined")
    private int joined;

    private @Nullable LocalDate escalatedOn;
    private @Nullable UUID holdId;
    private String takenBy;
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Finding finding;

    private byte @Nullable [] answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    Complaint(UUID id, CaseView of, ComplaintTold told, byte[] words, LocalDate on, ActorId by, Instant at) {
        super(id);
        this.caseId = of.id().value();
        this.personId = of.person().value();
        this.branchCode = of.branch().value();
        this.kind = told.kind();
        this.source = told.source();
        this.channel = told.channel();
        this.state = ComplaintState.RECEIVED;
        this.words = words;
        this.receivedOn = on;
        this.acknowledgeBy = ComplaintClock.acknowledgeBy(on, kind.severity());
        this.answerBy = ComplaintClock.answerBy(on, kind);
        this.takenBy = by.value();
        this.takenAt = at;
    }

    /** The same matter was brought forward once more. */
    void join() {
        joined++;
    }

    void acknowledge(LocalDate on) {
        state = state.to(ComplaintState.ACKNOWLEDGED);
        acknowledgedOn = on;
    }

    void extend() {
        if (!state.open() || !ComplaintClock.extendable(extensions)) throw Refused.conflict("cases.complaint.extended");
        answerBy = ComplaintClock.extended(receivedOn, extensions);
        extensions++;
    }

    void answer(Finding found, byte[] sealedAnswer, ActorId by, Instant at) {
        if (by.value().equals(takenBy)) throw Refused.forbidden("cases.complaint.own");
        state = state.to(ComplaintState.ANSWERED);
        finding = found;
        answer = sealedAnswer;
        answeredBy = by.value();
        answeredAt = at;
    }

    void withdraw(byte[] sealedWords, ActorId by, Instant at) {
        state = state.to(ComplaintState.WITHDRAWN);
        answer = sealedWords;
        answeredBy = by.value();
        answeredAt = at;
    }

    void heldBy(UUID hold) {
        holdId = hold;
    }

    void escalated(LocalDate on) {
        escalatedOn = on;
    }

    UUID caseId() {
        return caseId;
    }

    ComplaintKind kind() {
        return kind;
    }

    ComplaintState state() {
        return state;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    @Nullable
    LocalDate escalatedOn() {
        return escalatedOn;
    }

    @Nullable
    UUID holdId() {
        return holdId;
    }
}
