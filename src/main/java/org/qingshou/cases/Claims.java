package org.qingshou.cases;

import java.time.Instant;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;

/** Taking cases that nobody works on (领取). */
public interface Claims {
    /** Makes {@code owner} the officer of an open case that has none; {@code false} where somebody was faster. */
    boolean claim(CaseId id, ActorId owner, Instant at);
}
