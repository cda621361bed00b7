package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A compliance officer proposes, a manager of the head office or a second officer of compliance makes it hold from a midnight that lies ahead. */
@QingshouTest
@Transactional
class PackDeskTest {
    private static final BranchCode HEAD = new BranchCode("PACK-H");
    private static final BranchCode TOWN = new BranchCode("PACK-T");
    private static final ActorId COMPLIANCE = new ActorId("pack.compliance");
    private static final ActorId SECOND = new ActorId("pack.second");
    private static final ActorId TOWN_COMPLIANCE = new ActorId("pack.town.compliance");
    private static final ActorId MANAGER = new ActorId("pack.manager");
    private static final ActorId TOWN_MANAGER = new ActorId("pack.town");

    @Autowired
    PackDesk desk;

    @Autowired
    RulePacks packs;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    RuleLimits limits;

    @Autowired
    ApprovalDesk approvalDesk;

    @Autowired
    Approvals approvals;

    @Autowired
    Branches branches;

    @Autowired
    Users users;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private Duration offset = Duration.ZERO;

    @BeforeEach
    void people() {
        offset = clock.offset();
        branches.add(new Branch(HEAD, "总行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        branches.add(new Branch(TOWN, "支行", HEAD, BusinessClock.DEFAULT_ZONE, "330100"));
        user(COMPLIANCE, Roles.COMPLIANCE, HEAD);
        user(MANAGER, Roles.MANAGER, HEAD);
        user(TOWN_MANAGER, Roles.MANAGER, TOWN);
        SignedIn.as(COMPLIANCE, Roles.COMPLIANCE);
    }

    @AfterEach
    void clockBack() {
        clock.shift(offset);
    }

    private void user(ActorId login, String role, BranchCode branch) {
        users.add(
                new UserInfo(login, login.value(), "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private LocalDate tomorrow() {
        return clock.today().plusDays(1);
    }

    private PackWish wish(LocalDate from, Map<String, String> values) {
        return new PackWish(packs.last().version(), from, values, "内部检查意见");
    }

    private PackVersion propose(LocalDate from, Map<String, String> values) {
        SignedIn.as(COMPLIANCE, Roles.COMPLIANCE);
        return desk.propose(wish(from, values));
    }

    private UUID request(PackVersion pack) {
        return approvals
                .open(PackSubject.KIND, pack.id().toString())
                .orElseThrow()
                .requestId();
    }

    private UUID requestOf(PackVersion pack) {
        return approvals
                .latest(PackSubject.KIND, pack.id().toString())
                .orElseThrow()
                .requestId();
    }

    private void approve(PackVersion pack) {
        approvals.decide(request(pack), new Decision.Approve(), MANAGER);
    }

    private PackState state(PackVersion pack) {
        return desk.versions().stream()
                .map(PackDesk.Past::version)
                .filter(known -> known.id().equals(pack.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.key()).isEqualTo(key));
    }

    @Test
    void anApprovedVersionHoldsFromItsMidnightAndNotAMomentBefore() {
        PackVersion pack = propose(tomorrow(), Map.of("R-FREQ-01.cap", "2", "R-TIME-01.from", "21:00"));
        Instant midnight = tomorrow().atStartOfDay(clock.getZone()).toInstant();
        assertThat(pack.effectiveFrom()).isEqualTo(midnight);
        assertThat(packs.at(midnight).callCap()).isEqualTo(3);
        approve(pack);
        Instant before = midnight.minusNanos(1000);
        assertThat(packs.at(before).version()).isEqualTo("2026.1");
        assertThat(packs.at(midnight).version()).isEqualTo(pack.name());
        assertThat(guard.limits(before).connectedCalls()).isEqualTo(3);
        assertThat(guard.limits(midnight))
                .isEqualTo(new ContactLimits(java.time.LocalTime.of(21, 0), java.time.LocalTime.of(8, 0), 2, 6));
        PersonId nobody = PersonId.next();
        assertThat(guard.callsLeft(nobody, before, clock.getZone())).isEqualTo(3);
        assertThat(guard.callsLeft(nobody, midnight, clock.getZone())).isEqualTo(2);
    }

    @Test
    void versionsComeOnTopOfEachOtherAndKeepTheirNames() {
        PackVersion first = propose(tomorrow(), Map.of("R-FREQ-01.cap", "2"));
        approve(first);
        assertThat(desk.open().earliest()).isEqualTo(tomorrow().plusDays(1));
        refused("compliance.packs.from", () -> propose(tomorrow(), Map.of("R-FREQ-02.cap", "5")));
        PackVersion second = propose(tomorrow().plusDays(1), Map.of("R-FREQ-02.cap", "5", "R-FREQ-01.cap", "2"));
        assertThat(second.changes()).containsExactly(new ParameterChange("R-FREQ-02", "cap", "6", "5"));
        approve(second);
        Instant later = second.effectiveFrom();
        assertThat(packs.at(later).attemptCap()).isEqualTo(5);
        assertThat(packs.at(later).callCap()).isEqualTo(2);
        assertThat(packs.at(later.minusSeconds(1)).version()).isEqualTo(first.name());
        assertThat(packs.named(first.name()).orElseThrow().attemptCap()).isEqualTo(6);
        assertThat(second.name()).isNotEqualTo(first.name());
    }

    @Test
    void theMakerDoesNotDecideAndNeitherDoesAManagerOfABranch() {
        PackVersion pack = propose(tomorrow(), Map.of("R-FREQ-01.cap", "1"));
        refused("approvals.maker", () -> approvals.decide(request(pack), new Decision.Approve(), COMPLIANCE));
        refused("approvals.checker", () -> approvals.decide(request(pack), new Decision.Approve(), TOWN_MANAGER));
        assertThat(state(pack)).isEqualTo(PackState.PROPOSED);
        approve(pack);
        assertThat(state(pack)).isEqualTo(PackState.APPROVED);
    }

    @Test
    void aSecondOfficerOfComplianceDecidesAndOneOfABranchDoesNot() {
        user(SECOND, Roles.COMPLIANCE, HEAD);
        user(TOWN_COMPLIANCE, Roles.COMPLIANCE, TOWN);
        PackVersion pack = propose(tomorrow(), Map.of("R-FREQ-01.cap", "1"));
        refused("approvals.checker", () -> approvals.decide(request(pack), new Decision.Approve(), TOWN_COMPLIANCE));
        SignedIn.as(SECOND, Roles.COMPLIANCE);
        assertThat(approvalDesk.open(request(pack)).allowed()).contains(ApprovalDesk.Act.DECIDE);
        approvalDesk.decide(request(pack), new Decision.Approve());
        assertThat(state(pack)).isEqualTo(PackState.APPROVED);
        assertThat(jdbc.sql("SELECT reader FROM notice WHERE text_key = 'approvals.notice.asked' AND route LIKE :r")
                        .param("r", "%" + requestOf(pack) + "%")
                        .query(String.class)
                        .list())
                .contains(SECOND.value(), MANAGER.value())
                .doesNotContain(COMPLIANCE.value(), TOWN_COMPLIANCE.value());
    }

    @Test
    void whatWasSentBackIsAnsweredByWhoProposedIt() {
        PackVersion pack = propose(tomorrow(), Map.of("R-FREQ-01.cap", "1"));
        UUID request = request(pack);
        approvals.decide(request, new Decision.SendBack("为什么"), MANAGER);
        SignedIn.as(COMPLIANCE, Roles.COMPLIANCE);
        approvalDesk.answer(request, "投诉集中在第二通电话");
        approve(pack);
        assertThat(state(pack)).isEqualTo(PackState.APPROVED);
    }

    @Test
    void theNumbersOfRulesThatOthersKeepHoldFromTheSameMidnight() {
        PackVersion pack = propose(
                tomorrow(),
                Map.of(
                        "R-OUT-13.sensitive",
                        "10",
                        "R-OUT-13.factor",
                        "5",
                        "R-INT-01.percent",
                        "20",
                        "R-TP-12.items",
                        "3"));
        approve(pack);
        Instant midnight = pack.effectiveFrom();
        assertThat(limits.exports(midnight.minusNanos(1000))).isEqualTo(ExportVolume.DEFAULT);
        assertThat(limits.exports(midnight)).isEqualTo(new ExportVolume(10, 250, 2500, 5));
        assertThat(limits.yearlyCost(midnight).rateAbove(new java.math.BigDecimal("0.2001")))
                .isTrue();
        assertThat(limits.yearlyCost(midnight).rateAbove(new java.math.BigDecimal("0.2000")))
                .isFalse();
        assertThat(limits.identityItems(midnight)).isEqualTo(3);
        assertThat(limits.staff(midnight)).isEqualTo(new StaffLimits(3, 365));
        refused("compliance.packs.number", () -> propose(tomorrow().plusDays(1), Map.of("R-OUT-13.sensitive", "51")));
    }

    @Test
    void ofTwoProposalsOnOneVersionOnlyOneIsApproved() {
        PackVersion one = propose(tomorrow(), Map.of("R-FREQ-01.cap", "2"));
        PackVersion other = propose(tomorrow().plusDays(3), Map.of("R-FREQ-02.cap", "4"));
        assertThat(one.name()).isNotEqualTo(other.name());
        approve(one);
        assertThatThrownBy(() -> approve(other)).isInstanceOf(Refused.class);
        assertThat(state(other)).isEqualTo(PackState.PROPOSED);
        refused(
                "compliance.packs.overtaken",
                () -> desk.propose(new PackWish("2026.1", tomorrow().plusDays(3), Map.of("R-FREQ-02.cap", "4"), "再提")));
    }

    @Test
    void aVersionWhoseDayHasBegunIsNotApprovedAnyMore() {
        PackVersion pack = propose(tomorrow(), Map.of("R-FREQ-01.cap", "2"));
        clock.shift(offset.plusDays(2));
        assertThatThrownBy(() -> approve(pack)).isInstanceOf(Refused.class);
        assertThat(packs.last().version()).isEqualTo("2026.1");
    }

    @Test
    void theProposerTakesItBackUntilItIsDecidedAndARefusalLeavesTheRulesAsTheyWere() {
        PackVersion pack = propose(tomorrow(), Map.of("R-FREQ-01.cap", "2"));
        assertThat(desk.versions().getFirst().own()).isTrue();
        desk.withdraw(pack.id());
        assertThat(state(pack)).isEqualTo(PackState.WITHDRAWN);
        refused("approvals.decided.already", () -> desk.withdraw(pack.id()));
        PackVersion again = propose(tomorrow(), Map.of("R-FREQ-01.cap", "1"));
        approvals.decide(request(again), new Decision.Reject("太严"), MANAGER);
        assertThat(state(again)).isEqualTo(PackState.REJECTED);
        assertThat(packs.last().callCap()).isEqualTo(3);
    }

    @Test
    void whatIsEnteredWrongIsRefusedInASentence() {
        refused("compliance.packs.number", () -> propose(tomorrow(), Map.of("R-FREQ-01.cap", "4")));
        refused("compliance.packs.time", () -> propose(tomorrow(), Map.of("R-TIME-01.to", "07:59")));
        refused("compliance.packs.switch", () -> propose(tomorrow(), Map.of("R-TIME-04.on", "maybe")));
        refused("compliance.packs.days", () -> propose(tomorrow(), Map.of("R-TIME-04.holidays", "today")));
        refused("compliance.packs.parameter", () -> propose(tomorrow(), Map.of("R-FREQ-99.cap", "4")));
        refused("compliance.packs.holidays", () -> propose(tomorrow(), Map.of("R-TIME-04.on", "true")));
        refused("compliance.packs.same", () -> propose(tomorrow(), Map.of("R-FREQ-01.cap", "3")));
        refused("compliance.packs.from", () -> propose(clock.today(), Map.of("R-FREQ-01.cap", "2")));
        refused("compliance.packs.from", () -> propose(clock.today().plusDays(367), Map.of("R-FREQ-01.cap", "2")));
        refused(
                "compliance.packs.reason",
                () -> desk.propose(new PackWish("2026.1", tomorrow(), Map.of("R-FREQ-01.cap", "2"), " ")));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM rule_pack WHERE proposed_by = 'pack.compliance'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aManagerReadsAndDoesNotProposeAndAnOfficerSeesNothing() {
        SignedIn.as(MANAGER, Roles.MANAGER);
        assertThat(desk.open().proposes()).isFalse();
        assertThat(desk.versions()).isNotNull();
        PackWish wish = wish(tomorrow(), Map.of("R-FREQ-01.cap", "2"));
        assertThatThrownBy(() -> desk.propose(wish)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.tryOut(wish, n -> {})).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(MANAGER, Roles.OFFICER);
        assertThatThrownBy(() -> desk.open()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyStepStandsInTheAuditTrail() {
        PackVersion pack = propose(tomorrow(), Map.of("R-FREQ-01.cap", "2"));
        approve(pack);
        List<String> actions = jdbc.sql(
                        "SELECT action FROM audit_event WHERE subject_type = 'rule-pack' AND subject_id = :n ORDER BY at, id")
                .param("n", pack.name())
                .query((rs, n) -> rs.getString("action"))
                .list();
        assertThat(actions).containsExactly("rule-pack.proposed", "rule-pack.approved");
    }
}
