package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.gateway.ListPage;
import org.qingshou.outsourcing.gateway.ListedState;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.qingshou.outsourcing.inbound.AgencyMessages.Kind;
import org.qingshou.outsourcing.inbound.AgencyReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a platform says of a case when asked becomes the report that it would have sent by itself, under the same rules.
 * A deletion needs a certificate, which a state is not.
 */
@Component
class PolledReports {
    private static final Logger LOG = LoggerFactory.getLogger(PolledReports.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AgencyReports reports;
    private final PlacementRepository placements;
    private final BusinessClock clock;
    private final TransactionTemplate apart;

    PolledReports(
            AgencyReports reports,
            PlacementRepository placements,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.placements = placements;
        this.clock = clock;
        apart = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** After the answer is recorded: a case that is refused spoils neither the others nor the record. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void told(StatesTold event) {
        for (ListPage.Line line : event.lines()) {
            for (Kind kind : Objects.requireNonNull(apart.execute(status -> kinds(event.agency(), line)))) {
                try {
                    apart.executeWithoutResult(status -> report(event.agency(), line, kind));
                } catch (Refused refused) {
                    LOG.warn("a polled state of placement {} is not taken: {}", line.packageId(), refused.key());
                    break;
                } catch (ConcurrencyFailureException | UnexpectedRollbackException e) {
                    LOG.debug("another writer was at placement {}; the next round tells again", line.packageId());
                    break;
                }
            }
        }
    }

    /** What the state says that we do not know yet. */
    private List<Kind> kinds(String agency, ListPage.Line line) {
        return placements
                .findById(line.packageId())
                .filter(placement -> placement.agencyCode().equals(agency))
                .map(placement -> missing(placement.state(), line.state()))
                .orElse(List.of());
    }

    static List<Kind> missing(PlacementState ours, ListedState theirs) {
        boolean offered =
                ours == PlacementState.QUEUED || ours == PlacementState.SENT || ours == PlacementState.OFFERED;
        boolean active = ours == PlacementState.ACTIVE;
        return switch (theirs) {
            case ACCEPTED -> offered ? List.of(Kind.ACCEPTED) : List.of();
            case DECLINED -> offered ? List.of(Kind.DECLINED) : List.of();
            case RETURNED ->
                offered ? List.of(Kind.ACCEPTED, Kind.RETURNED) : active ? List.of(Kind.RETURNED) : List.of();
            case RECEIVED, RECALLED, ENDED, DELETED -> List.of();
        };
    }

    private void report(String agency, ListPage.Line line, Kind kind) {
        UUID id = line.packageId();
        @Nullable String reason = kind == Kind.ACCEPTED ? null : line.reason();
        Instant now = clock.instant();
        String eventId = "poll:" + id + ":" + kind;
        String raw = JSON.writeValueAsString(
                Map.of("eventId", eventId, "kind", kind.name(), "reason", reason == null ? "" : reason));
        reports.report(agency, id, event(eventId, kind, now, reason), raw);
    }

    private static Event event(String id, Kind kind, Instant at, @Nullable String reason) {
        return new Event(
                id, 0, kind, at, null, null, null, null, null, null, null, null, null, null, null, null, reason, null,
                null);
    }
}
