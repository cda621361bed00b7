package org.qingshou.outsourcing.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The documents of the agency API. Amounts are decimal text with two places, moments are in UTC. */
public final class AgencyMessages {
    private AgencyMessages() {}

    /** Events of one placement; {@code agency} and {@code route} repeat what the headers and the address say, signed. */
    public record Events(String agency, String route, String packageId, List<Event> events) {}

    /**
     * One event. {@code kind} says which of the other fields it needs: ACCEPTED nothing; DECLINED, RETURNED,
     * EXTENSION_REQUEST {@code reason}; CONTACT {@code action}, {@code purpose}, {@code outcome}, {@code connected};
     * PROMISE {@code amount}, {@code dueOn}, {@code how}; PAYMENT_CLAIM {@code amount}, {@code paidOn},
     * {@code reference}; COMPLAINT {@code code}; VISIT_NOTE {@code note}; DELETION_CERTIFICATE {@code reference}.
     *
     * @param eventId the agency's own id; the same id twice is once
     * @param seq number of the event within its placement
     * @param personToken who was reached; the debtor where it is left out
     * @param contactRef which number or address was used, by its reference in the package
     * @param clearanceId the clearance under which a contact was made
     */
    public record Event(
            String eventId,
            long seq,
            Kind kind,
            Instant occurredAt,
            @Nullable String personToken,
            @Nullable String action,
            @Nullable String purpose,
            @Nullable String outcome,
            @Nullable Boolean connected,
            @Nullable UUID contactRef,
            @Nullable UUID clearanceId,
            @Nullable String amount,
            @Nullable LocalDate dueOn,
            @Nullable String how,
            @Nullable LocalDate paidOn,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String note) {}

    /** What an agency can report. */
    public enum Kind {
        ACCEPTED,
        DECLINED,
        CONTACT,
        PROMISE,
        PAYMENT_CLAIM,
        COMPLAINT,
        VISIT_NOTE,
        EXTENSION_REQUEST,
        RETURNED,
        DELETION_CERTIFICATE
    }

    /**
     * The answer to one event.
     *
     * @param result STORED or REFUSED; a refused one may be sent again, mended, under the same id
     * @param duplicate whether it had come before
     * @param code stable code of a refusal, {@code detail} its sentence
     * @param breaches ids of the rules that a reported contact broke
     */
    public record EventAnswer(
            String eventId,
            String result,
            boolean duplicate,
            int callsLeftToday,
            List<String> breaches,
            @Nullable String code,
            @Nullable String detail) {
        public EventAnswer {
            breaches = List.copyOf(breaches);
        }
    }

    /** The answers in the order of the events. */
    public record EventsAnswer(String packageId, List<EventAnswer> events) {}

    /**
     * The answer to every case of a batch that still waits for one; cases answered by themselves before stay as they are.
     *
     * @param eventId the agency's own id; the same id again is once
     * @param answer ACCEPTED or DECLINED
     * @param reason why the batch is declined, a code as in the event DECLINED
     */
    public record BatchAnswered(
            String agency,
            String route,
            String batchNo,
            String eventId,
            Kind answer,
            Instant occurredAt,
            @Nullable String reason) {}

    /** What became of the answer for one case, as in {@link EventAnswer}. */
    public record BatchItem(
            UUID packageId,
            String result,
            boolean duplicate,
            @Nullable String code,
            @Nullable String detail) {}

    /** One item for each case of the batch that was sent. */
    public record BatchTaken(String batchNo, List<BatchItem> items) {
        public BatchTaken {
            items = List.copyOf(items);
        }
    }

    /** May this person be contacted in this way now? */
    public record ClearanceAsked(
            String agency,
            String route,
            UUID packageId,
            @Nullable String personToken,
            String action,
            String purpose,
            @Nullable UUID contactRef,
            @Nullable String reason) {}

    /**
     * The guard's answer.
     *
     * @param clearanceId to be named in the report of the contact; null where it is refused
     * @param nextAllowed from when it may be, where that can be said
     */
    public record ClearanceAnswer(
            boolean allowed,
            @Nullable UUID clearanceId,
            @Nullable Instant validUntil,
            int callsLeftToday,
            List<Broken> rules,
            @Nullable Instant nextAllowed) {
        public ClearanceAnswer {
            rules = List.copyOf(rules);
        }
    }

    /** One rule that stands against an act, with its sentence. */
    public record Broken(String rule, String detail) {}

    /** A placement as the bank has it, for the daily comparison of both books. */
    public record PlacementLine(
            UUID packageId,
            String batchNo,
            String state,
            @Nullable LocalDate expiresOn,
            @Nullable Instant recalledAt) {}

    /** The bank's own placements with this agency. */
    public record PlacementLines(List<PlacementLine> placements) {}

    /** Who works this placement, by the number under which the bank has that person on its list. */
    public record StaffNamed(String agency, String route, UUID packageId, String staffNo) {}

    /**
     * The answer to a naming.
     *
     * @param rules what stands against the person named: each act then needs a reason until it is mended
     */
    public record StaffAnswer(UUID packageId, String staffNo, List<Broken> rules) {
        public StaffAnswer {
            rules = List.copyOf(rules);
        }
    }

    /** One of the agency's people as the bank has them on its list. */
    public record StaffLine(
            String staffNo,
            String name,
            @Nullable LocalDate trainedOn,
            @Nullable LocalDate attestedOn,
            boolean active) {}

    /** The agency's people who can be named. */
    public record StaffLines(List<StaffLine> staff) {}

    /** @param kind LOAN_CONTRACT, DEBT_CONFIRMATION or PLAN_AGREEMENT */
    public record DocumentAsked(String agency, String route, UUID packageId, String kind, String reason) {}

    /**
     * A request for a paper.
     *
     * @param state ASKED, GRANTED or REFUSED
     * @param link address at the bank, to be called signed like any other; null where there is none, or none any more
     * @param sha256 of the plain bytes, hex
     * @param fetchesLeft how often the link still serves
     */
    public record DocumentLine(
            UUID requestId,
            String kind,
            String state,
            @Nullable String link,
            @Nullable Instant expiresAt,
            @Nullable String sha256,
            @Nullable Long size,
            int fetchesLeft) {}

    /** What was asked for of one placement, the latest first. */
    public record DocumentLines(List<DocumentLine> documents) {}

    /** What an agency verifies the bank's calls with, and the bank's clock. */
    public record Keys(List<String> signing, Instant time) {}
}
