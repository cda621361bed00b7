package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** How a request for help with a case stands (待答复, 协催中, 已婉拒, 已撤回, 已结束). */
public enum AssistState {
    ASKED,
    RUNNING,
    DECLINED,
    WITHDRAWN,
    ENDED;

    Set<AssistState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(RUNNING, DECLINED, WITHDRAWN);
            case RUNNING -> EnumSet.of(ENDED);
            case DECLINED, WITHDRAWN, ENDED -> EnumSet.noneOf(AssistState.class);
        };
    }

    /** Refuses what the state table does not name. */
    AssistState to(AssistState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
