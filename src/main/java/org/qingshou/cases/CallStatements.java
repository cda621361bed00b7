package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.RuleLimits;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how calls began, and writes down where a rule was passed over with a reason. */
@Component
class CallStatements {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Timeline timeline;
    private final RuleLimits limits;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CallStatements(
            JdbcClient jdbc,
            FieldCipher cipher,
            Timeline timeline,
            RuleLimits limits,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.timeline = timeline;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
    }

    /** The rules that warn about this call; refused where one does and no reason is given. */
    List<String> check(ProposedAct act, ContactOutcome outcome, CallStatement said) {
        return new CallChecks(limits.identityItems(clock.instant())).check(act.action(), outcome, said, first(act));
    }

    private boolean first(ProposedAct act) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM contact WHERE case_id = :c AND person_id = :p AND connected
                            AND channel IN ('VOICE', 'VISIT') AND agency_code IS NULL)""")
                .param("c", act.caseId().value())
                .param("p", act.personId().value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID contact, ProposedAct act, CallStatement said, List<String> warned, ActorId by, Instant at) {
        if (said.equals(CallStatement.NONE)) return;
        jdbc.sql("""
                        INSERT INTO call_statement (contact_id, stated, checked, warned, reason)
                        VALUES (:c, :s, :i, :w, :r)""")
                .param("c", contact)
                .param("s", said.stated())
                .param("i", said.checked().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .param("w", String.join(" ", warned))
                .param("r", warned.isEmpty() ? null : cipher.seal(said.why(), contact))
                .update();
        if (warned.isEmpty()) return;
        String rules = String.join(" ", warned);
        timeline.add(act.caseId(), at, Timeline.Kind.CONTACT, by, "timeline.call.warned", said.why(), rules);
        events.publishEvent(new CaseChanged(
                act.caseId(), "contact.warned", Map.of("contact", contact.toString(), "rules", rules), by, at));
    }
}
