package org.qingshou.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Contacts;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.simulator.SimulatedProvider;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** What borrowers answer to messages, from the provider's call over real HTTP to what it stops and whom it tells. */
@QingshouTest
class BorrowerRepliesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    MessageDesk desk;

    @Autowired
    MessageRows rows;

    @Autowired
    CaseDesk cases;

    @Autowired
    Cases book;

    @Autowired
    Contacts contacts;

    @Autowired
    Notices notices;

    @Autowired
    CaseFixture given;

    @Autowired
    JdbcClient jdbc;

    private MessageWorld world;
    private UUID sent;

    @BeforeEach
    void aMessageThatLeft() {
        world = new MessageWorld(context, "5678");
        sent = send();
        tick();
    }

    @AfterEach
    void tidy() {
        world.close();
        SecurityContextHolder.clearContext();
    }

    private UUID send() {
        desk.send(world.id, world.phone, world.overdue, null);
        return rows.ofCase(world.id, 1).getFirst().id();
    }

    private void tick() {
        OutboxTicks.tick(context);
    }

    private int reply(String text) {
        return world.provider.reply(sent.toString(), UUID.randomUUID().toString(), text);
    }

    private List<String> holds() {
        return holds(world.id);
    }

    private List<String> holds(CaseId id) {
        return jdbc.sql("SELECT code, channel FROM case_hold WHERE case_id = :c AND lifted_at IS NULL ORDER BY code")
                .param("c", id.value())
                .query((rs, n) -> rs.getString("code") + " " + rs.getString("channel"))
                .list();
    }

    private String outcome() {
        return contacts.ofCase(world.id).getFirst().outcome();
    }

    private List<String> notes(String key) {
        return cases.timeline(world.id, Timeline.Kind.CONTACT, 50).stream()
                .filter(line -> line.entry().key().equals(key))
                .map(line -> String.valueOf(line.entry().note()))
                .toList();
    }

    private List<String> told() {
        return notices.latest(world.officer, 9).stream()
                .filter(note -> note.key().equals("messages.notice.reply"))
                .map(note -> note.args().getLast())
                .toList();
    }

    @Test
    void whoAsksForQuietIsWrittenToNoMoreInAnyCase() {
        BranchCode other = given.branch();
        given.loan(world.debtor, other, world.today().minusDays(40));
        world.steps("case-open");
        CaseId second = book.openCase(world.debtor, other).orElseThrow();
        UUID waiting = send();
        assertThat(reply("退订")).isEqualTo(200);
        assertThat(holds()).containsExactly("HOLD_CHANNEL MESSAGE");
        assertThat(holds(second)).containsExactly("HOLD_CHANNEL MESSAGE");
        assertThat(outcome()).isEqualTo("M_REPLY_STOP");
        tick();
        assertThat(world.provider.messages()).hasSize(1);
        assertThat(rows.get(waiting).breaches()).extracting(RuleBreach::ruleId).contains("R-FLAG-09");
        assertThat(told()).containsExactly("#reply-meaning.STOP");
        reply("TD");
        assertThat(holds()).hasSize(1);
    }

    @Test
    void aComplaintIsReceivedAtOnceAndStopsMessages() {
        assertThat(reply("再发就投诉你们")).isEqualTo(200);
        assertThat(jdbc.sql("SELECT CONCAT(kind, ' ', source, ' ', state) FROM complaint WHERE case_id = :c")
                        .param("c", world.id.value())
                        .query(String.class)
                        .list())
                .containsExactly("CMP_OTHER MESSAGE RECEIVED");
        assertThat(holds()).containsExactly("HOLD_COMPLAINT MESSAGE");
        assertThat(told()).containsExactly("#reply-meaning.COMPLAINT");
    }

    @Test
    void aClearDisputeIsOpenedAndHoldsTheCase() {
        reply("已还清");
        assertThat(disputes()).containsExactly("DIS_PAID");
        assertThat(holds()).containsExactly("HOLD_DISPUTE null");
        assertThat(outcome()).isEqualTo("M_REPLY_DISPUTE");
        reply("已经还了");
        assertThat(disputes()).containsExactly("DIS_PAID");
    }

    private List<String> disputes() {
        return jdbc.sql("SELECT kind FROM dispute WHERE case_id = :c")
                .param("c", world.id.value())
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    @Test
    void whatIsNotSureIsForTheOfficerToRead() {
        reply("不是我");
        assertThat(disputes()).isEmpty();
        assertThat(holds()).isEmpty();
        assertThat(outcome()).as("nobody knows who answered").isEqualTo("M_SENT_NO_RECEIPT");
        assertThat(told()).containsExactly("#reply-meaning.UNSURE");
    }

    @Test
    void anyOtherAnswerStandsInTheTimelineSealedAndOnItsMessage() {
        reply("下月15号还");
        assertThat(notes("messages.told.reply")).containsExactly("下月15号还");
        assertThat(outcome()).isEqualTo("M_REPLY_OTHER");
        assertThat(told()).containsExactly("#reply-meaning.OTHER");
        assertThat(desk.replies(world.id).get(sent))
                .singleElement()
                .satisfies(reply -> assertThat(reply.words()).isEqualTo("下月15号还"));
        byte[] stored = jdbc.sql("SELECT words FROM message_reply WHERE message_id = :m")
                .param("m", sent)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("15");
        world.provider.tell(sent.toString(), "DELIVRD");
        assertThat(outcome()).as("a receipt says less than an answer").isEqualTo("M_REPLY_OTHER");
    }

    @Test
    void theSameAnswerTwiceIsOne() {
        assertThat(world.provider.reply(sent.toString(), "R-1" + world.branch, "投诉"))
                .isEqualTo(200);
        assertThat(world.provider.reply(sent.toString(), "R-1" + world.branch, "投诉"))
                .isEqualTo(200);
        assertThat(told()).hasSize(1);
        assertThat(notes("messages.told.reply")).hasSize(1);
        assertThat(jdbc.sql("SELECT joined FROM complaint WHERE case_id = :c")
                        .param("c", world.id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutTheMessagesIdItBelongsToTheLatestOneToThatNumber() {
        jdbc.sql(
                        "UPDATE message_route SET mapping = JSON_SET(mapping, '$.receipt.replies.messageAt', '') WHERE id = :i")
                .param("i", world.route)
                .update();
        UUID latest = send();
        tick();
        assertThat(reply("好的")).isEqualTo(200);
        assertThat(desk.replies(world.id)).containsOnlyKeys(latest);
    }

    @Test
    void anAnswerNeedsItsProofAndAMappingThatReadsIt() {
        URI door = URI.create(world.bank() + "/message-receipts/v1/" + world.route);
        world.provider.answersTo("SMS", new SimulatedProvider.Bank(door, "guessed"));
        assertThat(reply("退订")).isEqualTo(401);
        assertThat(holds()).isEmpty();
        world.listen(MessageKind.SMS, world.route);
        jdbc.sql("UPDATE message_route SET mapping = JSON_REMOVE(mapping, '$.receipt.replies') WHERE id = :i")
                .param("i", world.route)
                .update();
        assertThat(reply("退订")).as("a mapping from before there were answers").isEqualTo(404);
        assertThat(holds()).isEmpty();
    }

    @Test
    void aStopAfterTheCaseWasClosedIsNotedAndStopsNothing() {
        jdbc.sql("UPDATE collection_case SET state = 'CLOSED', close_reason = 'CLOSE_PAID' WHERE id = :c")
                .param("c", world.id.value())
                .update();
        assertThat(reply("退订")).isEqualTo(200);
        assertThat(holds()).isEmpty();
        assertThat(told()).containsExactly("#reply-meaning.STOP");
    }

    @Test
    void complianceReadsAnswersAndAnotherBranchDoesNot() {
        reply("好的");
        SignedIn.as(given.user(world.branch, "sun.jing", Roles.COMPLIANCE), Roles.COMPLIANCE);
        assertThat(desk.replies(world.id)).hasSize(1);
        SignedIn.as(given.user(given.branch(), "sun.ke", Roles.OFFICER), Roles.OFFICER);
        org.qingshou.testing.Refusals.refused("cases.missing", () -> desk.replies(world.id));
    }
}
