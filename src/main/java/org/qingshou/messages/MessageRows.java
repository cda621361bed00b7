package org.qingshou.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages in their table; every step states from which state it leads. */
@Component
class MessageRows {
    private static final TypeReference<List<RuleBreach>> BREACHES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    MessageRows(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    void insert(BorrowerMessage message) {
        UUID id = message.id();
        UUID template = message.template();
        jdbc.sql("""
                        INSERT INTO borrower_message
                            (id, case_id, branch_code, person_id, point_id, kind, route_id, template_id, action, purpose,
                             announces_suit, subject, text, notice_no, document_id, warn_reason, state, due_at,
                             planned_by, planned_at, breaches)
                        VALUES (:id, :case, :branch, :person, :point, :kind, :route, :template, :action, :purpose,
                             :suit, :subject, :text, :no, :document, :reason, 'WAITING', :due, :by, :at, '[]')""")
                .param("id", id)
                .param("case", message.caseId().value())
                .param("branch", message.branch().value())
                .param("person", message.person().value())
                .param("point", message.point())
                .param("kind", message.kind().name())
                .param("route", message.route())
                .param("template", template)
                .param("action", message.action().name())
                .param("purpose", message.purpose().name())
                .param("suit", message.announcesSuit())
                .param("subject", cipher.seal(message.subject(), id))
                .param("text", cipher.seal(message.text(), id))
                .param("no", message.noticeNo())
                .param("document", message.document())
                .param("reason", cipher.sealNullable(message.warnReason(), id))
                .param("due", Utc.of(message.dueAt()))
                .param("by", message.plannedBy().value())
                .param("at", Utc.of(message.plannedAt()))
                .update();
    }

    Optional<BorrowerMessage> find(UUID id) {
        return jdbc.sql("SELECT * FROM borrower_message WHERE id = :i")
                .param("i", id)
                .query(this::row)
                .optional();
    }

    BorrowerMessage get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no message " + id));
    }

