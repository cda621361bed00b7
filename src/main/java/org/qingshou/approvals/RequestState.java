package org.qingshou.approvals;

import java.util.EnumSet;
import java.util.Set;

/** Life of a request for a second person's decision. A request that was sent back may be asked again or taken back. */
public enum RequestState {
    PENDING,
    APPLIED,
    REJECTED,
    SENT_BACK,
    WITHDRAWN,
    EXPIRED;

    Set<RequestState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(APPLIED, REJECTED, SENT_BACK, WITHDRAWN, EXPIRED);
            case SENT_BACK -> EnumSet.of(PENDING, WITHDRAWN);
            case APPLIED, REJECTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(RequestState.class);
        };
    }

    RequestState to(RequestState target) {
        if (!next().contains(target))
            throw new IllegalStateException("a request that is " + this + " cannot become " + target);
        return target;
    }
}
