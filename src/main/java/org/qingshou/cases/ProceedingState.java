package org.qingshou.cases;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Stages of a proceeding: a second person allows it, then the court's papers move it. */
public enum ProceedingState {
    PROPOSED,
    APPROVED,
    REJECTED,
    /** Allowed and not begun after all. */
    DROPPED,
    /** Handed in at the court (起诉/申请). */
    FILED,
    /** The court has taken it (立案/受理). */
    ACCEPTED,
    /** The court has not taken it (不予受理). */
    REFUSED,
    /** There is a judgment, award or order (裁判). */
    DECIDED,
    /** One side has appealed or objected (上诉/异议). */
    APPEALED,
    /** It binds (生效). */
    EFFECTIVE,
    /** A run of enforcement has ended for want of assets (终结本次执行); it is resumed when some are found. */
    NO_ASSETS,
    SETTLED,
    WITHDRAWN,
    ENDED;

    /** Stages that a person may record next; what needs a second person is not among them. */
    public Set<ProceedingState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(FILED, DROPPED);
            case FILED -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(DECIDED, NO_ASSETS, SETTLED, WITHDRAWN, ENDED);
            case DECIDED -> EnumSet.of(APPEALED, EFFECTIVE, SETTLED);
            case APPEALED -> EnumSet.of(DECIDED, EFFECTIVE, SETTLED, WITHDRAWN, ENDED);
            case EFFECTIVE -> EnumSet.of(NO_ASSETS, ENDED);
            case NO_ASSETS -> EnumSet.of(ACCEPTED, SETTLED, ENDED);
            case REJECTED, DROPPED, REFUSED, SETTLED, WITHDRAWN, ENDED -> EnumSet.noneOf(ProceedingState.class);
        };
    }

    /** Nothing more can happen to it. */
    public boolean over() {
        return next().isEmpty();
    }

    /** What somebody can record from the court's papers: nothing while a second person has not decided. */
    public Set<ProceedingState> recordable(ProceedingKind kind) {
        if (this == PROPOSED) return Collections.emptySet();
        Set<ProceedingState> next = next();
        if (!kind.enforces()) next.remove(NO_ASSETS);
        return next;
    }

    /** Whether limitation runs anew from this stage's day (Civil Code 195: begun, or ended by the court's word). */
    boolean movesClocks(ProceedingState from) {
        return this == FILED
                || this == EFFECTIVE
                || this == SETTLED
                || (this == ENDED && from != EFFECTIVE)
                || this == NO_ASSETS;
    }

    /** Refuses what the state table does not name. */
    ProceedingState to(ProceedingState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
