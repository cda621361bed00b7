package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers nobody answered expire, terms come to their end; each placement in a transaction of its own. */
@Component
class PlacementDayEnd implements DayEndStep {
    private final PlacementRepository placements;
    private final PlacementLife life;
    private final Recalls recalls;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PlacementDayEnd(
            PlacementRepository placements,
            PlacementLife life,
            Recalls recalls,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.placements = placements;
        this.life = life;
        this.recalls = recalls;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public long run(LocalDate date) {
        Instant endOfDay =
                date.plusDays(1).atStartOfDay(BusinessClock.DEFAULT_ZONE).toInstant();
        List<UUID> over = jdbc.sql("""
                        SELECT id FROM placement
                        WHERE (state = 'OFFERED' AND offer_until < :end) OR (state = 'ACTIVE' AND expires_on <= :date)
                        ORDER BY id""")
                .param("end", Utc.of(endOfDay))
                .param("date", date)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        over.forEach(id -> transaction.executeWithoutResult(status -> end(id)));
        return over.size();
    }

    /** Either way the agency is told, so that it cannot work on by mistake. */
    private void end(UUID id) {
        Instant now = clock.instant();
        Placement placement = placements.locked(id).orElseThrow();
        switch (placement.state()) {
            case OFFERED -> {
                events.publishEvent(placement.offerExpired(Departure.ACTOR, now));
                life.home(placement, "OFFER_EXPIRED", Departure.ACTOR);
                recalls.send(placement, RecallReason.RCL_TERM.name(), Departure.ACTOR, now);
            }
            case ACTIVE -> {
                events.publishEvent(placement.termExpired(Departure.ACTOR, now));
                life.home(placement, RecallReason.RCL_TERM.name(), Departure.ACTOR);
                recalls.send(placement, RecallReason.RCL_TERM.name(), Departure.ACTOR, now);
            }
            default -> {
                // Moved on since it was found.
            }
        }
    }
}
