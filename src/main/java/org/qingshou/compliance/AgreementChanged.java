package org.qingshou.compliance;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.PersonId;

/** An agreement about contact was recorded or taken back; told in the transaction of the change, without its evidence. */
public record AgreementChanged(
        UUID id, PersonId person, AgreementKind kind, boolean stands, String terms, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return stands ? "agreement.recorded" : "agreement.ended";
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("agreement", id.toString(), "kind", kind.name(), "terms", terms);
    }
}
