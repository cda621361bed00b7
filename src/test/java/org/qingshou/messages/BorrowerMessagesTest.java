package org.qingshou.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalTime;
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
import org.qingshou.cases.NoticeDesk;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Ruling;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Persons;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.OutboxTicks;
import org.qingshou.simulator.Misbehaviour;
import org.qingshou.simulator.SimulatedProvider;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** From the officer's plan to the provider and back with its receipt, over real HTTP. */
@QingshouTest
class BorrowerMessagesTest {
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    WebApplicationContext context;

    @Autowired
    MessageDesk desk;

    @Autowired
    MessageRows rows;

    @Autowired
    RouteDesk routeDesk;

    @Autowired
    TemplateDesk templateDesk;

    @Autowired
    Templates templates;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    Contacts contacts;

    @Autowired
    Persons persons;

    @Autowired
    NoticeDesk noticeDesk;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    CaseFixture given;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private MessageWorld world;

    @BeforeEach
    void aWorld() {
        world = new MessageWorld(context, "5678");
    }

    @AfterEach
    void tidy() {
        world.close();
        SecurityContextHolder.clearContext();
    }

    private UUID send(UUID text) {
        assertThat(desk.send(world.id, world.phone, text, null).allowed()).isTrue();
        return rows.ofCase(world.id, 1).getFirst().id();
    }

    private void tick() {
        OutboxTicks.tick(context);
    }

    private BorrowerMessage message(UUID id) {
        return rows.get(id);
    }

    private List<String> outcomes() {
        return contacts.ofCase(world.id).stream().map(Contacts.Entry::outcome).toList();
    }

    private int counted() {
        return jdbc.sql("SELECT COALESCE(SUM(messages), 0) FROM person_day WHERE person_id = :p")
                .param("p", world.debtor.value())
                .query(Integer.class)
                .single();
    }

    private List<String> told() {
        return caseDesk.timeline(world.id, Timeline.Kind.CONTACT, 50).stream()
                .map(line -> line.entry().key())
                .toList();
    }

