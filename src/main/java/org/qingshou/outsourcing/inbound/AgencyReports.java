package org.qingshou.outsourcing.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAsked;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.qingshou.outsourcing.inbound.AgencyMessages.EventAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.PlacementLine;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffLine;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffNamed;

/** What the agency API needs of the house behind it. */
public interface AgencyReports {
    /** The public keys of which one must fit this agency's calls; none where there is no such agency. */
    List<String> signingKeys(String agencyCode);

    /** The agency has spoken; its feed is not late. */
    void heard(String agencyCode, Instant at);

    /** A call in an agency's name was refused; audited, nothing else changes. */
    void callRefused(String agencyCode, String why, Instant at);

    /** Refuses where this agency has no such placement, so that it tries again later. */
    void mustHold(String agencyCode, UUID placementId);

    /** Takes one event, in a transaction of its own; one that came before is answered as before. */
    EventAnswer report(String agencyCode, UUID placementId, Event event, String raw);

    ClearanceAnswer clear(String agencyCode, ClearanceAsked asked);

    /** Takes who works a placement from now on. */
    StaffAnswer name(String agencyCode, StaffNamed named);

    List<StaffLine> staff(String agencyCode);

    List<PlacementLine> placements(String agencyCode);
}
