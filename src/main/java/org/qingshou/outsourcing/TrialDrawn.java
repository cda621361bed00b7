package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** Cases were divided between two agencies by lot. */
public record TrialDrawn(UUID trial, Map<String, String> facts, ActorId actor, Instant at) implements AuditableEvent {
    public TrialDrawn {
        facts = Map.copyOf(facts);
    }

    @Override
    public String action() {
        return "trial.drawn";
    }

    @Override
    public String subjectType() {
        return "placement-trial";
    }

    @Override
    public String subjectId() {
        return trial.toString();
    }
}
