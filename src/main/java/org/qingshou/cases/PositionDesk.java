package org.qingshou.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The place of a visit as the visitor's own device tells it, if they agreed (PIPL 13, 29): taken only at their tap, never
 * needed for a record, and given up as easily as it was agreed to.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class PositionDesk {
    /** A record is made on the day of the visit at the latest; an older position is of another place. */
    static final Duration OLDEST = Duration.ofHours(12);

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final CaseRights access;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    PositionDesk(
            CaseRights access,
            JdbcClient jdbc,
            FieldCipher cipher,
            Timeline timeline,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person signed in lets their position be taken. */
    public boolean agreed() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM position_consent WHERE actor = :a AND withdrawn_at IS NULL) AS yes""")
                .param("a", access.actor().id().value())
                .query((rs, n) -> rs.getBoolean("yes"))
                .single();
    }

    @Transactional
    public void agree() {
        if (agreed()) return;
        ActorId by = access.actor().id();
        Instant at = clock.instant();
        jdbc.sql("INSERT INTO position_consent (actor, given_at) VALUES (:a, :at)")
                .param("a", by.value())
                .param("at", Utc.of(at))
                .update();
        events.publishEvent(new PositionConsent(by, "position.agreed", at));
    }

    /** What was taken until now stays with its visits; nothing more is taken. */
    @Transactional
    public void withdraw() {
        ActorId by = access.actor().id();
        Instant at = clock.instant();
        int ended = jdbc.sql("UPDATE position_consent SET withdrawn_at = :at WHERE actor = :a AND withdrawn_at IS NULL")
                .param("a", by.value())
                .param("at", Utc.of(at))
                .update();
        if (ended > 0) events.publishEvent(new PositionConsent(by, "position.withdrawn", at));
    }

    /** Before anything of the visit is written: what cannot be taken is refused with its reason. */
    void check(VisitPosition position) {
        if (!agreed()) throw Refused.conflict("cases.position.consent");
        if (!position.possible()) throw Refused.badInput("cases.position.impossible");
        Instant now = clock.instant();
        if (position.at().isBefore(now.minus(OLDEST)) || position.at().isAfter(now.plus(AHEAD)))
            throw Refused.badInput("cases.position.old", Long.toString(OLDEST.toHours()));
    }

    /** In the transaction that records the visit. */
    void add(CaseId caseId, UUID contact, VisitPosition position) {
        ActorId by = access.actor().id();
        long metres = Math.round(Math.ceil(position.accuracyMetres()));
        jdbc.sql("""
                        INSERT INTO visit_position (contact_id, place, accuracy_m, taken_at, taken_by)
                        VALUES (:id, :place, :metres, :at, :by)""")
                .param("id", contact)
                .param("place", cipher.seal(position.place(), contact))
                .param("metres", metres)
                .param("at", Utc.of(position.at()))
                .param("by", by.value())
                .update();
        timeline.add(
                caseId,
                clock.instant(),
                Timeline.Kind.CONTACT,
                by,
                "timeline.position",
                position.place(),
                Long.toString(metres));
    }

    /** The person signed in let their position be taken, or does no more. */
    record PositionConsent(ActorId actor, String action, Instant at) implements org.qingshou.kernel.AuditableEvent {
        @Override
        public String subjectType() {
            return "user";
        }

        @Override
        public String subjectId() {
            return actor.value();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
