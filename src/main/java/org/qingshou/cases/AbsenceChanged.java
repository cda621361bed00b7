package org.qingshou.cases;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** An absence was entered ({@code absence.entered}) or ended before its date ({@code absence.ended}). */
public record AbsenceChanged(Absence absence, String action, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String subjectType() {
        return "absence";
    }

    @Override
    public String subjectId() {
        return absence.id().toString();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "officer", absence.officer().value(),
                "from", absence.from().toString(),
                "until", absence.until().toString()));
        ActorId deputy = absence.deputy();
        if (deputy != null) facts.put("deputy", deputy.value());
        return facts;
    }
}
