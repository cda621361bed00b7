package org.qingshou.compliance;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.PersonId;

/**
 * The one gate before every act towards a person. A clearance lives: preview (computed, not written) → clear (written in
 * a committed transaction of its own, one attempt reserved against both call caps, valid ten minutes) → done or
 * abandoned.
 */
public interface ComplianceGuard {
    /** For the screen: what would be said now. */
    Ruling preview(ProposedAct act, Instant now);

    /** The same for many acts of this moment; made for one screen and then forgotten. */
    Previews previews(Instant now);

    /**
     * Decides and writes down.
     *
     * @param warnReason why to go on where a rule warns; without it a warning refuses
     */
    Clearance clear(ProposedAct act, Instant now, @Nullable String warnReason);

    /** A clearance still open, for whoever comes back with its id; empty where it was used, abandoned or ran out. */
    Optional<Clearance.Cleared> open(UUID clearanceId, Instant now);

    /** The act was done: connected or not; the counter that does not apply is freed. */
    void done(Clearance.Cleared clearance, boolean connected, Instant at);

    /** The act was not done; the reserved attempt is freed. */
    void abandon(UUID clearanceId, Instant at);

    /**
     * Somebody reports an act that has happened. It is always counted; without a clearance, or against a rule, it opens a
     * breach and the ruling says which.
     *
     * @param clearanceId the clearance that the reporter was given, if any
     */
    Ruling happened(ProposedAct act, boolean connected, Instant at, @Nullable UUID clearanceId);

    /** Connected calls this person may still get on the day of this moment. */
    int callsLeft(PersonId person, Instant now, java.time.ZoneId zone);

    /** What the rules allow everybody at this moment; an agreement with one person may say otherwise. */
    ContactLimits limits(Instant now);

    /** A person or number asked never to be contacted again (R-TP-04): for ever, everywhere. */
    void suppress(@Nullable PersonId person, byte @Nullable [] numberIndex, String reason, String by, Instant at);

    /** Those of these persons who asked never to be contacted again. */
    Set<PersonId> suppressed(Collection<PersonId> persons);
}
