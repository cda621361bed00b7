package org.qingshou.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/** One contact that was held. What happened does not change any more, so neither does the row. */
@Entity
@Immutable
@Table(name = "contact")
class ContactRecord extends AssignedId {
    private UUID caseId;
    private UUID personId;
    private @Nullable UUID clearanceId;

    @Enumerated(EnumType.STRING)
    private ContactAction action;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private ContactOutcome outcome;

    private boolean connected;
    private boolean debtorReached;
    private Instant at;
    private LocalDate onDate;
    private String byActor;
    private @Nullable String secondStaff;
    private @Nullable UUID contactPointId;
    private byte @Nullable [] place;
    private @Nullable String met;
    private @Nullable String seen;
    private @Nullable Boolean idShown;
    private @Nullable Boolean entryConsent;
    private @Nullable String recordingRef;
    private @Nullable UUID evidenceId;
    private @Nullable String noticeNo;
    private @Nullable String serviceMethod;
    private @Nullable String refusal;
    private @Nullable Integer stance;
    private byte @Nullable [] note;
    private @Nullable String agencyCode;

    @SuppressWarnings("NullAway.Init")
    protected ContactRecord() {}

    @SuppressWarnings("NullAway.Init")
    ContactRecord(
            UUID id,
            CaseId caseId,
            PersonId personId,
            ContactAction action,
            Purpose purpose,
            ContactOutcome outcome,
            Instant at,
            LocalDate onDate,
            ActorId by) {
        super(id);
        this.caseId = caseId.value();
        this.personId = personId.value();
        this.action = action;
        this.channel = action.channel();
        this.purpose = purpose;
        this.outcome = outcome;
        this.connected = outcome.connected();
        this.debtorReached = outcome.debtorReached();
        this.at = at;
        this.onDate = onDate;
        this.byActor = by.value();
    }

    /** What the bank's own contact has beside the bare fact. */
    ContactRecord with(
            UUID clearance, Contacts.Done done, byte @Nullable [] sealedPlace, byte @Nullable [] sealedNote) {
        clearanceId = clearance;
        ActorId second = done.secondStaff();
        secondStaff = second == null ? null : second.value();
        contactPointId = done.contactPointId();
        place = sealedPlace;
        recordingRef = done.recordingRef();
        evidenceId = done.evidenceId();
        noticeNo = done.noticeNo();
        RefusalReason reason = done.refusal();
        refusal = reason == null ? null : reason.name();
        stance = done.stance();
        note = sealedNote;
        return this;
    }

    ContactRecord with(VisitDetails details) {
        met = details.met();
        seen = details.seen();
        idShown = details.idShown();
        entryConsent = details.entryConsent();
        return this;
    }

    ContactRecord served(@Nullable ServiceMethod method) {
        serviceMethod = method == null ? null : method.name();
        return this;
    }

    ContactRecord ofAgency(String agency, byte @Nullable [] sealedNote) {
        agencyCode = agency;
        note = sealedNote;
        return this;
    }
}
