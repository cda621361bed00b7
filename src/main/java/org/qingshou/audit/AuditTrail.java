package org.qingshou.audit;

import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes each change of state down in the transaction that makes it: both stand, or neither. */
@Component
class AuditTrail {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(AuditableEvent event) {
        jdbc.sql("""
                        INSERT INTO audit_event (id, at, actor, action, subject_type, subject_id, facts)
                        VALUES (:id, :at, :actor, :action, :type, :subject, :facts)""")
                .param("id", Ids.next())
                .param("at", Utc.of(event.at()))
                .param("actor", event.actor().value())
                .param("action", event.action())
                .param("type", event.subjectType())
                .param("subject", event.subjectId())
                .param("facts", json.writeValueAsString(event.facts()))
                .update();
    }
}
