package org.qingshou.outsourcing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qingshou.access.Branches;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAsked;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.qingshou.outsourcing.inbound.AgencyMessages.EventAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.Kind;
import org.qingshou.outsourcing.inbound.AgencyMessages.PlacementLine;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffLine;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffNamed;
import org.qingshou.outsourcing.inbound.AgencyReports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What agencies tell and ask, taken in: each event in a transaction of its own, so that one refused spoils no other. */
@Service
class AgencyReporting implements AgencyReports {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final String EVENT_ID = "[A-Za-z0-9._:-]{8,80}";
    private static final int TRIES = 3;

    private final PlacementRepository placements;
    private final AgencyRepository agencies;
    private final AgencyEvents stored;
    private final ReportedActs acts;
    private final AgencyClearances clearances;
    private final NamedWorkers workers;
    private final PlacementLife life;
    private final Cases cases;
    private final ComplianceGuard guard;
    private final Branches branches;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AgencyReporting(
            PlacementRepository placements,
            AgencyRepository agencies,
            AgencyEvents stored,
            ReportedActs acts,
            AgencyClearances clearances,
            NamedWorkers workers,
            PlacementLife life,
            Cases cases,
            ComplianceGuard guard,
            Branches branches,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.placements = placements;
        this.agencies = agencies;
        this.stored = stored;
        this.acts = acts;
        this.clearances = clearances;
        this.workers = workers;
        this.life = life;
        this.cases = cases;
        this.guard = guard;
        this.branches = branches;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public List<String> signingKeys(String agencyCode) {
        return agencies.findById(agencyCode)
                .map(agency -> agency.info().signingKeys())
                .orElse(List.of());
    }

    @Override
    public void heard(String agencyCode, Instant at) {
        jdbc.sql("""
                        INSERT INTO agency_feed (agency_code, last_at) VALUES (:a, :at)
                        ON DUPLICATE KEY UPDATE last_at = GREATEST(last_at, VALUES(last_at))""").param("a", agencyCode).param("at", Utc.of(at)).update();
    }

    @Override
    public void callRefused(String agencyCode, String why, Instant at) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new AgencyChanged(agencyCode, "call.refused", Map.of("why", why), ActorId.system("agency-api"), at)));
    }

    @Override
    public void mustHold(String agencyCode, UUID placementId) {
        boolean holds = placements.findById(placementId).stream()
                .anyMatch(placement -> placement.agencyCode().equals(agencyCode));
        if (!holds) throw Refused.notFound("outsourcing.api.unknown");
    }

    @Override
    public EventAnswer report(String agencyCode, UUID placementId, Event event, String raw) {
        return retried(() -> take(agencyCode, placementId, event, raw));
    }

    @Override
    public ClearanceAnswer clear(String agencyCode, ClearanceAsked asked) {
        mustHold(agencyCode, asked.packageId());
        return clearances.ask(placements.findById(asked.packageId()).orElseThrow(), asked);
    }

    @Override
    public StaffAnswer name(String agencyCode, StaffNamed named) {
        return workers.name(agencyCode, named);
    }

    @Override
    public List<StaffLine> staff(String agencyCode) {
        return workers.staff(agencyCode);
    }

    @Override
    public List<PlacementLine> placements(String agencyCode) {
        return jdbc.sql("""
                        SELECT id, case_id, batch_no, state, expires_on, recalled_at FROM placement
                        WHERE agency_code = :a AND queued_at IS NOT NULL ORDER BY queued_at, id""")
                .param("a", agencyCode)
                .query((rs, n) -> new PlacementLine(
                        rs.getObject("id", UUID.class),
                        rs.getString("batch_no"),
                        rs.getString("state"),
                        rs.getObject("expires_on", LocalDate.class),
                        Utc.getNullable(rs, "recalled_at")))
                .list();
    }

    private EventAnswer take(String agencyCode, UUID placementId, Event event, String raw) {
        Instant now = clock.instant();
        if (!event.eventId().matches(EVENT_ID)) throw Refused.badInput("outsourcing.api.value", "eventId");
        if (event.occurredAt().isAfter(now.plus(AHEAD))) throw Refused.badInput("outsourcing.api.future");
        Placement placement = placements
                .locked(placementId)
                .filter(found -> found.agencyCode().equals(agencyCode))
                .orElseThrow(() -> Refused.notFound("outsourcing.api.unknown"));
        Optional<EventAnswer> before = stored.before(agencyCode, event.eventId(), raw);
        if (before.isPresent()) return before.get();
        Instant recalledAt = placement.recalledAt();
        boolean afterRecall =
                recalledAt != null && event.occurredAt().isAfter(recalledAt) && event.kind() == Kind.CONTACT;
        List<String> breaches = acts.apply(placement, event);
        if (afterRecall) life.tell(placement, ActorId.agency(agencyCode), "outsourcing.timeline.afterRecall");
        EventAnswer answer =
                new EventAnswer(event.eventId(), "STORED", false, callsLeft(placement, now), breaches, null, null);
        stored.store(agencyCode, placementId, event, raw, afterRecall, answer, now);
        return answer;
    }

    private int callsLeft(Placement placement, Instant now) {
        CaseView theCase = cases.get(placement.theCase());
        ZoneId zone = branches.zone(theCase.branch());
        return Math.max(0, guard.callsLeft(theCase.person(), now, zone));
    }

    /** Two writers may meet at the same rows; who loses begins again. */
    private EventAnswer retried(Supplier<EventAnswer> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (ConcurrencyFailureException e) {
                if (attempt == TRIES) throw e;
            }
        }
    }
}
