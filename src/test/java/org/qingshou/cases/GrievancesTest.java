package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.ComplaintKind.CMP_AMOUNT;
import static org.qingshou.cases.ComplaintKind.CMP_FREQUENCY;
import static org.qingshou.cases.ComplaintKind.CMP_THREAT;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.database.ClockShift;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What borrowers dispute and complain of, which channels they stop, and who of them is dead: and what each stops. */
@QingshouTest
@Transactional
class GrievancesTest {
    @Autowired
    Exports exports;

    private ExportPass leave(UUID file) {
        return exports.issue(
                new ExportWish(ComplaintFiles.FILE, file.toString(), "cases/" + id, Data.SENSITIVE, 1), null);
    }

    @Autowired
    CaseFixture given;

    @Autowired
    Branches branches;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    CaseActs acts;

    @Autowired
    ComplaintFiles files;

    @Autowired
    ContactDesk contacts;

    @Autowired
    GrievanceDesk desk;

    @Autowired
    StandingDesk standings;

    @Autowired
    GrievanceStep close;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    Notices notices;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private ActorId second;
    private ActorId above;
    private PersonId debtor;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        SetClock.to(today.atTime(10, 0), clock, shift);
        BranchCode parent = given.branch();
        branch = new BranchCode("G" + Ids.next().toString().substring(24));
        branches.add(new Branch(branch, "测试网点", parent, BusinessClock.DEFAULT_ZONE, "330100"));
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        second = given.user(branch, "qian.yu", Roles.MANAGER);
        above = given.user(parent, "sun.ke", Roles.MANAGER);
        debtor = given.person("恒达装饰");
        loan = given.loan(debtor, branch, today.minusDays(40));
        opening.run(today);
        id = cases.openCase(debtor, branch).orElseThrow();
        as(officer, Roles.OFFICER);
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private List<String> against(CaseId in, PersonId person, ContactAction action, Purpose purpose) {
        ActorId with = action.isVisit() ? second : null;
        ProposedAct act = new ProposedAct(
                in,
                person,
                branch,
                action,
                purpose,
                id.toString().replace("-", "").getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                with,
                null,
                officer);
        return guard.preview(act.announcing(false), clock.instant()).breaches().stream()
                .map(RuleBreach::ruleId)
                .toList();
    }

    private List<String> call() {
        return against(id, debtor, ContactAction.CALL_OUT_DEBTOR, Purpose.PRESS);
    }

    private UUID complain(ComplaintKind kind, @Nullable Channel channel) {
        return desk.complain(id, new ComplaintTold(kind, ComplaintSource.HOTLINE, channel, "一天打十个电话"), today);
    }

    private void off(String key) {
        jdbc.sql("INSERT INTO code_setting (text_key, offered, version, changed_by, changed_at)"
                        + " VALUES (:k, FALSE, 1, 'test', NOW(6))")
                .param("k", key)
                .update();
    }

    @Test
    void aKindOrSourceThatIsOffIsNeitherOfferedNorTakenAndOpensNothing() {
        assertThat(desk.disputeKinds()).containsExactly(DisputeKind.values());
        assertThat(desk.complaintKinds()).containsExactly(ComplaintKind.values());
        assertThat(desk.complaintSources()).containsExactly(ComplaintSource.values());
        off("dispute-kind.DIS_SPOUSE");
        off("complaint-kind.CMP_PLAN_REFUSED");
        assertThat(desk.disputeKinds()).hasSize(DisputeKind.values().length - 1).doesNotContain(DisputeKind.DIS_SPOUSE);
        assertThat(desk.complaintKinds())
                .hasSize(ComplaintKind.values().length - 1)
                .doesNotContain(ComplaintKind.CMP_PLAN_REFUSED);
        refused("codes.off", () -> desk.dispute(id, DisputeKind.DIS_SPOUSE, "非共同债务"));
        refused("codes.off", () -> complain(ComplaintKind.CMP_PLAN_REFUSED, null));
        off("complaint-source.HOTLINE");
        assertThat(desk.complaintSources()).contains(ComplaintSource.BRANCH).doesNotContain(ComplaintSource.HOTLINE);
        refused("codes.off", () -> complain(CMP_FREQUENCY, null));
        assertThat(desk.disputes(id)).isEmpty();
        assertThat(desk.complaints(id)).isEmpty();
        assertThat(holds()).isEmpty();
    }

