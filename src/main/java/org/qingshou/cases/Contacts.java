package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;

/** Calls, visits, letters and talks that were held; each comes out of a clearance. */
public interface Contacts {
    /**
     * What happened; see the outcome catalogue for {@code outcome}. A visit needs second staff and evidence to close.
     *
     * @param refusal why nothing will be paid; only where that is the outcome
     */
    record Done(
            String outcome,
            Instant at,
            @Nullable ActorId secondStaff,
            @Nullable UUID contactPointId,
            @Nullable String place,
            @Nullable String recordingRef,
            @Nullable UUID evidenceId,
            @Nullable String noticeNo,
            @Nullable Integer stance,
            @Nullable String note,
            @Nullable LocalDate nextActionOn,
            @Nullable Promised promised,
            @Nullable RefusalReason refusal) {
        /** Nobody refused. */
        public Done(
                String outcome,
                Instant at,
                @Nullable ActorId secondStaff,
                @Nullable UUID contactPointId,
                @Nullable String place,
                @Nullable String recordingRef,
                @Nullable UUID evidenceId,
                @Nullable String noticeNo,
                @Nullable Integer stance,
                @Nullable String note,
                @Nullable LocalDate nextActionOn,
                @Nullable Promised promised) {
            this(
                    outcome,
                    at,
                    secondStaff,
                    contactPointId,
                    place,
                    recordingRef,
                    evidenceId,
                    noticeNo,
                    stance,
                    note,
                    nextActionOn,
                    promised,
                    null);
        }
    }

    /** What the borrower promised in this contact. */
    record Promised(Money amount, LocalDate dueOn, String how) {}

    /** Records a contact and closes its clearance; returns the contact's id. */
    UUID record(Clearance.Cleared clearance, Done done, ActorId by);

    /** An agency's report of a contact, already counted by the guard. */
    UUID recordOfAgency(
            CaseId caseId,
            PersonId person,
            ContactAction action,
            Purpose purpose,
            String outcome,
            Instant at,
            String agencyCode,
            @Nullable String note);

    List<Entry> ofCase(CaseId caseId);

    /** One contact without its free text. */
    record Entry(
            UUID id,
            PersonId person,
            ContactAction action,
            Purpose purpose,
            String outcome,
            boolean connected,
            boolean debtorReached,
            Instant at,
            LocalDate onDate,
            ActorId by,
            @Nullable String noticeNo,
            @Nullable Integer stance,
            @Nullable String agencyCode) {}
}
