package org.qingshou.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk.Act;
import org.qingshou.approvals.ApprovalDesk.Box;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.notify.Notice;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.QueryCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** A request through its life: levels, deputies, question and answer, expiry; and what those concerned are told. */
@QingshouTest
@Transactional
@Import(ApprovalsTest.Probe.class)
class ApprovalLifeTest {
    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalDesk desk;

    @Autowired
    DeputyDesk deputies;

    @Autowired
    ApprovalExpiry expiry;

    @Autowired
    ProbeSubject probe;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @Autowired
    Notices notices;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode town;
    private ActorId officer;
    private ActorId manager;
    private ActorId parent;
    private ActorId stranger;
    private String subject;

    @BeforeEach
    void people() {
        probe.differences = List.of();
        probe.whileRechecking = () -> {};
        today = clock.today();
        String tail = Ids.next().toString().substring(26);
        BranchCode head = branch("h" + tail, null);
        town = branch("t" + tail, head);
        BranchCode other = branch("o" + tail, head);
        officer = user("officer." + tail, Roles.OFFICER, town);
        manager = user("manager." + tail, Roles.MANAGER, town);
        parent = user("parent." + tail, Roles.MANAGER, head);
        stranger = user("stranger." + tail, Roles.MANAGER, other);
        subject = "life-" + tail;
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private BranchCode branch(String code, @Nullable BranchCode above) {
        BranchCode branch = new BranchCode(code);
        branches.add(new Branch(branch, code, above, ZoneId.of("Asia/Shanghai"), "330100"));
        return branch;
    }

    private ActorId user(String login, String role, BranchCode branch) {
        ActorId id = new ActorId(login);
        users.add(new UserInfo(id, login, "1", Set.of(role), branch, null, true), "long-enough-1", id);
        return id;
    }

    private UUID ask(ActorId maker, String amount) {
        return approvals.ask(new Ask(ProbeSubject.KIND, subject, town, maker, "有理由", Map.of(Ask.AMOUNT, amount)));
    }

    private RequestState approve(UUID id, ActorId by) {
        return approvals.decide(id, new Decision.Approve(), by);
    }

    private Notice told(ActorId reader) {
        return notices.latest(reader, 1).getFirst();
    }

    private List<UUID> inbox(ActorId reader) {
        as(reader, Roles.MANAGER);
        return desk.page(Box.TO_DECIDE, ProbeSubject.KIND, 0, 50).stream()
                .map(ApprovalDesk.Row::id)
                .toList();
    }

    @Test
    void aSumOverTheLimitNeedsTheBranchAboveToo() {
        UUID id = ask(officer, "10000.01");
        assertThat(inbox(manager)).containsExactly(id);
        assertThat(approve(id, manager)).isEqualTo(RequestState.PENDING);
        assertThat(probe.applied).doesNotContain(subject);
        assertThat(inbox(manager)).as("it is no longer this manager's turn").isEmpty();
        assertThat(desk.open(id).whyNot()).isEqualTo("approvals.why.again");
        assertThat(inbox(parent)).containsExactly(id);
        assertThat(told(parent).key()).isEqualTo("approvals.notice.agreed");
        assertThat(approve(id, parent)).isEqualTo(RequestState.APPLIED);
        assertThat(probe.applied).containsOnlyOnce(subject);
        assertThat(desk.open(id).history())
                .extracting(ApprovalDesk.Step::act)
                .containsExactly(RequestAct.ASKED, RequestAct.AGREED, RequestAct.APPROVED);
    }

    @Test
    void aSecondManagerOfTheSameBranchIsNotTheSecondLevel() {
        ActorId colleague = user("colleague." + subject, Roles.MANAGER, town);
        UUID id = ask(officer, "20000");
        approve(id, manager);
        refused("approvals.checker", () -> approve(id, colleague));
        as(colleague, Roles.MANAGER);
        assertThat(desk.open(id).whyNot()).isEqualTo("approvals.why.level");
    }

    @Test
    void noticesSayWhatTheyAreAbout() {
        UUID id = ask(officer, "1");
        Notice asked = told(manager);
        assertThat(asked.key()).isEqualTo("approvals.notice.asked");
        assertThat(asked.args()).hasSize(2);
        assertThat(asked.args().get(1)).startsWith("#cases.plan.shown.title").endsWith(subject);
        approve(id, manager);
        assertThat(told(officer).args()).isEqualTo(asked.args());
    }

    @Test
    void aDeputyDecidesInTheNamedDaysForTheAbsentManagerAndTheTrailNamesBoth() {
        UUID id = ask(officer, "1");
        refused("approvals.checker", () -> approve(id, stranger));
        as(manager, Roles.MANAGER);
        deputies.name(stranger, today, today.plusDays(3));
        assertThat(told(stranger).key()).isEqualTo("approvals.notice.deputy");
        assertThat(inbox(stranger)).containsExactly(id);
        assertThat(desk.open(id).decidesFor()).isEqualTo(manager.value());
        assertThat(desk.open(id).allowed()).containsExactly(Act.DECIDE);
        approve(id, stranger);
        assertThat(jdbc.sql("SELECT stands_for FROM approval_yes WHERE request_id = :r")
                        .param("r", id)
                        .query((rs, n) -> rs.getString(1))
                        .list())
                .containsExactly(manager.value());
        assertThat(desk.open(id).history().getLast().standsFor()).isEqualTo(manager.value());
    }

    @Test
    void whileTheManagerIsAwayTheDeputyIsTold() {
        as(manager, Roles.MANAGER);
        deputies.name(stranger, today, today);
        ask(officer, "1");
        assertThat(told(stranger).key()).isEqualTo("approvals.notice.asked");
        assertThat(notices.latest(manager, 5)).isEmpty();
    }

    @Test
    void aDeputyDecidesNeitherOwnRequestsNorThoseOfTheAbsentManager() {
        as(manager, Roles.MANAGER);
        deputies.name(stranger, today, today);
        UUID own = ask(stranger, "1");
        refused("approvals.maker", () -> approve(own, stranger));
        approvals.withdraw(own, stranger);
        UUID absents = ask(manager, "1");
        refused("approvals.checker", () -> approve(absents, stranger));
    }

    @Test
    void aDeputyshipIsOverByItsDateOrWhenItIsEndedAndOnlyAManagerMayBeNamed() {
        UUID id = ask(officer, "1");
        as(manager, Roles.MANAGER);
        refused("approvals.deputy.role", () -> deputies.name(officer, today, today));
        refused("approvals.deputy.role", () -> deputies.name(manager, today, today));
        refused("approvals.deputy.dates", () -> deputies.name(stranger, today.minusDays(1), today));
        refused("approvals.deputy.dates", () -> deputies.name(stranger, today, today.plusDays(91)));
        deputies.name(stranger, today.plusDays(1), today.plusDays(2));
        refused("approvals.checker", () -> approve(id, stranger));
        refused("approvals.deputy.taken", () -> deputies.name(parent, today.plusDays(2), today.plusDays(4)));
        deputies.name(stranger, today, today);
        List<DeputyDesk.Line> mine = deputies.lines();
        assertThat(mine).hasSize(2).allMatch(DeputyDesk.Line::mine);
        as(stranger, Roles.MANAGER);
        refused("approvals.deputy.missing", () -> deputies.end(mine.getFirst().id()));
        as(manager, Roles.MANAGER);
        deputies.end(mine.getFirst().id());
        refused("approvals.checker", () -> approve(id, stranger));
    }

    @Test
    void aDeputyWhoIsNoManagerAnyMoreDecidesNothing() {
        UUID id = ask(officer, "1");
        as(manager, Roles.MANAGER);
        deputies.name(stranger, today, today);
        jdbc.sql("UPDATE app_user SET roles = 'OFFICER' WHERE login = :l")
                .param("l", stranger.value())
                .update();
        refused("approvals.checker", () -> approve(id, stranger));
    }

    @Test
    void aQuestionIsAnsweredByTheMakerAndTheRequestWaitsAgain() {
        UUID id = ask(officer, "1");
        refused("approvals.answer.state", () -> approvals.answer(id, "已补", officer));
        approvals.decide(id, new Decision.SendBack("哪一张发票？"), manager);
        assertThat(told(officer).key()).isEqualTo("approvals.notice.sentBack");
        refused("approvals.answer.missing", () -> approvals.answer(id, " ", officer));
        refused("approvals.answer.maker", () -> approvals.answer(id, "已补", stranger));
        as(officer, Roles.OFFICER);
        assertThat(desk.open(id).allowed()).contains(Act.ANSWER, Act.WITHDRAW);
        desk.answer(id, "三月的那张");
        assertThat(told(manager).key()).isEqualTo("approvals.notice.answered");
        assertThat(desk.open(id).history())
                .extracting(ApprovalDesk.Step::words)
                .containsExactly("有理由", "哪一张发票？", "三月的那张");
        assertThat(approve(id, manager)).isEqualTo(RequestState.APPLIED);
    }

    @Test
    void whatNobodyDecidesExpiresAtTheCloseOfItsLastDayAndTheMakerIsTold() {
        UUID id = ask(officer, "1");
        LocalDate last = today.plusDays(30);
        expiry.close(last.minusDays(3));
        assertThat(told(manager).key()).isEqualTo("approvals.notice.soon");
        expiry.close(last.minusDays(1));
        assertThat(state(id)).isEqualTo(RequestState.PENDING);
        assertThat(expiry.close(last)).isPositive();
        assertThat(state(id)).isEqualTo(RequestState.EXPIRED);
        assertThat(probe.dropped).contains(subject);
        assertThat(told(officer).key()).isEqualTo("approvals.notice.expired");
        refused("approvals.decided.already", () -> approve(id, manager));
        assertThat(ask(officer, "1")).as("it may be asked for again").isNotEqualTo(id);
    }

    @Test
    void whatWasSentBackWaitsForItsMakerAndDoesNotExpire() {
        UUID id = ask(officer, "1");
        approvals.decide(id, new Decision.SendBack("？"), manager);
        expiry.close(today.plusDays(60));
        assertThat(state(id)).isEqualTo(RequestState.SENT_BACK);
    }

    @Test
    void theInboxShowsTheOldestFirstWithItsAgeAndAsksNoMoreForMoreRows() {
        UUID first = ask(officer, "1");
        for (int i = 0; i < 6; i++)
            approvals.ask(new Ask(ProbeSubject.KIND, subject + i, town, officer, "有理由", Map.of()));
        jdbc.sql(
                        "UPDATE approval_request SET asked_at = asked_at - INTERVAL 5 DAY, version = version + 1 WHERE id = :i")
                .param("i", first)
                .update();
        as(manager, Roles.MANAGER);
        List<ApprovalDesk.Row> rows = desk.page(Box.TO_DECIDE, ProbeSubject.KIND, 0, 50);
        assertThat(rows).hasSize(7);
        assertThat(rows.getFirst().id()).isEqualTo(first);
        assertThat(rows.getFirst().days()).isEqualTo(5);
        assertThat(rows.getFirst().daysLeft()).isBetween(29L, 30L);
        long one = QueryCount.during(jdbc, () -> desk.page(Box.TO_DECIDE, ProbeSubject.KIND, 0, 1));
        long all = QueryCount.during(jdbc, () -> desk.page(Box.TO_DECIDE, ProbeSubject.KIND, 0, 50));
        assertThat(all).isEqualTo(one);
    }

    private RequestState state(UUID id) {
        return approvals
                .latest(ProbeSubject.KIND, subject)
                .filter(found -> found.requestId().equals(id))
                .orElseThrow()
                .state();
    }
}
