package org.qingshou.cases.wording;

import java.time.Instant;
import java.util.Map;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A wording was proposed, allowed or rejected; told by its name, as printed notices tell theirs. */
public record WordingChanged(String name, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public WordingChanged {
        facts = Map.copyOf(facts);
    }

    static WordingChanged of(NoticeText text, String action, ActorId by, Instant at) {
        return new WordingChanged(
                text.name(), action, Map.of("kind", text.kind().name()), by, at);
    }

    @Override
    public String subjectType() {
        return "notice-wording";
    }

    @Override
    public String subjectId() {
        return name;
    }
}
