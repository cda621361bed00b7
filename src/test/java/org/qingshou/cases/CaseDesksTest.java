package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.HeldPack;
import org.qingshou.compliance.ParameterChange;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What officers, managers and compliance do on a case, through the services that the page uses. */
@QingshouTest
class CaseDesksTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    CaseAssignStep assigning;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    ContactDesk contactDesk;

    @Autowired
    PositionDesk positions;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseActs acts;

    @Autowired
    CaseAssignment assignment;

    @Autowired
    CaseList list;

    @Autowired
    Contacts contacts;

    @Autowired
    CasePapers papers;

    @Autowired
    ContactReader reader;

    @Autowired
    Promises promises;

    @Autowired
    Persons persons;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private BranchCode branch;
    private ActorId officer;
    private ActorId second;
    private ActorId manager;
    private ActorId otherManager;
    private PersonId debtor;
    private UUID loan;
    private UUID phone;
    private CaseId id;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        today = clock.today();
        at(10);
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        second = given.user(branch, "wang.lei", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        otherManager = given.user(branch, "sun.ke", Roles.MANAGER);
        debtor = given.person("恒达装饰");
        phone = given.phone(debtor, "138" + (10_000_000 + Math.floorMod(branch.hashCode(), 80_000_000)));
        loan = given.loan(debtor, branch, today.minusDays(96));
        opening.run(today);
        id = cases.openCase(debtor, branch).orElseThrow();
        as(officer, Roles.OFFICER);
    }

    @AfterEach
    void tidy() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private void at(int hour) {
        SetClock.to(today.atTime(hour, 30), clock, shift);
    }

    private ContactForm form(ContactOutcome outcome, @Nullable String recording, @Nullable UUID evidence) {
        return new ContactForm(outcome, recording, evidence, null, 4, "客户愿意配合", today.plusDays(3), null, null, null);
    }

    private Clearance.Cleared startCall() {
        return (Clearance.Cleared) contactDesk.startCall(id, phone, Purpose.PRESS);
    }

    @Test
    void thePageShowsWhatIsOwedWhatIsAllowedAndHowManyCallsAreLeft() {
        CasePage page = desk.open(id).orElseThrow();
        assertThat(page.header().balances().total()).isEqualTo(Money.of("10500"));
        assertThat(page.callsLeft()).isEqualTo(3);
        assertThat(page.allowed()).contains(CaseAction.CALL, CaseAction.HOLD).doesNotContain(CaseAction.LIFT);
        assertThat(page.stopped()).isEmpty();
    }

    @Test
    void whatARuleOnlyWarnsOfGoesOnWithAReasonThatIsKeptSealed() {
        try (HeldPack strict = HeldPack.of(context, new ParameterChange("R-TIME-04", "on", "false", "true"))) {
            assertThat(desk.open(id).orElseThrow().stopped()).isEmpty();
            assertThat(contactDesk.startCall(id, phone, Purpose.PRESS)).isInstanceOf(Clearance.Refused.class);
            assertThat(contactDesk.startCall(id, phone, Purpose.PRESS, " ")).isInstanceOf(Clearance.Refused.class);
            Clearance.Cleared call = (Clearance.Cleared) contactDesk.startCall(id, phone, Purpose.PRESS, "客户约定此时通话");
            assertThat(call.ruling().breaches()).extracting(RuleBreach::ruleId).containsExactly("R-TIME-04");
            assertThat(contactDesk.startNotice(id, debtor, false, "到期前送达")).isInstanceOf(Clearance.Cleared.class);
            assertThat(contactDesk.startVisit(id, debtor, ContactAction.VISIT_HOME, Purpose.PRESS, second, "客户约定此时上门"))
                    .isInstanceOf(Clearance.Cleared.class);
            assertThat(jdbc.sql("SELECT warn_reason FROM clearance WHERE id = :c")
                            .param("c", call.id())
                            .query((rs, n) -> new String(rs.getBytes("warn_reason"), StandardCharsets.UTF_8))
                            .single())
                    .doesNotContain("客户");
        }
    }

    @Test
    void atNightEveryActIsStoppedWithTheMomentFromWhichItIsPossible() {
        at(22);
        CasePage page = desk.open(id).orElseThrow();
        assertThat(page.stopped()).containsKeys(CaseAction.CALL, CaseAction.VISIT, CaseAction.NOTICE);
        assertThat(java.util.Objects.requireNonNull(page.stopped().get(CaseAction.CALL))
                        .nextAllowed())
                .contains(today.plusDays(1).atTime(8, 0).atZone(page.zone()).toInstant());
        Clearance answer = contactDesk.startCall(id, phone, Purpose.PRESS);
        assertThat(answer.ruling().breaches()).extracting(RuleBreach::ruleId).containsExactly("R-TIME-01");
    }

    @Test
    void aCallWithPromiseIsOneRecordWithItsPromiseAndNextAction() {
        Clearance.Cleared cleared = startCall();
        contactDesk.recordCall(
                cleared,
                phone,
                new ContactForm(
                        ContactOutcome.C_PROMISE,
                        "REC-77",
                        null,
                        null,
                        4,
                        null,
                        null,
                        Money.of("800").amount(),
                        today.plusDays(5),
                        PromiseHow.TRANSFER),
                CallFixture.SAID);
        assertThat(contacts.ofCase(id)).singleElement().satisfies(contact -> {
            assertThat(contact.action()).isEqualTo(ContactAction.CALL_OUT_DEBTOR);
            assertThat(contact.debtorReached()).isTrue();
        });
        assertThat(promises.ofCase(id)).extracting(Promises.Promise::dueOn).containsExactly(today.plusDays(5));
        CasePage page = desk.open(id).orElseThrow();
        assertThat(page.callsLeft()).isEqualTo(2);
        assertThat(page.header().nextAction()).isEqualTo("PROMISE_DUE");
        assertThat(page.header().lastContactAt()).isNotNull();
    }

    @Test
    void theFourthCallOfTheDayIsRefused() {
        for (int i = 0; i < 3; i++)
            contactDesk.recordCall(
                    startCall(), phone, form(ContactOutcome.C_WILL_CONSIDER, "REC-" + i, null), CallFixture.SAID);
        assertThat(contactDesk.startCall(id, phone, Purpose.PRESS).ruling().breaches())
                .extracting(RuleBreach::ruleId)
                .containsExactly("R-FREQ-01");
        assertThat(desk.open(id).orElseThrow().stopped()).containsKey(CaseAction.CALL);
    }

    @Test
    void aRecordThatIsRefusedLeavesTheClearanceOpen() {
        Clearance.Cleared cleared = startCall();
        refused(
                "cases.promise.missing",
                () -> contactDesk.recordCall(
                        cleared, phone, form(ContactOutcome.C_PROMISE, "REC-1", null), CallFixture.SAID));
        assertThat(contacts.ofCase(id)).isEmpty();
        contactDesk.recordCall(cleared, phone, form(ContactOutcome.C_WILL_CONSIDER, "REC-1", null), CallFixture.SAID);
        assertThat(contacts.ofCase(id)).hasSize(1);
    }

    /** R-TP-12, R-ID-01: what the beginning of a call left out needs a reason, and that stands on the case. */
    @Test
    void aCallThatBeganWithoutTheTwoItemsIsRecordedOnlyWithAReason() {
        ContactForm talk = form(ContactOutcome.C_WILL_CONSIDER, "REC-1", null);
        Clearance.Cleared cleared = startCall();
        refused(
                "cases.call.identity.reason",
                () -> contactDesk.recordCall(
                        cleared, phone, talk, new CallStatement(true, Set.of(IdentityItem.FULL_NAME), " ")));
        refused(
                "cases.call.stated.reason",
                () -> contactDesk.recordCall(
                        cleared, phone, talk, new CallStatement(false, CallFixture.SAID.checked(), null)));
        assertThat(contacts.ofCase(id)).isEmpty();
        contactDesk.recordCall(cleared, phone, talk, new CallStatement(false, Set.of(), "客户自报姓名并谈及本案"));
        assertThat(timeline.latest(id, Timeline.Kind.CONTACT, 10))
                .filteredOn(entry -> entry.key().equals("timeline.call.warned"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.args()).containsExactly("R-ID-01 R-TP-12");
                    assertThat(entry.note()).isEqualTo("客户自报姓名并谈及本案");
                });
        contactDesk.recordCall(startCall(), phone, talk, new CallStatement(false, CallFixture.SAID.checked(), null));
        assertThat(contacts.ofCase(id)).as("not the first talk any more").hasSize(2);
    }

    @Test
    void givingACallUpFreesItAgain() {
        contactDesk.abandon(startCall());
        assertThat(desk.open(id).orElseThrow().callsLeft()).isEqualTo(3);
    }

    @Test
    void anEmptyNumberIsNotOfferedAgain() {
        contactDesk.recordCall(startCall(), phone, form(ContactOutcome.C_EMPTY_NUMBER, null, null), CallFixture.SAID);
        assertThat(contactDesk.calls(id)).isEmpty();
        refused("cases.point.dead", () -> contactDesk.startCall(id, phone, Purpose.PRESS));
    }

    @Test
    void aDisputeHoldsTheCaseAtOnceAndStopsPressing() {
        contactDesk.recordCall(startCall(), phone, form(ContactOutcome.C_DISPUTE, "REC-1", null), CallFixture.SAID);
        CasePage page = desk.open(id).orElseThrow();
        assertThat(page.header().state()).isEqualTo(CaseState.HELD);
        assertThat(page.holds()).extracting(Cases.Hold::code).containsExactly("HOLD_DISPUTE");
        assertThat(contactDesk.startCall(id, phone, Purpose.PRESS).ruling().breaches())
                .extracting(RuleBreach::ruleId)
                .containsExactly("R-FLAG-05");
        assertThat(contactDesk.startCall(id, phone, Purpose.SURVEY)).isInstanceOf(Clearance.Cleared.class);
    }

    @Test
    void aThirdPersonWhoRefusesIsNeverContactedAgain() {
        PersonId contact = given.person("联系人");
        UUID number = given.phone(contact, "139" + (10_000_000 + Math.floorMod(id.hashCode(), 80_000_000)));
        given.party(loan, contact, PartyRole.LISTED_CONTACT);
        persons.setStatus(phone, "INVALID", officer);
        Clearance.Cleared cleared = (Clearance.Cleared) contactDesk.startCall(id, number, Purpose.RELAY);
        contactDesk.recordCall(
                cleared,
                number,
                new ContactForm(
                        ContactOutcome.C_THIRD_REFUSED, "REC-9", null, null, null, null, null, null, null, null),
                CallFixture.SAID);
        refused("cases.point.dead", () -> contactDesk.startCall(id, number, Purpose.RELAY));
        assertThat(persons.contactPoints(contact)).extracting("status").containsExactly("SUPPRESSED");
        UUID another = given.phone(contact, "137" + (10_000_000 + Math.floorMod(id.hashCode(), 80_000_000)));
        assertThat(contactDesk.startCall(id, another, Purpose.RELAY).ruling().breaches())
                .extracting(RuleBreach::ruleId)
                .contains("R-TP-04");
    }

    @Test
    void aVisitKeepsEveryFileUpToTenAndRefusesOneThatIsNotStored() throws Exception {
        Clearance.Cleared cleared = (Clearance.Cleared)
                contactDesk.startVisit(id, debtor, ContactAction.VISIT_BUSINESS, Purpose.PRESS, second);
        VisitDetails seen = new VisitDetails("SELF", "RUNNING", true, null);
        List<UUID> taken = new ArrayList<>();
        for (int n = 0; n < 11; n++)
            taken.add(contactDesk.attach(
                    id, "EV_VISIT_PHOTO", n + ".jpg", "image/jpeg", new ByteArrayInputStream(new byte[] {
                        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) n
                    })));
        ContactForm bare = form(ContactOutcome.V_COOPERATIVE, null, null);
        refused("cases.evidence.many", () -> contactDesk.recordVisit(cleared, bare.proved(taken), seen, "青石镇", null));
        List<UUID> unknown = List.of(taken.getFirst(), UUID.randomUUID());
        refused(
                "content.evidence.missing",
                () -> contactDesk.recordVisit(cleared, bare.proved(unknown), seen, "青石镇", null));
        List<UUID> twice = List.of(taken.getFirst(), taken.getFirst());
        refused(
                "content.evidence.missing",
                () -> contactDesk.recordVisit(cleared, bare.proved(twice), seen, "青石镇", null));
        assertThat(papers.of(id)).isEmpty();
        contactDesk.recordVisit(cleared, bare.proved(taken.subList(0, 10)), seen, "青石镇", null);
        assertThat(papers.of(id))
                .extracting(paper -> paper.file().id())
                .containsExactlyInAnyOrderElementsOf(taken.subList(0, 10));
        assertThat(reader.proves(taken.get(9), id)).isTrue();
        assertThat(reader.proves(taken.get(10), id)).isFalse();
    }

    @Test
    void aVisitOfTwoWithAPhotoIsRecordedAndFulfilsItsPlan() throws Exception {
        contactDesk.planVisit(
                id, debtor, ContactAction.VISIT_BUSINESS, Purpose.PRESS, second, "青石镇和平路", today.plusDays(1));
        assertThat(desk.open(id).orElseThrow().header().nextAction()).isEqualTo("VISIT");
        Clearance.Cleared cleared = (Clearance.Cleared)
                contactDesk.startVisit(id, debtor, ContactAction.VISIT_BUSINESS, Purpose.PRESS, second);
        VisitDetails seen = new VisitDetails("SELF", "RUNNING", true, null);
        refused(
                "cases.visit.evidence",
                () -> contactDesk.recordVisit(
                        cleared, form(ContactOutcome.V_COOPERATIVE, null, null), seen, "青石镇", null));
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        UUID photo = contactDesk.attach(id, "EV_VISIT_PHOTO", "门店.jpg", "image/jpeg", new ByteArrayInputStream(jpeg));
        contactDesk.recordVisit(cleared, form(ContactOutcome.V_COOPERATIVE, null, photo), seen, "青石镇", null);
        assertThat(contacts.ofCase(id)).extracting(Contacts.Entry::outcome).containsExactly("V_COOPERATIVE");
    }

    @Test
    void theVisitorsPositionIsKeptOnlyWithTheirConsentAndOnlyAFreshOne() throws Exception {
        Clearance.Cleared cleared = (Clearance.Cleared)
                contactDesk.startVisit(id, debtor, ContactAction.VISIT_BUSINESS, Purpose.SURVEY, second);
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        UUID photo = contactDesk.attach(id, "EV_VISIT_PHOTO", "门店.jpg", "image/jpeg", new ByteArrayInputStream(jpeg));
        ContactForm form = form(ContactOutcome.V_COOPERATIVE, null, photo);
        VisitDetails seen = new VisitDetails("SELF", "RUNNING", true, null);
        java.time.Instant now = clock.instant();
        VisitPosition here = new VisitPosition(29.608_871, 119.042_194, 11.2, now);
        refused("cases.position.consent", () -> contactDesk.recordVisit(cleared, form, seen, "青石镇", null, here));
        positions.agree();
        assertThat(positions.agreed()).isTrue();
        VisitPosition old =
                new VisitPosition(29.6, 119, 11, now.minus(PositionDesk.OLDEST).minusMillis(1000));
        refused("cases.position.old", () -> contactDesk.recordVisit(cleared, form, seen, "青石镇", null, old));
        VisitPosition nowhere = new VisitPosition(90.1, 119, 11, now);
        refused("cases.position.impossible", () -> contactDesk.recordVisit(cleared, form, seen, "青石镇", null, nowhere));
        assertThat(contacts.ofCase(id)).isEmpty();
        contactDesk.recordVisit(cleared, form, seen, "青石镇", null, here);
        assertThat(timeline.latest(id, Timeline.Kind.CONTACT, 5))
                .filteredOn(entry -> entry.key().equals("timeline.position"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.args()).containsExactly("12");
                    assertThat(entry.note()).isEqualTo("29.60887, 119.04219");
                });
        positions.withdraw();
        assertThat(positions.agreed()).isFalse();
    }

    @Test
    void aVisitByOneIsRefused() {
        assertThat(contactDesk
                        .startVisit(id, debtor, ContactAction.VISIT_HOME, Purpose.PRESS, null)
                        .ruling()
                        .breaches())
                .extracting(RuleBreach::ruleId)
                .containsExactly("R-REC-02");
        refused(
                "cases.visit.second",
                () -> contactDesk.startVisit(
                        id, debtor, ContactAction.VISIT_HOME, Purpose.PRESS, new ActorId("nobody")));
    }

    @Test
    void aSignedNoticeNeedsItsReceipt() throws Exception {
        Clearance.Cleared cleared = (Clearance.Cleared) contactDesk.startNotice(id, debtor, true);
        ContactForm signed = new ContactForm(
                ContactOutcome.L_SIGNED_SELF, null, null, "QS-2026-0871", null, null, null, null, null, null);
        refused("cases.notice.evidence", () -> contactDesk.recordNotice(cleared, signed, ServiceMethod.SVC_HAND_SELF));
        UUID receipt = contactDesk.attach(
                id,
                "EV_SERVICE_RECEIPT",
                "回证.pdf",
                "application/pdf",
                new ByteArrayInputStream("%PDF-1.7 test".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        contactDesk.recordNotice(
                cleared,
                new ContactForm(
                        ContactOutcome.L_SIGNED_SELF,
                        null,
                        receipt,
                        "QS-2026-0871",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                ServiceMethod.SVC_HAND_SELF);
        assertThat(contacts.ofCase(id)).extracting(Contacts.Entry::noticeNo).containsExactly("QS-2026-0871");
    }

    @Test
    void aClearanceBelongsToWhoAskedForIt() {
        Clearance.Cleared cleared = startCall();
        as(second, Roles.OFFICER);
        assertThatThrownBy(() -> contactDesk.recordCall(
                        cleared, phone, form(ContactOutcome.C_WILL_CONSIDER, "REC-1", null), CallFixture.SAID))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aHoldIsLiftedByAManagerWhoDidNotSetIt() {
        as(manager, Roles.MANAGER);
        UUID hold = acts.hold(id, HoldCode.HOLD_MEDIATION, null, "村级调解");
        refused("cases.hold.own", () -> acts.lift(id, hold));
        as(otherManager, Roles.MANAGER);
        acts.lift(id, hold);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void anOfficerMayNotSetAManagersHoldNorLiftOne() {
        refused("cases.hold.role", () -> acts.hold(id, HoldCode.HOLD_FRAUD, null, "冒名"));
        UUID hold = acts.hold(id, HoldCode.HOLD_BEREAVEMENT, null, "丧事");
        assertThatThrownBy(() -> acts.lift(id, hold)).isInstanceOf(AccessDeniedException.class);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
    }

    @Test
    void complianceReadsEverythingAndChangesNothing() {
        ActorId auditor = given.user(branch, "sun.jing", Roles.COMPLIANCE);
        as(auditor, Roles.COMPLIANCE);
        CasePage page = desk.open(id).orElseThrow();
        assertThat(page.allowed()).isEmpty();
        assertThatThrownBy(() -> acts.note(id, "备注")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contactDesk.startCall(id, phone, Purpose.PRESS))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCaseOfAnotherBranchIsNotThereForAnyAct() {
        BranchCode elsewhere = given.branch();
        as(given.user(elsewhere, "far.away", Roles.OFFICER), Roles.OFFICER);
        assertThat(desk.open(id)).isEmpty();
        refused("cases.missing", () -> acts.note(id, "备注"));
        refused("cases.missing", () -> contactDesk.startCall(id, phone, Purpose.PRESS));
        refused("cases.missing", () -> desk.reveal(id, phone));
        assertThat(list.page(CaseList.Filter.NONE, 0, 10)).isEmpty();
    }

    @Test
    void theListFindsByNameByCaseNumberAndByWholePhoneOnly() {
        String number = desk.reveal(id, phone);
        assertThat(found("恒达")).containsExactly(id);
        assertThat(found(cases.get(id).caseNo())).containsExactly(id);
        assertThat(found(number)).containsExactly(id);
        assertThat(found(number.substring(0, 8))).isEmpty();
        assertThat(list.total(CaseList.Filter.NONE)).isEqualTo(new CaseList.Total(1, Money.of("10500")));
    }

    @Test
    void aCaseWithALoanWrittenOffIsInThePoolOfThose() {
        assertThat(pool(CasePool.WRITTEN_OFF)).isEmpty();
        assertThat(pool(CasePool.ON_BOOKS)).containsExactly(id);
        assertThat(desk.open(id).orElseThrow().pool()).isEqualTo(CasePool.ON_BOOKS);
        jdbc.sql("UPDATE loan l JOIN case_loan k ON k.loan_id = l.id SET l.written_off_on = :on WHERE k.case_id = :c")
                .param("on", today)
                .param("c", id.value())
                .update();
        assertThat(pool(CasePool.WRITTEN_OFF)).containsExactly(id);
        assertThat(pool(CasePool.ON_BOOKS)).isEmpty();
        assertThat(desk.open(id).orElseThrow().pool()).isEqualTo(CasePool.WRITTEN_OFF);
    }

    private List<CaseId> pool(CasePool pool) {
        return list.page(new CaseList.Filter(null, null, null, null, pool), 0, 10).stream()
                .map(row -> row.header().id())
                .toList();
    }

    private List<CaseId> found(String text) {
        return list.page(new CaseList.Filter(text, null, null, null, null), 0, 10).stream()
                .map(row -> row.header().id())
                .toList();
    }

    @Test
    void aManagerGivesACaseToAnOfficerOfItsBranchOnly() {
        assigning.run(today);
        as(manager, Roles.MANAGER);
        assignment.reassign(List.of(id), second);
        assertThat(cases.get(id).owner()).isEqualTo(second);
        refused("cases.assign.officer", () -> assignment.reassign(List.of(id), manager));
    }
}