    /** Locked, so that of two receipts for one message the second sees what the first has done. */
    Optional<BorrowerMessage> locked(UUID route, String id) {
        return jdbc.sql("""
                        SELECT * FROM borrower_message
                        WHERE route_id = :r AND (remote_id = :t OR id = :u) ORDER BY planned_at LIMIT 1 FOR UPDATE""")
                .param("r", route)
                .param("t", id)
                .param("u", uuid(id))
                .query(this::row)
                .optional();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The latest first. */
    List<BorrowerMessage> ofCase(CaseId id, int most) {
        return jdbc.sql("SELECT * FROM borrower_message WHERE case_id = :c ORDER BY planned_at DESC, id DESC LIMIT :n")
                .param("c", id.value())
                .param("n", most)
                .query(this::row)
                .list();
    }

    List<BorrowerMessage> stuck(int most) {
        return jdbc.sql("SELECT * FROM borrower_message WHERE state = 'STUCK' ORDER BY planned_at LIMIT :n")
                .param("n", most)
                .query(this::row)
                .list();
    }

    /** What the guard said just before it leaves. */
    void judged(UUID id, UUID clearance, List<RuleBreach> breaches, Instant at) {
        jdbc.sql("UPDATE borrower_message SET clearance_id = :c, cleared_at = :a, breaches = :b, version = version + 1"
                        + " WHERE id = :i")
                .param("c", clearance)
                .param("a", Utc.of(at))
                .param("b", json.writeValueAsString(breaches))
                .param("i", id)
                .update();
    }

    /** What it says as of now; only while nothing of it can have left. */
    void retold(UUID id, String text) {
        jdbc.sql("UPDATE borrower_message SET text = :t, version = version + 1 WHERE id = :i AND doubt_since IS NULL")
                .param("t", cipher.seal(text, id))
                .param("i", id)
                .update();
    }

    void rerouted(UUID id, UUID route) {
        jdbc.sql("UPDATE borrower_message SET route_id = :r, version = version + 1"
                        + " WHERE id = :i AND doubt_since IS NULL")
                .param("r", route)
                .param("i", id)
                .update();
    }

    void postponed(UUID id, Instant until) {
        jdbc.sql("UPDATE borrower_message SET due_at = :d, version = version + 1 WHERE id = :i")
                .param("d", Utc.of(until))
                .param("i", id)
                .update();
    }

    /** In doubt from the first time on, until the provider says that it does not have it. */
    void doubted(UUID id, @Nullable Instant since) {
        jdbc.sql("""
                        UPDATE borrower_message SET doubt_since = IF(:s IS NULL, NULL, COALESCE(doubt_since, :s)),
                            version = version + 1
                        WHERE id = :i""").param("s", Utc.ofNullable(since)).param("i", id).update();
    }

    /** @return whether it had not left before */
    boolean sent(UUID id, @Nullable String remoteId, Instant at) {
        return jdbc.sql("""
                                UPDATE borrower_message SET state = 'SENT', remote_id = :r, sent_at = :a,
                                    doubt_since = NULL, version = version + 1
                                WHERE id = :i AND state IN ('WAITING', 'STUCK')""")
                        .param("r", remoteId)
                        .param("a", Utc.of(at))
                        .param("i", id)
                        .update()
                == 1;
    }

    void contact(UUID id, UUID contact) {
        jdbc.sql("UPDATE borrower_message SET contact_id = :c, version = version + 1 WHERE id = :i")
                .param("c", contact)
                .param("i", id)
                .update();
    }

    /** @return whether it was in one of the states from which this leads */
    boolean move(UUID id, MessageState to, @Nullable String answer, MessageState... from) {
        return jdbc.sql("""
                                UPDATE borrower_message SET state = :s, answer_code = :a, version = version + 1
                                WHERE id = :i AND state IN (:from)""")
                        .param("s", to.name())
                        .param("a", answer)
                        .param("i", id)
                        .param(
                                "from",
                                java.util.Arrays.stream(from).map(Enum::name).toList())
                        .update()
                == 1;
    }

    void receipt(UUID id, MessageState state, ProviderReceipts.Told told, Instant at) {
        jdbc.sql("""
                        UPDATE borrower_message SET state = :s, receipt_code = :c, receipt_result = :r, receipt_at = :a,
                            version = version + 1
                        WHERE id = :i""")
                .param("s", state.name())
                .param("c", told.code())
                .param("r", told.result().name())
                .param("a", Utc.of(at))
                .param("i", id)
                .update();
    }

    private BorrowerMessage row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        String result = rs.getString("receipt_result");
        return new BorrowerMessage(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                new BranchCode(rs.getString("branch_code")),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getObject("point_id", UUID.class),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getObject("route_id", UUID.class),
                rs.getObject("template_id", UUID.class),
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                rs.getBoolean("announces_suit"),
                cipher.open(rs.getBytes("subject"), id),
                cipher.open(rs.getBytes("text"), id),
                rs.getString("notice_no"),
                rs.getObject("document_id", UUID.class),
                cipher.openNullable(rs.getBytes("warn_reason"), id),
                MessageState.valueOf(rs.getString("state")),
                Utc.get(rs, "due_at"),
                new ActorId(rs.getString("planned_by")),
                Utc.get(rs, "planned_at"),
                rs.getObject("clearance_id", UUID.class),
                Utc.getNullable(rs, "cleared_at"),
                json.readValue(rs.getString("breaches"), BREACHES),
                Utc.getNullable(rs, "doubt_since"),
                Utc.getNullable(rs, "sent_at"),
                rs.getObject("contact_id", UUID.class),
                rs.getString("answer_code"),
                rs.getString("receipt_code"),
                Utc.getNullable(rs, "receipt_at"),
                result == null ? null : ReceiptResult.valueOf(result));
    }
}