    private List<String> holds() {
        return cases.holds(id, today).stream().map(Cases.Hold::code).toList();
    }

    private CaseState state() {
        return cases.get(id).state();
    }

    @Test
    void aDisputeStopsPressingUntilAManagerWhoDidNotTakeItInAnswers() {
        as(manager, Roles.MANAGER);
        UUID dispute = desk.dispute(id, DisputeKind.DIS_AMOUNT, "利息多算三个月");
        assertThat(state()).isEqualTo(CaseState.HELD);
        assertThat(call()).containsExactly("R-FLAG-05");
        assertThat(against(id, debtor, ContactAction.CALL_OUT_DEBTOR, Purpose.INFORM))
                .isEmpty();
        refused("cases.dispute.own", () -> desk.resolve(id, dispute, DisputeState.DISMISSED, "计算无误"));
        as(second, Roles.MANAGER);
        refused("cases.grievance.words", () -> desk.resolve(id, dispute, DisputeState.UPHELD, " "));
        desk.resolve(id, dispute, DisputeState.PARTLY_UPHELD, "退一个月利息");
        assertThat(state()).isEqualTo(CaseState.OPEN);
        assertThat(call()).isEmpty();
        refused("cases.dispute.answered", () -> desk.resolve(id, dispute, DisputeState.UPHELD, "再答"));
        assertThat(desk.disputes(id).getFirst().answer()).isEqualTo("退一个月利息");
    }

    @Test
    void theHoldOfADisputeHasNoEndByDateAndStandsUntilTheLastOfThemIsAnswered() {
        UUID amount = desk.dispute(id, DisputeKind.DIS_AMOUNT, "多算");
        UUID paid = desk.dispute(id, DisputeKind.DIS_PAID, "已还");
        refused("cases.dispute.stands", () -> desk.dispute(id, DisputeKind.DIS_PAID, "已还"));
        assertThat(cases.holds(id, today.plusDays(200))).hasSize(1);
        as(manager, Roles.MANAGER);
        desk.resolve(id, amount, DisputeState.UPHELD, "更正");
        assertThat(holds()).containsExactly("HOLD_DISPUTE");
        desk.resolve(id, paid, DisputeState.DISMISSED, "未收到");
        assertThat(holds()).isEmpty();
    }

