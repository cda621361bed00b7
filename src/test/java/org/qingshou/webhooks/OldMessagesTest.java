package org.qingshou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What becomes of messages that are long over, and of an endpoint that is no longer wanted. */
@QingshouTest
@RecordApplicationEvents
@WithMockUser(username = "om.admin", roles = "ADMIN")
class OldMessagesTest {
    private static final ActorId TEST = ActorId.system("test");

    @StartStop
    final MockWebServer bank = new MockWebServer();

    @Autowired
    ApplicationContext context;

    @Autowired
    WebhookDesk desk;

    @Autowired
    Endpoints endpoints;

    @Autowired
    OldMessages old;

    @Autowired
    WebhookSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final String name = "om " + UUID.randomUUID().toString().substring(0, 18);
    private UUID endpoint;

    @BeforeEach
    void anEndpoint() {
        QueueDispatcher answers = new QueueDispatcher();
        answers.setFailFast(new MockResponse.Builder().code(204).build());
        bank.setDispatcher(answers);
        jdbc.sql("""
                        INSERT INTO app_user (login, display_name, staff_no, password_hash, roles, enabled)
                        VALUES ('om.admin', '管理员', '', 'x', 'ADMIN', TRUE)""").update();
        endpoint = Ids.next();
        endpoints.add(endpoint, name, address(), EnumSet.copyOf(WebhookEvent.chosen()), TEST);
    }

    private String address() {
        return "http://localhost:" + bank.getPort() + "/";
    }

    @AfterEach
    void silence() {
        endpoints.active().forEach(one -> endpoints.activate(one.id(), false, TEST));
        jdbc.sql("DELETE FROM app_user WHERE login = 'om.admin'").update();
        jdbc.sql("DELETE FROM notice WHERE reader = 'om.admin'").update();
    }

