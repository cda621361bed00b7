package org.qingshou.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that may be sent. Nothing is sent that only one person has read (R-MSG-01). */
@Service
class Templates {
    static final String KIND = "APR_TEMPLATE";

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final Branches branches;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Templates(
            JdbcClient jdbc,
            Approvals approvals,
            Branches branches,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
    }

    Optional<MessageTemplate> find(UUID id) {
        return jdbc.sql("SELECT * FROM message_template WHERE id = :i")
                .param("i", id)
                .query(Templates::row)
                .optional();
    }

    MessageTemplate get(UUID id) {
        return find(id).orElseThrow(() -> Refused.notFound("messages.template.missing"));
    }

    /** Those in use and those that wait for a decision first. */
    List<MessageTemplate> all() {
        return jdbc.sql("""
                        SELECT * FROM message_template
                        ORDER BY FIELD(state, 'PROPOSED', 'ALLOWED', 'REJECTED', 'RETIRED'), used_for, name, proposed_at
                        LIMIT 300""").query(Templates::row).list();
    }

    /** The plainest use first, because the first is what is offered. */
    List<MessageTemplate> allowed() {
        return jdbc
                .sql("SELECT * FROM message_template WHERE state = 'ALLOWED' ORDER BY name")
                .query(Templates::row)
                .list()
                .stream()
                .sorted(Comparator.comparing(MessageTemplate::use))
                .toList();
    }

    /**
     * Proposes a text; a manager of the head office decides.
     *
     * @param replaces the allowed text whose place it takes, or null
     */
    @Transactional
    public UUID propose(MessageUse use, String name, String subject, String text, @Nullable UUID replaces, ActorId by) {
        TemplateChecks.check(use, name, subject, text);
        if (replaces != null && get(replaces).state() != MessageTemplate.State.ALLOWED)
            throw Refused.conflict("messages.moved");
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO message_template
                            (id, used_for, name, subject, text, state, replaces_id, proposed_by, proposed_at)
                        VALUES (:i, :u, :n, :s, :t, 'PROPOSED', :r, :by, :at)""")
                .param("i", id)
                .param("u", use.name())
                .param("n", name.strip())
                .param("s", subject.strip())
                .param("t", text.strip())
                .param("r", replaces)
                .param("by", by.value())
                .param("at", Utc.of(now))
                .update();
        approvals.ask(new Ask(KIND, id.toString(), head(), by, name.strip(), Map.of("use", use.name())));
        publish(id, "message-template.proposed", Map.of("use", use.name()), by);
        return id;
    }

    /** Where the bank's own texts are answered for. */
    private BranchCode head() {
        return branches.head().orElseThrow(() -> Refused.conflict("messages.template.head"));
    }

    @Transactional
    public void allow(UUID id, ActorId by) {
        MessageTemplate template = get(id);
        decided(id, MessageTemplate.State.ALLOWED, by);
        UUID replaced = template.replaces();
        if (replaced != null) retired(replaced);
        publish(id, "message-template.allowed", Map.of("use", template.use().name()), by);
    }

    @Transactional
    public void reject(UUID id, ActorId by) {
        decided(id, MessageTemplate.State.REJECTED, by);
        publish(id, "message-template.rejected", Map.of(), by);
    }

    /** Switched off: nothing is sent by it any more, what waits included. */
    @Transactional
    public void retire(UUID id, ActorId by) {
        if (!retired(id)) throw Refused.conflict("messages.moved");
        publish(id, "message-template.retired", Map.of(), by);
    }

    private boolean retired(UUID id) {
        return jdbc.sql("UPDATE message_template SET state = 'RETIRED', version = version + 1"
                                + " WHERE id = :i AND state = 'ALLOWED'")
                        .param("i", id)
                        .update()
                == 1;
    }

    private void decided(UUID id, MessageTemplate.State state, ActorId by) {
        int changed = jdbc.sql("""
                        UPDATE message_template SET state = :s, decided_by = :by, decided_at = :at, version = version + 1
                        WHERE id = :i AND state = 'PROPOSED'""")
                .param("s", state.name())
                .param("by", by.value())
                .param("at", Utc.of(clock.instant()))
                .param("i", id)
                .update();
        if (changed == 0) throw Refused.conflict("messages.moved");
    }

    private void publish(UUID id, String action, Map<String, String> facts, ActorId by) {
        events.publishEvent(new TemplateChanged(id, action, facts, by, clock.instant()));
    }

    private static MessageTemplate row(ResultSet rs, int n) throws SQLException {
        String decided = rs.getString("decided_by");
        return new MessageTemplate(
                rs.getObject("id", UUID.class),
                MessageUse.valueOf(rs.getString("used_for")),
                rs.getString("name"),
                rs.getString("subject"),
                rs.getString("text"),
                MessageTemplate.State.valueOf(rs.getString("state")),
                rs.getObject("replaces_id", UUID.class),
                new ActorId(rs.getString("proposed_by")),
                Utc.get(rs, "proposed_at"),
                decided == null ? null : new ActorId(decided),
                rs.getInt("version"));
    }
}
