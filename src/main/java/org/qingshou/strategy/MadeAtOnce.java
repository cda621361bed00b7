package org.qingshou.strategy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what an officer did at once by the branch's policy: for the managers' list of the day, the timeline, the audit. */
@Component
class MadeAtOnce {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Branches branches;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    MadeAtOnce(
            JdbcClient jdbc,
            FieldCipher cipher,
            Branches branches,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.branches = branches;
        this.timeline = timeline;
        this.events = events;
    }

    void tell(
            CaseFile file,
            Move move,
            MethodCode method,
            Optional<Leave> leave,
            boolean asAdvised,
            String reason,
            ActorId by,
            Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO step_at_once (id, case_id, branch_code, move, method, left_method, left_to, as_advised,
                            reason, made_by, made_at, made_on)
                        VALUES (:id, :case, :branch, :move, :method, :left, :to, :advised, :reason, :by, :at, :on)""")
                .param("id", id)
                .param("case", file.view().id().value())
                .param("branch", file.view().branch().value())
                .param("move", move.name())
                .param("method", method.value())
                .param("left", leave.map(left -> left.method().value()).orElse(null))
                .param("to", leave.map(left -> left.to().name()).orElse(null))
                .param("advised", asAdvised)
                .param("reason", cipher.seal(reason.strip(), id))
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("on", branches.day(file.view().branch(), at))
                .update();
        timeline.add(
                file.view().id(),
                at,
                Timeline.Kind.STEP,
                by,
                "strategy.timeline.atOnce",
                reason.isBlank() ? null : reason.strip(),
                Openings.name(method));
        Map<String, String> facts = new HashMap<>(Map.of("method", method.value(), "move", move.name()));
        leave.ifPresent(left -> facts.put("left", left.method().value()));
        events.publishEvent(new StrategyEvent(file.view().id(), "step.atOnce", facts, by, at));
    }
}