    @Test
    void whatArrivedOrWasTakenBackLongAgoGoesAndWhatIsNotSettledStaysHoweverOld() {
        desk.test(endpoint);
        OutboxTicks.tick(context);
        desk.test(endpoint);
        desk.activate(endpoint, false);
        desk.activate(endpoint, true);
        answer(410);
        desk.test(endpoint);
        OutboxTicks.tick(context);
        answer(500);
        desk.test(endpoint);
        OutboxTicks.tick(context);
        assertThat(states())
                .containsExactly(
                        MessageState.DUE, MessageState.NEEDS_PERSON, MessageState.CANCELLED, MessageState.DELIVERED);
        old.clear();
        assertThat(states()).as("nothing is old yet").hasSize(4);
        grownOld(settings.keep().minusHours(1));
        old.clear();
        assertThat(states()).as("kept to the last hour").hasSize(4);
        grownOld(Duration.ofHours(2));
        old.clear();
        assertThat(states()).containsExactly(MessageState.DUE, MessageState.NEEDS_PERSON);
        assertThat(told()).isEqualTo(2);
        assertThat(events.stream(MessagesCleared.class).map(MessagesCleared::messages))
                .contains(2);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'message.delivered' AND facts LIKE :p")
                        .param("p", "%" + endpoint + "%")
                        .query(Long.class)
                        .single())
                .as("the trail keeps how it ended")
                .isEqualTo(1);
    }

    @Test
    void manyGoInRangesAndThoseOfAnotherKindAreEvidence() {
        desk.test(endpoint);
        OutboxTicks.tick(context);
        int copies = OldMessages.RANGE + 200;
        jdbc.sql("""
                        INSERT INTO outbound_message (id, kind, partner, ordering_key, seq, position, overtakes, body, state,
                            due_at, settled_at, created_by, created_at)
                        SELECT UUID(), m.kind, m.partner, CONCAT('om', :e, s.seq), 1, 1, FALSE, m.body, m.state, m.due_at,
                            m.settled_at, m.created_by, m.created_at
                        FROM outbound_message m JOIN seq_1_to_1200 s WHERE m.partner = :p""")
                .param("e", endpoint.toString().substring(28))
                .param("p", partner())
                .update();
        jdbc.sql("""
                        INSERT INTO webhook_message (id, endpoint_id, event, cases, made_at)
                        SELECT id, :e, 'TEST', 0, created_at FROM outbound_message m WHERE partner = :p
                            AND NOT EXISTS (SELECT 1 FROM webhook_message w WHERE w.id = m.id)""").param("e", endpoint).param("p", partner()).update();
        jdbc.sql("UPDATE outbound_message SET kind = 'other' WHERE partner = :p AND ordering_key LIKE 'om%7'")
                .param("p", partner())
                .update();
        grownOld(settings.keep().plusHours(1));
        assertThat(old.clear()).isGreaterThanOrEqualTo(copies + 1 - 120);
        assertThat(events.stream(MessagesCleared.class)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(jdbc.sql("SELECT DISTINCT kind FROM outbound_message WHERE partner = :p")
                        .param("p", partner())
                        .query(String.class)
                        .list())
                .containsExactly("other");
        assertThat(old.clear()).isZero();
    }

    @Test
    void aDeletedEndpointHearsNothingMoreItsHistoryStaysAndItsNameIsFree() {
        desk.test(endpoint);
        OutboxTicks.tick(context);
        desk.test(endpoint);
        desk.remove(endpoint);
        OutboxTicks.tick(context);
        assertThat(bank.getRequestCount()).isEqualTo(1);
        assertThat(states()).containsExactly(MessageState.CANCELLED, MessageState.DELIVERED);
        assertThat(desk.endpoints()).extracting(WebhookEndpoint::name).doesNotContain(name);
        assertThat(jdbc.sql("SELECT LENGTH(secret) FROM webhook_endpoint WHERE id = :e")
                        .param("e", endpoint)
                        .query(Integer.class)
                        .single())
                .isZero();
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> acts = List.of(
                () -> desk.test(endpoint),
                () -> desk.activate(endpoint, true),
                () -> desk.rotate(endpoint),
                () -> desk.retireFormer(endpoint),
                () -> desk.remove(endpoint));
        acts.forEach(act -> assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("webhooks.unknown")));
        desk.add(name, address(), EnumSet.copyOf(WebhookEvent.chosen()));
        assertThat(desk.endpoints()).extracting(WebhookEndpoint::name).contains(name);
        assertThat(events.stream(WebhookChanged.class)
                        .filter(event -> event.action().equals("webhook.removed"))
                        .map(event -> event.facts().get("takenBack")))
                .containsExactly("1");
    }

    @Test
    void whatWasOnItsWayWhenItsEndpointWasDeletedIsTakenBackToo() {
        answer(500);
        desk.test(endpoint);
        bank.setDispatcher(new mockwebserver3.Dispatcher() {
            @Override
            public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
                endpoints.remove(endpoint, TEST);
                return new MockResponse.Builder().code(500).build();
            }
        });
        OutboxTicks.tick(context);
        assertThat(states()).containsExactly(MessageState.CANCELLED);
    }

    @Test
    @WithMockUser(
            username = "om.manager",
            roles = {"MANAGER", "OFFICER", "COMPLIANCE", "BANK_API"})
    void nobodyButTheAdministratorDeletes() {
        assertThatThrownBy(() -> desk.remove(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
    }

    private void answer(int status) {
        bank.enqueue(new MockResponse.Builder().code(status).build());
    }

    /** Newest first. */
    private List<MessageState> states() {
        return desk.latest().stream()
                .filter(row -> row.endpoint().equals(name))
                .map(row -> row.message().state())
                .toList();
    }

    private void grownOld(Duration by) {
        jdbc.sql("UPDATE outbound_message SET settled_at = settled_at - INTERVAL :s SECOND,"
                        + " created_at = created_at - INTERVAL :s SECOND WHERE partner = :p")
                .param("s", by.toSeconds())
                .param("p", partner())
                .update();
    }

    private String partner() {
        return "webhook:" + endpoint;
    }

    private long told() {
        return jdbc.sql("SELECT COUNT(*) FROM webhook_message WHERE endpoint_id = :e")
                .param("e", endpoint)
                .query(Long.class)
                .single();
    }
}
