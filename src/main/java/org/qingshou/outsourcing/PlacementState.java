package org.qingshou.outsourcing;

import java.util.EnumSet;
import java.util.Set;
import org.qingshou.kernel.Refused;

/** Life of a placement (委外) with one agency. */
public enum PlacementState {
    PROPOSED,
    APPROVED,
    REJECTED,
    NOTIFIED,
    QUEUED,
    SENT,
    OFFERED,
    ACCEPTED,
    DECLINED,
    OFFER_EXPIRED,
    ACTIVE,
    RECALL_REQUESTED,
    RETURNED,
    COMPLETED,
    TERM_EXPIRED,
    PURGED,
    CANCELLED;

    Set<PlacementState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED, CANCELLED);
            case APPROVED -> EnumSet.of(NOTIFIED, CANCELLED);
            case NOTIFIED -> EnumSet.of(QUEUED, CANCELLED);
            // An agency may answer before our own record of the delivery is written.
            case QUEUED -> EnumSet.of(SENT, OFFERED, ACCEPTED, DECLINED, CANCELLED, RECALL_REQUESTED);
            case SENT -> EnumSet.of(OFFERED, ACCEPTED, DECLINED, RECALL_REQUESTED);
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, OFFER_EXPIRED, RECALL_REQUESTED);
            case ACCEPTED -> EnumSet.of(ACTIVE, RECALL_REQUESTED);
            case ACTIVE -> EnumSet.of(RECALL_REQUESTED, RETURNED, COMPLETED, TERM_EXPIRED);
            case RECALL_REQUESTED -> EnumSet.of(RETURNED, DECLINED);
            case RETURNED, COMPLETED, TERM_EXPIRED -> EnumSet.of(PURGED);
            case REJECTED, DECLINED, OFFER_EXPIRED, PURGED, CANCELLED -> EnumSet.noneOf(PlacementState.class);
        };
    }

    PlacementState to(PlacementState target) {
        if (!next().contains(target)) throw Refused.conflict("outsourcing.moved", "#placement-state." + name());
        return target;
    }

    /** Whether the agency works the case now, so that its term runs. */
    public boolean worked() {
        return this == ACTIVE;
    }

    /** Whether the agency holds the case, or may hold it for all we know. */
    public boolean away() {
        return switch (this) {
            case QUEUED, SENT, OFFERED, ACCEPTED, ACTIVE, RECALL_REQUESTED -> true;
            case PROPOSED,
                    APPROVED,
                    NOTIFIED,
                    REJECTED,
                    DECLINED,
                    OFFER_EXPIRED,
                    RETURNED,
                    COMPLETED,
                    TERM_EXPIRED,
                    PURGED,
                    CANCELLED -> false;
        };
    }

    /** Whether a debt in this state counts as given to an agency (R-OUT-06). */
    public boolean open() {
        return switch (this) {
            case PROPOSED, APPROVED, NOTIFIED, QUEUED, SENT, OFFERED, ACCEPTED, ACTIVE, RECALL_REQUESTED -> true;
            case REJECTED, DECLINED, OFFER_EXPIRED, RETURNED, COMPLETED, TERM_EXPIRED, PURGED, CANCELLED -> false;
        };
    }

    /** Those from which a case can still be taken back. */
    static Set<PlacementState> recallable() {
        EnumSet<PlacementState> open = EnumSet.noneOf(PlacementState.class);
        for (PlacementState state : values()) if (state.open() && state != RECALL_REQUESTED) open.add(state);
        return open;
    }
}