    @Test
    void anOfficerRecordsOnlyThatADisputeWasTakenBackAndNobodyLiftsItsHoldByHand() {
        UUID dispute = desk.dispute(id, DisputeKind.DIS_IMPOSTOR, "不是我借的");
        assertThat(holds()).contains("HOLD_DISPUTE", "HOLD_FRAUD");
        refused("cases.dispute.role", () -> desk.resolve(id, dispute, DisputeState.UPHELD, "是冒名"));
        UUID hold = cases.holds(id, today).stream()
                .filter(found -> found.code().equals("HOLD_DISPUTE"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(acts.holdChoices()).doesNotContain(HoldCode.HOLD_DISPUTE);
        as(manager, Roles.MANAGER);
        refused("cases.hold.system", () -> acts.lift(id, hold));
        as(officer, Roles.OFFICER);
        desk.resolve(id, dispute, DisputeState.WITHDRAWN, "本人确认");
        assertThat(holds()).as("what was suspected is found out by itself").containsExactly("HOLD_FRAUD");
    }

    @Test
    void aDisputeThatIsLateIsToldToTheBranchAbove() {
        desk.dispute(id, DisputeKind.DIS_AMOUNT, "多算");
        close.run(today.plusDays(15));
        assertThat(Staff.told(notices, manager)).contains("cases.notice.answer.soon");
        assertThat(Staff.told(notices, above)).isEmpty();
        close.run(today.plusDays(30));
        assertThat(Staff.told(notices, above)).contains("cases.notice.answer.lapsed");
    }

    @Test
    void aGraveComplaintHoldsTheCaseAtOnceAndACriticalOneIsToldAbove() {
        complain(CMP_THREAT, Channel.VOICE);
        assertThat(state()).isEqualTo(CaseState.HELD);
        assertThat(call()).containsExactly("R-FLAG-12");
        assertThat(Staff.told(notices, manager)).contains("cases.notice.complaint");
        assertThat(Staff.told(notices, above)).contains("cases.notice.complaint");
    }

    @Test
    void aLesserOneStopsOnlyTheChannelItIsAboutAndTheAnswerFreesIt() {
        UUID complaint = complain(CMP_FREQUENCY, Channel.VOICE);
        assertThat(state()).as("a channel holds no case").isEqualTo(CaseState.OPEN);
        assertThat(holds()).isEmpty();
        assertThat(call()).containsExactly("R-FLAG-09");
        assertThat(against(id, debtor, ContactAction.VISIT_HOME, Purpose.PRESS)).isEmpty();
        as(manager, Roles.MANAGER);
        desk.answer(id, complaint, Finding.JUSTIFIED, "已减少频次");
        assertThat(call()).isEmpty();
        assertThat(desk.complaints(id).getFirst().state()).isEqualTo(ComplaintState.ANSWERED);
        refused("cases.complaint.state", () -> desk.answer(id, complaint, Finding.PARTLY, "再答"));
    }

    @Test
    void aComplaintIsAcknowledgedExtendedTwiceAtMostAndAnsweredByAnotherThanWhoTookItIn() {
        as(manager, Roles.MANAGER);
        UUID complaint = complain(CMP_FREQUENCY, null);
        desk.acknowledge(id, complaint);
        refused("cases.complaint.state", () -> desk.acknowledge(id, complaint));
        desk.extend(id, complaint, "需调录音");
        assertThat(desk.complaints(id).getFirst().answerBy()).isEqualTo(today.plusDays(30));
        desk.extend(id, complaint, "等监管回复");
        assertThat(desk.complaints(id).getFirst().answerBy()).isEqualTo(today.plusDays(60));
        refused("cases.complaint.extended", () -> desk.extend(id, complaint, "再等"));
        refused("cases.complaint.own", () -> desk.answer(id, complaint, Finding.UNFOUNDED, "不属实"));
        as(officer, Roles.OFFICER);
        assertThatThrownBy(() -> desk.answer(id, complaint, Finding.UNFOUNDED, "不属实"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSameMatterJoinsAndOneAboutTheAmountOpensADispute() {
        UUID first = complain(CMP_AMOUNT, null);
        assertThat(desk.disputes(id)).extracting(DisputeView::kind).containsExactly(DisputeKind.DIS_AMOUNT);
        assertThat(complain(CMP_AMOUNT, null)).isEqualTo(first);
        assertThat(desk.complaints(id))
                .singleElement()
                .satisfies(one -> assertThat(one.joined()).isEqualTo(1));
        refused(
                "cases.complaint.future",
                () -> desk.complain(
                        id, new ComplaintTold(CMP_FREQUENCY, ComplaintSource.GOV, null, "x"), today.plusDays(1)));
    }

    @Test
    void filesStayWithAComplaintAndTheirReadingIsWrittenDown() throws Exception {
        UUID complaint = complain(CMP_FREQUENCY, null);
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        UUID file =
                contacts.attach(id, "EV_COMPLAINT", "通话记录.jpg", "image/jpeg", new java.io.ByteArrayInputStream(jpeg));
        refused("cases.complaint.file.none", () -> files.add(id, complaint, List.of()));
        refused("content.evidence.missing", () -> files.add(id, complaint, List.of(UUID.randomUUID())));
        files.add(id, complaint, List.of(file));
        refused("content.evidence.missing", () -> files.add(id, complaint, List.of(file)));
        assertThat(files.of(id, complaint)).singleElement().satisfies(stored -> {
            assertThat(stored.fileName()).isEqualTo("通话记录.jpg");
            assertThat(stored.sha256()).hasSize(32);
        });
        try (java.io.InputStream bytes =
                files.take(id, complaint, file, leave(file)).bytes()) {
            assertThat(bytes.readAllBytes()).isEqualTo(jpeg);
        }
        refused("cases.complaint.missing", () -> files.of(id, UUID.randomUUID()));
        refused(
                "cases.complaint.file.many",
                () -> files.add(
                        id,
                        complaint,
                        java.util.stream.Stream.generate(UUID::randomUUID)
                                .limit(ComplaintFiles.MOST)
                                .toList()));
        desk.withdraw(id, complaint, "客户撤回");
        refused("cases.complaint.state", () -> files.add(id, complaint, List.of(UUID.randomUUID())));
        assertThat(files.of(id, complaint)).hasSize(1);
    }

    @Test
    void aLateComplaintIsToldAboveOnceAndMarked() {
        complain(CMP_FREQUENCY, null);
        close.run(today.plusDays(14));
        assertThat(Staff.told(notices, manager)).contains("cases.notice.answer.soon");
        close.run(today.plusDays(15));
        assertThat(desk.complaints(id).getFirst().escalatedOn()).isNull();
        close.run(today.plusDays(16));
        close.run(today.plusDays(17));
        assertThat(desk.complaints(id).getFirst().escalatedOn()).isEqualTo(today.plusDays(16));
        assertThat(Staff.told(notices, above)).containsExactly("cases.notice.answer.lapsed");
    }

    @Test
    void complianceReadsTheListOfAllBranchesOfficersTheirOwnAndLateOnesApart() {
        complain(CMP_FREQUENCY, null);
        ActorId far = given.user(given.branch(), "far", Roles.OFFICER);
        as(far, Roles.OFFICER);
        assertThat(desk.count(ComplaintBox.OPEN)).isZero();
        ActorId auditor = given.user(branch, "sun.jing", Roles.COMPLIANCE);
        as(auditor, Roles.COMPLIANCE);
        assertThat(desk.page(ComplaintBox.OPEN, 0, 500))
                .extracting(ComplaintView::caseId)
                .contains(id);
        assertThat(desk.page(ComplaintBox.LATE, 0, 500))
                .extracting(ComplaintView::caseId)
                .doesNotContain(id);
        SetClock.to(today.plusDays(16).atTime(10, 0), clock, shift);
        assertThat(desk.page(ComplaintBox.LATE, 0, 500))
                .extracting(ComplaintView::caseId)
                .contains(id);
        assertThatThrownBy(() -> complain(CMP_FREQUENCY, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aStoppedChannelStopsPressingByItFromItsDayOnUntilItIsLifted() {
        refused(
                "cases.hold.channel.missing",
                () -> acts.hold(id, new HoldWish(HoldCode.HOLD_CHANNEL, null, null, null, null, "不要打电话")));
        refused(
                "cases.hold.channel.person",
                () -> acts.hold(id, new HoldWish(HoldCode.HOLD_DECEASED, Channel.VOICE, null, null, null, "死亡")));
        UUID hold = acts.hold(
                id,
                new HoldWish(
                        HoldCode.HOLD_CHANNEL, Channel.VOICE, today.plusDays(1), null, today.plusDays(9), "不要打电话"));
        assertThat(call()).as("not before its day").isEmpty();
        SetClock.to(today.plusDays(1).atTime(10, 0), clock, shift);
        assertThat(call()).containsExactly("R-FLAG-09");
        assertThat(state()).isEqualTo(CaseState.OPEN);
        as(manager, Roles.MANAGER);
        acts.lift(id, hold);
        assertThat(call()).isEmpty();
    }

    @Test
    void aHoldIsLookedAtAgainOnItsDay() {
        UUID hold = acts.hold(id, new HoldWish(HoldCode.HOLD_BEREAVEMENT, null, null, null, today.plusDays(9), "丧事"));
        close.run(today.plusDays(9));
        assertThat(Staff.told(notices, manager)).contains("cases.notice.hold.review");
        as(manager, Roles.MANAGER);
        LocalDate seen = today.plusDays(9);
        refused("cases.hold.review.past", () -> acts.review(id, hold, seen, today));
        acts.review(id, hold, seen, today.plusDays(20));
        refused("cases.hold.review.moved", () -> acts.review(id, hold, seen, today.plusDays(30)));
        assertThat(cases.holds(id, today).getFirst().reviewOn()).isEqualTo(today.plusDays(20));
    }

    @Test
    void aCompanyNeitherDiesNorBecomesIncapable() {
        assertThat(standings.choices(debtor)).contains(PersonStanding.DECEASED);
        jdbc.sql("UPDATE person SET kind = 'COMPANY' WHERE id = :p")
                .param("p", debtor.value())
                .update();
        assertThat(standings.choices(debtor)).isEmpty();
        refused("cases.standing.firm", () -> standings.set(id, debtor, PersonStanding.DECEASED, "注销证明"));
    }

    @Test
    void aDeadDebtorIsHeldInEveryCaseAndOnlyHeirsAreContacted() {
        BranchCode other = given.branch();
        given.loan(debtor, other, today.minusDays(50));
        opening.run(today);
        CaseId elsewhere = cases.openCase(debtor, other).orElseThrow();
        refused("cases.successor.alive", () -> standings.add(id, PartyRole.HEIR, "林小明", null, "亲属关系证明"));
        standings.set(id, debtor, PersonStanding.DECEASED, "死亡医学证明 2026-11");
        assertThat(cases.get(elsewhere).state()).isEqualTo(CaseState.HELD);
        assertThat(call()).contains("R-FLAG-01");
        assertThat(against(id, debtor, ContactAction.VISIT_HOME, Purpose.CARE)).contains("R-FLAG-01");
        standings.add(id, PartyRole.HEIR, "林小明", null, "亲属关系证明");
        PersonId heir = jdbc.sql("SELECT person_id FROM loan_party WHERE loan_id = :l AND role = 'HEIR'")
                .param("l", loan)
                .query((rs, n) -> new PersonId(rs.getObject("person_id", UUID.class)))
                .single();
        assertThat(against(id, heir, ContactAction.CALL_OUT_HEIR, Purpose.INFORM))
                .isEmpty();
        refused("cases.standing.stands", () -> standings.set(id, debtor, PersonStanding.DECEASED, "又一份"));
    }

    @Test
    void whatWasAMistakeIsEndedByAnotherManagerInEveryCase() {
        as(manager, Roles.MANAGER);
        standings.set(id, debtor, PersonStanding.INCAPABLE, "司法鉴定");
        assertThat(call()).contains("R-FLAG-02");
        refused("cases.standing.own", () -> standings.end(id, debtor, PersonStanding.INCAPABLE));
        as(second, Roles.MANAGER);
        standings.end(id, debtor, PersonStanding.INCAPABLE);
        assertThat(call()).isEmpty();
        assertThat(state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void aDeadGuarantorIsNotContactedAndTheDebtorStillIs() {
        PersonId guarantor = given.person("周国平");
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        standings.set(id, guarantor, PersonStanding.DECEASED, "户籍注销");
        assertThat(against(id, guarantor, ContactAction.CALL_OUT_GUARANTOR, Purpose.PRESS))
                .contains("R-FLAG-01");
        assertThat(call()).isEmpty();
        assertThat(state()).isEqualTo(CaseState.OPEN);
        refused("cases.standing.role", () -> standings.set(id, debtor, PersonStanding.INCAPABLE, "只有负责人可以登记"));
    }
}
