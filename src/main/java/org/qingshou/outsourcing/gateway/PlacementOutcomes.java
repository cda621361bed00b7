package org.qingshou.outsourcing.gateway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the gateway tells of its deliveries, in the transaction that records them; and the addresses it needs. */
public interface PlacementOutcomes {
    AgencyAddress address(String agencyCode);

    /** Keeps the placement for the rest of this transaction, as whoever recalls it does before its messages. */
    void take(UUID placementId);

    /** The agency has the package. */
    void offered(UUID placementId, @Nullable String remoteId);

    /** What was sent in the package's place to a platform with an interface of its own. */
    void sentAs(UUID placementId, BuiltPackage sent);

    /** The package may have left; nobody knows yet. */
    void maySent(UUID placementId);

    void refused(UUID placementId, int status, String reason);

    /** Whether the package is no longer wanted there, so that a refusal of it is what we asked for. */
    boolean recalled(UUID placementId);

    /** The agency has taken note of the recall. */
    void recallArrived(UUID placementId);

    /** A message of this placement waits for a person, or is late. */
    void needsPerson(UUID placementId, String messageKind);
}
