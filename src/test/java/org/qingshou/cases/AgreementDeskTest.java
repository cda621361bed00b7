package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.compliance.Agreement;
import org.qingshou.compliance.AgreementKind;
import org.qingshou.compliance.AgreementWish;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@QingshouTest
@WithMockUser(username = "ag.li", roles = "OFFICER")
class AgreementDeskTest {
    @Autowired
    CaseFixture given;

    @Autowired
    AgreementDesk desk;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    private LocalDate today;
    private BranchCode branch;
    private PersonId debtor;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        SetClock.to(today.atTime(22, 30), clock, shift);
        branch = given.branch();
        user("ag.li", Roles.OFFICER);
        user("ag.sun", Roles.COMPLIANCE);
        debtor = given.person("林记五金店");
        given.loan(debtor, branch, today.minusDays(40));
        steps.stream().filter(step -> step.name().equals("case-open")).forEach(step -> step.run(today));
        id = cases.openCase(debtor, branch).orElseThrow();
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    private void user(String login, String role) {
        jdbc.sql("DELETE FROM app_user WHERE login = :l").param("l", login).update();
        users.add(
                new UserInfo(new ActorId(login), login, "1", Set.of(role), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    private AgreementWish hours(int fromHour) {
        return new AgreementWish(
                AgreementKind.HOURS,
                Channel.VOICE,
                LocalTime.of(fromHour, 0),
                LocalTime.of(23, 0),
                null,
                "录音 0012",
                today.plusDays(30));
    }

    private List<String> againstCallNow() {
        ProposedAct call = new ProposedAct(
                id,
                debtor,
                branch,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                new byte[32],
                null,
                null,
                new ActorId("ag.li"));
        return guard.preview(call, clock.instant()).breaches().stream()
                .map(RuleBreach::ruleId)
                .toList();
    }

    @Test
    void whatTheDebtorAgreedToLetsTheGuardPassAndIsTakenBackAtOnce() {
        assertThat(againstCallNow()).containsExactly("R-TIME-01");
        desk.record(id, debtor, hours(21));
        assertThat(againstCallNow()).isEmpty();
        desk.end(id, debtor, desk.standing(id, debtor).getFirst().id());
        assertThat(againstCallNow()).containsExactly("R-TIME-01");
        assertThat(jdbc.sql("SELECT action FROM audit_event WHERE subject_id = :p ORDER BY at, id")
                        .param("p", debtor.toString())
                        .query(String.class)
                        .list())
                .contains("agreement.recorded", "agreement.ended");
    }

    @Test
    void aNewAgreementOfTheSameKindTakesThePlaceOfTheEarlier() {
        desk.record(id, debtor, hours(20));
        desk.record(id, debtor, hours(21));
        assertThat(desk.standing(id, debtor)).extracting(Agreement::from).containsExactly(LocalTime.of(21, 0));
    }

    @Test
    void nobodyButAVoluntaryPayerOffersToPay() {
        assertThat(desk.choices(PartyRole.VOLUNTEER)).contains(AgreementKind.WILLING);
        AgreementWish offer = new AgreementWish(AgreementKind.WILLING, null, null, null, null, "承诺书", today);
        refused("cases.agreement.role", () -> desk.record(id, debtor, offer));
    }

    @Test
    void aPersonOfAnotherCaseIsNotThere() {
        PersonId other = given.person("别人");
        refused("cases.person.missing", () -> desk.record(id, other, hours(21)));
        refused("cases.person.missing", () -> desk.standing(id, other));
    }

    @Test
    @WithMockUser(username = "ag.sun", roles = "COMPLIANCE")
    void complianceReadsAndChangesNothing() {
        assertThat(desk.standing(id, debtor)).isEmpty();
        assertThatThrownBy(() -> desk.record(id, debtor, hours(21))).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.key()).isEqualTo(key));
    }
}
