package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;
import static org.qingshou.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.RequestState;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts that a rule lets pass only with a second person's yes: asked, held, allowed, judged again, done once. */
@QingshouTest
class PermitsTest {
    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    ContactDesk desk;

    @Autowired
    CaseDesk page;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private Staff staff;
    private PersonId debtor;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        SetClock.to(today.atTime(10, 0), clock, shift);
        staff = Staff.of(given);
        debtor = given.person("恒达装饰");
        given.loan(debtor, staff.branch(), today.minusDays(40));
        opening.run(today);
        id = cases.openCase(debtor, staff.branch()).orElseThrow();
        as(staff.an(), Roles.OFFICER);
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private UUID ask() {
        return desk.askVisit(id, visit(ContactAction.VISIT_EMPLOYER, Purpose.INFORM), today, "住所无人");
    }

    private VisitWish visit(ContactAction action, Purpose purpose) {
        return new VisitWish(debtor, action, purpose, staff.bo(), "城南机械厂");
    }

    private UUID request() {
        return jdbc.sql(
                        "SELECT id FROM approval_request WHERE record_id = :c AND kind = 'APR_VISIT_EMPLOYER' ORDER BY asked_at DESC LIMIT 1")
                .param("c", id.toString())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .single();
    }

    private RequestState approve(ActorId by) {
        return approvals.decide(request(), new Decision.Approve(), by);
    }

    private Clearance start() {
        return desk.startVisit(id, debtor, ContactAction.VISIT_EMPLOYER, Purpose.INFORM, staff.bo());
    }

    private String plan() {
        return jdbc.sql("SELECT state FROM visit_plan WHERE case_id = :c")
                .param("c", id.value())
                .query((rs, n) -> rs.getString(1))
                .single();
    }

    private String permit() {
        return jdbc.sql("SELECT state FROM act_permit WHERE case_id = :c")
                .param("c", id.value())
                .query((rs, n) -> rs.getString(1))
                .single();
    }

    private void visited(Clearance.Cleared cleared) {
        ContactForm form = new ContactForm(
                ContactOutcome.V_NOT_HOME, "REC-9", null, null, null, null, today.plusDays(2), null, null, null);
        desk.recordVisit(cleared, form, new VisitDetails("NOBODY", "CLOSED", true, null), "城南机械厂", null);
    }

    @Test
    void withoutAYesTheVisitIsRefusedAndItsPlanWaits() {
        assertThat(start().ruling().verdict()).isEqualTo(Verdict.APPROVAL);
        assertThat(start().ruling().breaches()).extracting(RuleBreach::ruleId).containsExactly("R-VIS-01");
        ask();
        assertThat(plan()).isEqualTo("WAITING");
        assertThat(start()).isInstanceOf(Clearance.Refused.class);
        assertThat(page.open(id).orElseThrow().pending())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo("APR_VISIT_EMPLOYER"));
    }

    @Test
    void afterAYesItIsClearedOnceWithinItsDays() {
        ask();
        refused("approvals.maker", () -> approve(staff.an()));
        approve(staff.manager());
        assertThat(plan()).isEqualTo("PLANNED");
        visited((Clearance.Cleared) start());
        assertThat(permit()).isEqualTo("USED");
        assertThat(plan()).isEqualTo("DONE");
        assertThat(start()).as("one yes, one visit").isInstanceOf(Clearance.Refused.class);
    }

    @Test
    void aSecondBeginningTakesTheYesFromTheFirst() {
        ask();
        approve(staff.manager());
        Clearance.Cleared first = (Clearance.Cleared) start();
        Clearance.Cleared second = (Clearance.Cleared) start();
        refused("compliance.clearance.used", () -> visited(first));
        visited(second);
    }

    @Test
    void theYesRunsOut() {
        ask();
        approve(staff.manager());
        SetClock.to(today.plusDays(7).atTime(10, 0), clock, shift);
        assertThat(start()).isInstanceOf(Clearance.Cleared.class);
        SetClock.to(today.plusDays(8).atTime(10, 0), clock, shift);
        assertThat(start()).isInstanceOf(Clearance.Refused.class);
    }

    @Test
    void theYesAnswersOnlyItsOwnRuleAndEverythingElseIsJudgedAgain() {
        ask();
        approve(staff.manager());
        SetClock.to(today.atTime(22, 30), clock, shift);
        assertThat(start().ruling().breaches()).extracting(RuleBreach::ruleId).containsExactly("R-TIME-01");
        SetClock.to(today.plusDays(1).atTime(10, 0), clock, shift);
        assertThat(desk.startVisit(id, debtor, ContactAction.VISIT_EMPLOYER, Purpose.PRESS, staff.bo()))
                .as("another purpose")
                .isInstanceOf(Clearance.Refused.class);
    }

    @Test
    void whatHasComeUpSinceLeavesTheRequestWithItsDifferences() {
        ask();
        cases.hold(id, "HOLD_DECEASED", today, null, null, "死亡证明", staff.an(), clock.instant());
        refused("rule.R-FLAG-01.breach", () -> approve(staff.manager()));
        assertThat(permit()).isEqualTo("ASKED");
    }

    @Test
    void aNoCancelsThePlanAndItMayBeAskedAgain() {
        ask();
        refused("approvals.asked.already", this::ask);
        approvals.decide(request(), new Decision.Reject("先打电话"), staff.manager());
        assertThat(permit()).isEqualTo("DROPPED");
        assertThat(plan()).isEqualTo("CANCELLED");
        assertThat(ask()).isNotNull();
    }

    @Test
    void whatABlockForbidsOrNothingForbidsIsNotAskedFor() {
        refused(
                "compliance.permit.needless",
                () -> desk.askVisit(id, visit(ContactAction.VISIT_HOME, Purpose.PRESS), today, "走访"));
        cases.hold(id, "HOLD_DECEASED", today, null, null, "死亡证明", staff.an(), clock.instant());
        refused("compliance.permit.blocked", this::ask);
    }

    @Test
    void atNightOneMayAskForTomorrow() {
        SetClock.to(today.atTime(22, 30), clock, shift);
        assertThat(desk.askable(start().ruling())).isTrue();
    }
}
