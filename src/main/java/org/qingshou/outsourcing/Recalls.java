package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.cases.BulkCaseChange;
import org.qingshou.cases.CaseChanged;
import org.qingshou.cases.CaseClosed;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.gateway.AgencyChannels;
import org.qingshou.outsourcing.gateway.ChannelKind;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Taking cases back (撤案): at once, in the transaction of whatever ends the agency's right. What nobody has sent is
 * cancelled here; for anything else a recall overtakes it.
 */
@Service
class Recalls {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PAID = "RCL_PAID";

    private final PlacementRepository placements;
    private final PlacementLoans loans;
    private final PlacementLife life;
    private final AgencyChannels channels;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Recalls(
            PlacementRepository placements,
            PlacementLoans loans,
            PlacementLife life,
            AgencyChannels channels,
            Outbox outbox,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.placements = placements;
        this.loans = loans;
        this.life = life;
        this.channels = channels;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void recall(UUID placementId, String reason, ActorId by) {
        Placement placement = placements.locked(placementId).orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
        Instant now = clock.instant();
        switch (placement.state()) {
            case PROPOSED, APPROVED, NOTIFIED -> {
                events.publishEvent(placement.cancel(reason, by, now));
                loans.close(placementId);
            }
            case QUEUED, SENT, OFFERED, ACCEPTED, ACTIVE -> {
                if (outbox.cancel(placementId, by)) {
                    events.publishEvent(placement.cancel(reason, by, now));
                    life.home(placement, reason, by);
                } else {
                    events.publishEvent(placement.recall(reason, by, now));
                    send(placement, reason, by, now);
                    life.tell(placement, by, "outsourcing.timeline.recalled", "#recall." + reason);
                }
            }
            case RECALL_REQUESTED,
                    REJECTED,
                    DECLINED,
                    OFFER_EXPIRED,
                    RETURNED,
                    COMPLETED,
                    TERM_EXPIRED,
                    PURGED,
                    CANCELLED -> throw Refused.conflict("outsourcing.moved", "#placement-state." + placement.state());
        }
    }

    /** Tells the agency that the package may no longer be worked. */
    void send(Placement placement, String reason, ActorId by, Instant at) {
        send(placement.getId().toString(), placement.agencyCode(), placement.nextRecall(), reason, by, at);
        // A recall that no line carries waits for a person, who must know of it at once.
        if (channels.find(placement.agencyCode()).kind() == ChannelKind.BATCH_FILE)
            life.needsPerson(placement.getId(), GatewayKinds.RECALL);
    }

    /** The same of a package that it works and that we never gave it. */
    void sendUnknown(UUID packageId, String agency, ActorId by, Instant at) {
        String id = packageId.toString();
        send(id, agency, outbox.ofKey(id).size() + 1, RecallReason.RCL_MISPLACED.name(), by, at);
    }

    private void send(String id, String agency, int no, String reason, ActorId by, Instant at) {
        String body = JSON.writeValueAsString(Map.of(
                "agency",
                agency,
                "route",
                "POST /placements/" + id + "/recall",
                "packageId",
                id,
                "reason",
                reason,
                "recalledAt",
                at.toString()));
        outbox.queue(Ids.next(), GatewayKinds.RECALL, agency, id, no, body, by);
    }

    /** A case at its end: all access ends the same minute (R-FLAG-10). */
    @EventListener
    @Transactional
    public void closed(CaseClosed event) {
        recallAllOf(event.caseId(), ofClosing(event.reason()), event.actor());
    }

    /** The same for the many that the close of a day ends; few of them are placed. */
    @EventListener
    @Transactional
    public void closed(BulkCaseChange event) {
        if (event.action().equals("cases.closed"))
            loans.openInSet(event.setId()).forEach((id, closing) -> recall(id, ofClosing(closing), event.actor()));
    }

    private static String ofClosing(String closing) {
        return switch (closing) {
            case "CLOSE_SOLD" -> RecallReason.RCL_SALE.name();
            // Nobody says that it was paid, and the agency is not told so.
            case "CLOSE_OFF_TAPE" -> RecallReason.RCL_RETURN_HOME.name();
            default -> PAID;
        };
    }

    /** A hold that stops placement brings the case home. */
    @EventListener
    @Transactional
    public void held(CaseChanged event) {
        if (!event.action().equals("case.held") || event.facts().containsKey("channel")) return;
        RecallReason.ofHold(event.facts().getOrDefault("code", ""))
                .ifPresent(reason -> recallAllOf(event.caseId(), reason.name(), event.actor()));
    }

    /** Nothing is owed any more: no need to wait for the day's end. Runs after the modules below have booked. */
    @EventListener
    @Order(100)
    @Transactional
    public void booked(PaymentsBooked event) {
        loans.paidInFull(event.batch()).forEach(id -> recall(id, PAID, event.actor()));
    }

    private void recallAllOf(CaseId caseId, String reason, ActorId by) {
        placements.idsOfCase(caseId.value(), PlacementState.recallable()).forEach(id -> recall(id, reason, by));
    }
}