    private String pointStatus() {
        return persons.contactPoints(world.debtor).stream()
                .filter(point -> point.id().equals(world.phone))
                .map(ContactPoint::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMessageLeavesIsRecordedAsAContactAndItsReceiptIsShownOnIt() {
        MessageDesk.Preview preview = desk.preview(world.id, world.phone, world.overdue);
        assertThat(preview.text())
                .contains("【测试银行】恒达装饰您好", "已逾期96天", "截至2026-03-01应还10,500.00元", "0571-5550000")
                .doesNotContain("{{");
        UUID id = send(world.overdue);
        assertThat(message(id).state()).isEqualTo(MessageState.WAITING);
        tick();
        assertThat(world.provider.messages()).singleElement().satisfies(taken -> {
            assertThat(taken.id()).isEqualTo(id.toString());
            assertThat(taken.to()).isEqualTo(world.number);
            assertThat(taken.text()).isEqualTo(preview.text());
        });
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
        assertThat(outcomes()).containsExactly("M_SENT_NO_RECEIPT");
        assertThat(counted()).isEqualTo(1);
        assertThat(world.provider.tell(id.toString(), "DELIVRD")).isEqualTo(200);
        assertThat(message(id).state()).isEqualTo(MessageState.ARRIVED);
        assertThat(outcomes()).containsExactly("M_DELIVERED");
        assertThat(message(id).receiptCode()).isEqualTo("DELIVRD");
        assertThat(told()).containsExactly("timeline.contact", "timeline.contact", "messages.told.planned");
        assertThat(desk.ofCase(world.id)).singleElement().satisfies(line -> {
            assertThat(line.shown()).doesNotContain(world.number).endsWith("5678");
            assertThat(line.person()).isEqualTo("恒达装饰");
        });
    }

    @Test
    void aReceiptThatComesAgainOrSaysLessChangesNothing() {
        UUID id = send(world.overdue);
        tick();
        world.provider.tell(id.toString(), "DELIVRD");
        assertThat(world.provider.tell(id.toString(), "DELIVRD")).isEqualTo(200);
        assertThat(world.provider.tell(id.toString(), "EMPTY")).isEqualTo(200);
        assertThat(message(id).receipt()).isEqualTo(ReceiptResult.DELIVERED);
        assertThat(pointStatus()).isEqualTo("VALID");
        assertThat(evidence(id)).isEqualTo(1);
        world.provider.tell(id.toString(), "READ");
        assertThat(outcomes()).containsExactly("M_READ");
    }

    private int evidence(UUID id) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM audit_event WHERE subject_id = :i AND action = 'borrower-message.receipt'")
                .param("i", id.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void anEmptyNumberIsNeverUsedAgainAndTheOfficerIsTold() {
        UUID id = send(world.overdue);
        tick();
        world.provider.tell(id.toString(), "EMPTY");
        assertThat(message(id).state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(outcomes()).containsExactly("M_FAILED");
        assertThat(pointStatus()).isEqualTo("INVALID");
        assertThat(notices.latest(world.officer, 5)).anyMatch(note -> note.key().equals("messages.notice.undelivered"));
        assertThat(desk.choices(world.id)).isEmpty();
        refused("messages.choice", () -> desk.send(world.id, world.phone, world.overdue, null));
    }

    @Test
    void aSuspendedNumberIsMarkedAsTheCatalogueSays() {
        UUID id = send(world.overdue);
        tick();
        world.provider.tell(id.toString(), "SUSPENDED");
        assertThat(pointStatus()).isEqualTo("SUSPENDED");
    }

    @Test
    void receiptsNeedTheirProofAndAMessageThatIsKnown() throws Exception {
        UUID id = send(world.overdue);
        tick();
        world.provider.answersTo(
                "SMS",
                new org.qingshou.simulator.SimulatedProvider.Bank(
                        java.net.URI.create(bank() + "/message-receipts/v1/" + world.route), "guessed"));
        assertThat(world.provider.tell(id.toString(), "EMPTY")).isEqualTo(401);
        assertThat(message(id).receipt()).isNull();
        assertThat(pointStatus()).isEqualTo("VALID");
        world.listen(MessageKind.SMS, world.route);
        jdbc.sql("UPDATE borrower_message SET remote_id = NULL WHERE id = :i")
                .param("i", id)
                .update();
        assertThat(world.provider.tell(id.toString(), "DELIVRD"))
                .as("it may have overtaken the answer: the provider comes again")
                .isEqualTo(404);
    }

    private String bank() {
        return world.bank();
    }

    @Test
    void inQuietHoursItIsMovedToEightAndLeavesThen() {
        world.at(22, 30);
        Ruling ruling = desk.send(world.id, world.phone, world.overdue, null);
        assertThat(ruling.allowed()).isTrue();
        UUID id = rows.ofCase(world.id, 1).getFirst().id();
        assertThat(message(id).dueAt().atZone(BusinessClock.DEFAULT_ZONE).toLocalDateTime())
                .isEqualTo(world.today().plusDays(1).atTime(8, 0));
        assertThat(told()).containsExactly("messages.told.later");
        tick();
        assertThat(world.provider.messages()).isEmpty();
        world.at(world.today().plusDays(1), 7, 59);
        tick();
        assertThat(world.provider.messages()).isEmpty();
        world.at(world.today().plusDays(1), 8, 0);
        tick();
        assertThat(world.provider.messages())
                .singleElement()
                .satisfies(taken ->
                        assertThat(taken.text()).as("true on the day it leaves").contains("已逾期97天"));
    }

    @Test
    void aRetryThatFallsIntoTheQuietHoursWaitsForTheMorningAndCountsNoAttempt() {
        world.at(21, 59);
        UUID id = send(world.overdue);
        world.provider.misbehaviour().next(Misbehaviour.Order.of(Misbehaviour.Kind.STATUS), 1);
        tick();
        assertThat(outbox.find(id).orElseThrow().attempt()).isEqualTo(1);
        world.at(22, 5);
        OutboxTicks.due(context, id);
        tick();
        assertThat(world.provider.messages()).isEmpty();
        assertThat(outbox.find(id).orElseThrow().attempt()).isEqualTo(1);
        assertThat(outbox.find(id)
                        .orElseThrow()
                        .dueAt()
                        .atZone(BusinessClock.DEFAULT_ZONE)
                        .toLocalTime())
                .isEqualTo(LocalTime.of(8, 0));
        assertThat(told()).contains("messages.told.postponed");
        world.at(world.today().plusDays(1), 8, 0);
        tick();
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aHoldThatCameBetweenPlanAndSendingKeepsItInAndTheOfficerSeesWhy() {
        UUID id = send(world.overdue);
        cases.hold(
                world.id, "HOLD_DISPUTE", world.today(), null, world.today().plusDays(15), "异议", TEST, clock.instant());
        tick();
        assertThat(world.provider.messages()).isEmpty();
        BorrowerMessage kept = message(id);
        assertThat(kept.state()).isEqualTo(MessageState.WITHHELD);
        assertThat(kept.breaches()).extracting(RuleBreach::ruleId).contains("R-FLAG-05");
        assertThat(told()).contains("messages.told.withheld");
        assertThat(notices.latest(world.officer, 5)).anyMatch(note -> note.key().equals("messages.notice.withheld"));
        assertThat(outcomes()).isEmpty();
        assertThat(counted()).isZero();
    }

    @Test
    void whoAskedNotToBeContactedMeanwhileIsNot() {
        UUID id = send(world.overdue);
        guard.suppress(world.debtor, null, "REF_THIRD_STOP", TEST.value(), clock.instant());
        tick();
        assertThat(world.provider.messages()).isEmpty();
        assertThat(message(id).breaches()).extracting(RuleBreach::ruleId).contains("R-TP-04");
    }

    @Test
    void aNumberThatDiedATextThatWasSwitchedOffAndADebtThatWasPaidKeepItIn() {
        UUID dead = send(world.overdue);
        persons.setStatus(world.phone, "NOT_OWNER", TEST);
        tick();
        assertThat(message(dead).answerCode()).isEqualTo(Why.POINT);
        persons.setStatus(world.phone, "VALID", TEST);
        UUID off = send(world.overdue);
        templates.retire(world.overdue, TEST);
        tick();
        assertThat(message(off).answerCode()).isEqualTo(Why.TEMPLATE);
        UUID paid = send(world.demand);
        given.owes(world.loan, "0", "0", null);
        tick();
        assertThat(message(paid).answerCode()).isEqualTo(Why.TEXT);
        assertThat(world.provider.messages()).isEmpty();
    }

    @Test
    void aThirdMessageOfTheDayNeedsAReasonWhichIsKeptForItsSending() {
        send(world.overdue);
        send(world.overdue);
        tick();
        assertThat(counted()).isEqualTo(2);
        refused("messages.reason", () -> desk.send(world.id, world.phone, world.overdue, " "));
        assertThat(desk.send(world.id, world.phone, world.overdue, "客户要求再次确认金额").allowed())
                .isTrue();
        tick();
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void twoPlannedBeforeAndAThirdThatLeavesInTheSameMomentSeeEachOther() {
        for (int n = 0; n < 3; n++) send(world.overdue);
        tick();
        assertThat(rows.ofCase(world.id, 9))
                .extracting(BorrowerMessage::state)
                .containsExactlyInAnyOrder(MessageState.SENT, MessageState.SENT, MessageState.WITHHELD);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void whatTheProviderDoesNotTakeIsToldWithItsOwnWord() {
        world.close();
        world = new MessageWorld(context, "9999");
        UUID id = send(world.overdue);
        tick();
        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).answerCode()).isEqualTo("NUMBER_BLOCKED");
        assertThat(counted()).isZero();
        assertThat(told()).contains("messages.told.failed");
    }

    @Test
    void anAnswerThatIsLostIsAskedForAndTheMessageLeavesOnce() {
        UUID id = send(world.overdue);
        world.provider.misbehaviour().next(Misbehaviour.Order.of(Misbehaviour.Kind.DROP_AFTER), 1);
        tick();
        assertThat(message(id).doubtSince()).isNotNull();
        assertThat(message(id).state()).isEqualTo(MessageState.WAITING);
        OutboxTicks.due(context, id);
        tick();
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
        assertThat(world.provider.messages())
                .singleElement()
                .satisfies(taken -> assertThat(taken.copies()).isEqualTo(1));
        assertThat(outcomes()).containsExactly("M_SENT_NO_RECEIPT");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aWorkerThatDiesAfterSendingLeavesOneMessageAndOneContact() {
        UUID id = send(world.overdue);
        tick();
        // As a crash between the provider's yes and our writing it down would leave everything.
        jdbc.sql("DELETE FROM contact WHERE case_id = :c")
                .param("c", world.id.value())
                .update();
        jdbc.sql("UPDATE borrower_message SET state = 'WAITING', contact_id = NULL, remote_id = NULL, sent_at = NULL"
                        + " WHERE id = :i")
                .param("i", id)
                .update();
        jdbc.sql(
                        "UPDATE clearance SET state = 'OPEN' WHERE id = (SELECT clearance_id FROM borrower_message WHERE id = :i)")
                .param("i", id)
                .update();
        jdbc.sql("DELETE FROM person_day WHERE person_id = :p")
                .param("p", world.debtor.value())
                .update();
        OutboxTicks.crashedBeforeRecording(context, id);
        tick();
        OutboxTicks.due(context, id);
        tick();
        assertThat(world.provider.messages())
                .singleElement()
                .satisfies(taken -> assertThat(taken.copies()).isEqualTo(1));
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
        assertThat(outcomes()).hasSize(1);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whereNothingCanBeAskedTheSameKeyIsRepeatedUntilTheProviderForgetsIt() {
        jdbc.sql("UPDATE message_route SET mapping = JSON_SET(mapping, '$.inquiry', '', '$.keyHours', 2) WHERE id = :i")
                .param("i", world.route)
                .update();
        UUID id = send(world.overdue);
        world.provider.misbehaviour().next(Misbehaviour.Order.of(Misbehaviour.Kind.DROP_AFTER), 2);
        tick();
        OutboxTicks.due(context, id);
        tick();
        assertThat(world.provider.messages())
                .singleElement()
                .satisfies(taken -> assertThat(taken.copies()).isEqualTo(2));
        world.at(13, 0);
        OutboxTicks.due(context, id);
        tick();
        assertThat(message(id).state()).isEqualTo(MessageState.STUCK);
        assertThat(message(id).answerCode()).isEqualTo(Why.DOUBT);
        assertThat(world.provider.messages().getFirst().copies()).isEqualTo(2);
        assertThat(notices.latest(world.officer, 5)).anyMatch(note -> note.key().equals("messages.notice.stuck"));
        refused("messages.cancel.late", () -> desk.cancel(world.id, id));
        SignedIn.as(new ActorId("msg.admin"), Roles.ADMIN);
        admin();
        assertThat(routeDesk.held()).anyMatch(held -> held.id().equals(id));
        routeDesk.resend(id);
        tick();
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
        assertThat(counted()).isEqualTo(1);
    }

    private void admin() {
        jdbc.sql("DELETE FROM app_user WHERE login = 'msg.admin'").update();
        jdbc.sql("""
                        INSERT INTO app_user (login, display_name, staff_no, password_hash, roles, enabled)
                        VALUES ('msg.admin', '管理员', '', 'x', 'ADMIN', TRUE)""").update();
    }

    @Test
    void whatHasNotLeftCanBeTakenBack() {
        world.at(22, 30);
        desk.send(world.id, world.phone, world.overdue, null);
        UUID id = rows.ofCase(world.id, 1).getFirst().id();
        desk.cancel(world.id, id);
        world.at(world.today().plusDays(1), 9, 0);
        tick();
        assertThat(world.provider.messages()).isEmpty();
        assertThat(message(id).state()).isEqualTo(MessageState.CANCELLED);
        refused("messages.cancel.late", () -> desk.cancel(world.id, id));
    }

    @Test
    void aDemandThatArrivedAtAReservedNumberIsPutToLimitationForAManager() {
        UUID clockId = org.qingshou.kernel.Ids.next();
        jdbc.sql("""
                        INSERT INTO loan_clock (id, loan_id, kind, base_on, due_on, expired)
                        VALUES (:i, :l, 'LIMITATION', :b, :d, FALSE)""")
                .param("i", clockId)
                .param("l", world.loan)
                .param("b", world.today().minusYears(2))
                .param("d", world.today().plusYears(1))
                .update();
        UUID plain = send(world.overdue);
        UUID demand = send(world.demand);
        tick();
        world.provider.tell(plain.toString(), "DELIVRD");
        assertThat(clockEvents(clockId)).as("a reminder demands nothing").isEmpty();
        world.provider.tell(demand.toString(), "DELIVRD");
        assertThat(clockEvents(clockId)).containsExactly("LIM_DEMAND_SERVED SVC_SMS false");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM approval_request WHERE kind = 'APR_LIMITATION_EVENT' AND maker = :m")
                        .param("m", world.officer.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> clockEvents(UUID clockId) {
        return jdbc.sql("SELECT kind, proof, proven FROM loan_clock_event WHERE clock_id = :c")
                .param("c", clockId)
                .query((rs, n) -> rs.getString("kind") + " " + rs.getString("proof") + " " + rs.getBoolean("proven"))
                .list();
    }

    @Test
    void onlyWhoWorksTheCaseSendsAndOnlyAnAdministratorEntersProvidersAndTexts() {
        UUID id = send(world.overdue);
        assertThatThrownBy(() -> routeDesk.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> templateDesk.all()).isInstanceOf(AccessDeniedException.class);
        ActorId elsewhere = given.user(given.branch(), "sun.ke", Roles.OFFICER);
        SignedIn.as(elsewhere, Roles.OFFICER);
        refused("cases.missing", () -> desk.ofCase(world.id));
        refused("cases.missing", () -> desk.send(world.id, world.phone, world.overdue, null));
        refused("cases.missing", () -> desk.cancel(world.id, id));
        ActorId compliance = given.user(world.branch, "sun.jing", Roles.COMPLIANCE);
        SignedIn.as(compliance, Roles.COMPLIANCE);
        assertThat(desk.ofCase(world.id)).hasSize(1);
        assertThat(desk.mayWrite(world.id)).isFalse();
        assertThatThrownBy(() -> desk.send(world.id, world.phone, world.overdue, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTextIsSentOnlyOnceAnotherHasAllowedItAndKeepsItsPlaceUntilItsSuccessorIs() {
        UUID waiting = templates.propose(
                MessageUse.SMS_OVERDUE, "新 " + world.branch, "", MessageWorld.OVERDUE, world.overdue, TEST);
        assertThat(desk.choices(world.id))
                .singleElement()
                .satisfies(choice -> assertThat(choice.contents())
                        .extracting(MessageDrafts.Content::id)
                        .contains(world.overdue)
                        .doesNotContain(waiting));
        refused("messages.choice", () -> desk.preview(world.id, world.phone, waiting));
        templates.allow(waiting, TEST);
        assertThat(templates.get(world.overdue).state()).isEqualTo(MessageTemplate.State.RETIRED);
        assertThat(desk.preview(world.id, world.phone, waiting).possible()).isTrue();
    }

    @Test
    void whatIsPersonalIsSealedAndAbsentFromTheTrail() {
        UUID id = send(world.overdue);
        tick();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM borrower_message WHERE id = :i AND text LIKE '%恒达%'")
                        .param("i", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE facts LIKE :n OR facts LIKE '%恒达%'")
                        .param("n", "%" + world.number + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message_route WHERE mapping LIKE :s OR secret LIKE :s")
                        .param("s", "%" + Mappings.SECRET + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPrintedNoticeLeavesAsALetterAndItsTrackServesIt() {
        UUID address = persons.addContactPoint(
                world.debtor,
                org.qingshou.ledger.ContactPointKind.HOME_ADDRESS,
                "浙江省杭州市淳安县千岛湖镇新安大街1号",
                org.qingshou.ledger.LawfulSource.SRC_CONTRACT,
                "TAPE",
                TEST);
        UUID letters = world.route(MessageKind.LETTER);
        var cleared = (org.qingshou.compliance.Clearance.Cleared)
                noticeDesk.clear(world.id, world.debtor, org.qingshou.compliance.Purpose.PRESS, false, null);
        var notice = noticeDesk.print(cleared, null);
        assertThat(desk.send(world.id, address, notice.id(), null).allowed()).isTrue();
        UUID id = rows.ofCase(world.id, 1).getFirst().id();
        tick();
        assertThat(world.provider.messages()).singleElement().satisfies(taken -> {
            assertThat(taken.kind()).isEqualTo("LETTER");
            assertThat(taken.to()).contains("新安大街1号");
            assertThat(taken.text()).isEqualTo(notice.number());
        });
        assertThat(outcomes()).containsExactly("L_POSTED");
        assertThat(noticeDesk.ofCase(world.id).getFirst().servedOn())
                .as("posted is not served")
                .isNull();
        assertThat(message(id).route()).isEqualTo(letters);
        assertThat(world.provider.tell(id.toString(), "SIGNED")).isEqualTo(200);
        assertThat(outcomes()).containsExactly("L_SIGNED_SELF");
        assertThat(noticeDesk.ofCase(world.id).getFirst().servedOn()).isEqualTo(world.today());
        assertThat(counted()).as("a letter is no message").isZero();
    }

    @Test
    void anEMailGoesToTheReservedAddressByItsOwnProvider() {
        UUID address = persons.addContactPoint(
                world.debtor,
                org.qingshou.ledger.ContactPointKind.EMAIL,
                "hengda@example.com",
                org.qingshou.ledger.LawfulSource.SRC_RESERVED,
                "TAPE",
                TEST);
        world.route(MessageKind.EMAIL);
        UUID text = world.text(MessageUse.EMAIL_DEMAND, MessageWorld.DEMAND);
        assertThat(desk.send(world.id, address, text, null).allowed()).isTrue();
        tick();
        assertThat(world.provider.messages()).singleElement().satisfies(taken -> {
            assertThat(taken.kind()).isEqualTo("EMAIL");
            assertThat(taken.to()).isEqualTo("hengda@example.com");
        });
        refused("messages.choice", () -> desk.send(world.id, world.phone, text, null));
    }

    @Test
    void aThirdPersonIsOnlyOfferedTextsThatSayNothingOfADebt() {
        var friend = given.person("张三");
        given.phone(friend, "137" + world.number.substring(3));
        given.party(world.loan, friend, org.qingshou.ledger.PartyRole.LISTED_CONTACT);
        UUID relay = world.text(MessageUse.SMS_RELAY, "【{{银行}}】{{姓名}}您好，请转告{{客户}}致电{{电话}}。");
        assertThat(desk.choices(world.id))
                .filteredOn(choice -> choice.person().person().equals(friend))
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.contents())
                            .extracting(MessageDrafts.Content::id)
                            .containsExactly(relay);
                    assertThat(desk.preview(world.id, choice.point().id(), relay)
                                    .possible())
                            .as("the debtor has not been tried in vain yet (R-TP-02)")
                            .isFalse();
                });
    }

    @Test
    void aMessageFollowsAPersonWhoseRecordIsGivenUpAndItsReceiptFindsTheNumberThatIsKept() {
        UUID id = send(world.overdue);
        tick();
        var kept = given.person("恒达装饰");
        UUID same = given.phone(kept, world.number);
        transaction.executeWithoutResult(status ->
                context.publishEvent(new org.qingshou.ledger.PersonsMerged(world.debtor, kept, TEST, clock.instant())));
        assertThat(world.provider.tell(id.toString(), "EMPTY")).isEqualTo(200);
        assertThat(message(id).person()).isEqualTo(kept);
        assertThat(persons.contactPoints(kept))
                .filteredOn(point -> point.id().equals(same))
                .singleElement()
                .satisfies(point -> assertThat(point.status()).isEqualTo("INVALID"));
    }

    @Test
    void whatWaitsLeavesByTheProviderThatWasSwitchedOnAndIsHeldUpWhileThereIsNone() {
        Routes routes = context.getBean(Routes.class);
        UUID held = send(world.overdue);
        routes.activate(world.route, false, TEST);
        tick();
        assertThat(message(held).state()).isEqualTo(MessageState.STUCK);
        assertThat(message(held).answerCode()).isEqualTo(Why.ROUTE);
        routes.activate(world.route, true, TEST);
        UUID waiting = send(world.overdue);
        try (SimulatedProvider other = SimulatedProvider.start(0, "token-2", java.time.Duration.ZERO)) {
            UUID next = routes.add(
                    MessageKind.SMS,
                    "next " + world.branch,
                    Mappings.simulated(MessageKind.SMS, other.endpoint()),
                    "token-2",
                    TEST);
            routes.activate(next, true, TEST);
            tick();
            assertThat(message(waiting).state()).isEqualTo(MessageState.SENT);
            assertThat(message(waiting).route()).isEqualTo(next);
            assertThat(other.messages()).hasSize(1);
            assertThat(world.provider.messages()).isEmpty();
            SignedIn.as(new ActorId("msg.admin"), Roles.ADMIN);
            admin();
            routeDesk.resend(held);
            tick();
            assertThat(message(held).state()).isEqualTo(MessageState.SENT);
            assertThat(other.messages()).hasSize(2);
        }
    }
}
