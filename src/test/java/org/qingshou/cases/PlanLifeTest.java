package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.Standing;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** A plan from its proposal to its end: four eyes, the hold, payments and their reversal, the close of a day. */
@QingshouTest
@Transactional
@RecordApplicationEvents
class PlanLifeTest {
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    PlanStep close;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    LoanClocks clocks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents published;

    private LocalDate today;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private PersonId person;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.OFFICER, Roles.MANAGER);
        person = given.person("恒达装饰");
        loan = given.loan(person, branch, today.minusDays(30));
        opening.run(today);
        id = cases.openCase(person, branch).orElseThrow();
    }

    private UUID propose(String amount, int count) {
        return plans.propose(id, wish(amount, count, today.plusDays(10)), officer, clock.instant());
    }

    private static PlanWish wish(String amount, int count, LocalDate first) {
        return PlanWish.monthly(Money.of(amount), count, first, "客户愿意分期");
    }

    private UUID request() {
        return approvals
                .latest("APR_PLAN", id.toString())
                .map(Standing::requestId)
                .orElseThrow();
    }

    private UUID active(String amount, int count) {
        UUID plan = propose(amount, count);
        approvals.decide(request(), new Decision.Approve(), manager);
        return plan;
    }

    private String book(LocalDate paidOn, String amount, String left, @Nullable String reversal) {
        UUID file = UUID.randomUUID();
        String number = given.payment(loan, file, paidOn, amount, reversal);
        given.owes(loan, left, "0", left.equals("0") ? null : today.minusDays(30));
        events.publishEvent(new PaymentsBooked(file, file, 1, "00", TEST, clock.instant()));
        return number;
    }

    private PlanView plan(UUID plan) {
        return plans.ofCase(id).stream()
                .filter(each -> each.id().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private List<String> holds() {
        return cases.holds(id, today).stream().map(Cases.Hold::code).toList();
    }

    private Stream<String> told() {
        return published.stream(CaseChanged.class)
                .filter(event -> event.caseId().equals(id))
                .map(CaseChanged::action)
                .filter(action -> action.startsWith("plan."));
    }

    private boolean mayPress(Purpose purpose) {
        Instant noon = today.atTime(12, 0).atZone(clock.getZone()).toInstant();
        return guard
                .preview(
                        new ProposedAct(
                                id, person, branch, ContactAction.CALL_OUT_DEBTOR, purpose, null, null, null, officer),
                        noon)
                .breaches()
                .stream()
                .noneMatch(breach -> breach.ruleId().equals("R-FLAG-03"));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void nothingHappensBeforeASecondPersonHasSaidYes() {
        UUID plan = propose("10500", 7);
        assertThat(plan(plan).state()).isEqualTo(PlanState.PROPOSED);
        assertThat(holds()).isEmpty();
        refused("approvals.maker", () -> approvals.decide(request(), new Decision.Approve(), officer));
        approvals.decide(request(), new Decision.Approve(), manager);
        assertThat(plan(plan).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan(plan).decidedBy()).isEqualTo(manager);
        assertThat(told()).containsExactly("plan.proposed", "plan.made");
    }

    @Test
    void whoProposesNeverAllowsAlthoughAManager() {
        plans.propose(id, wish("10500", 7, today), manager, clock.instant());
        refused("approvals.maker", () -> approvals.decide(request(), new Decision.Approve(), manager));
    }

    @Test
    void whileItIsPerformedNobodyPresses() {
        assertThat(mayPress(Purpose.PRESS)).isTrue();
        active("10500", 7);
        assertThat(holds()).containsExactly("HOLD_PLAN");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
        assertThat(mayPress(Purpose.PRESS)).isFalse();
        assertThat(mayPress(Purpose.INFORM)).isTrue();
    }

    @Test
    void theFactsAreLookedAtAgainWhenItIsDecided() {
        UUID plan = propose("10500", 7);
        // The tape tells less than was agreed on, and no payment explains it.
        given.owes(loan, "9000", "0", today.minusDays(30));
        jdbc.sql("UPDATE collection_case SET principal = 9000, interest = 0 WHERE id = :c")
                .param("c", id.value())
                .update();
        refused("cases.plan.against.amount", () -> approvals.decide(request(), new Decision.Approve(), manager));
        assertThat(plan(plan).state()).isEqualTo(PlanState.PROPOSED);
        assertThat(holds()).isEmpty();
    }

    @Test
    void whatIsPaidWhileItWaitsCountsForIt() {
        UUID plan = propose("10500", 7);
        book(today, "1500", "9000", null);
        approvals.decide(request(), new Decision.Approve(), manager);
        book(today.plusDays(1), "100", "8900", null);
        assertThat(plan(plan).instalments())
                .extracting(PlanView.Instalment::state)
                .startsWith(InstalmentState.PAID, InstalmentState.OPEN);
        assertThat(plan(plan).received()).isEqualTo(Money.of("1600"));
    }

    @Test
    void aRefusalOrAWithdrawalEndsItAndAnotherMayBeProposed() {
        UUID first = propose("10500", 7);
        refused("cases.plan.against.waits", () -> propose("10500", 5));
        approvals.decide(request(), new Decision.Reject("收入不足"), manager);
        assertThat(plan(first).state()).isEqualTo(PlanState.REJECTED);
        UUID second = propose("10500", 5);
        approvals.withdraw(request(), officer);
        assertThat(plan(second).state()).isEqualTo(PlanState.REJECTED);
        assertThat(holds()).isEmpty();
    }

    @Test
    void aPlanThatWasSentBackIsReplacedByTheNextOne() {
        UUID first = propose("10500", 7);
        approvals.decide(request(), new Decision.SendBack("期数太多"), manager);
        UUID second = propose("10500", 3);
        assertThat(plan(first).state()).isEqualTo(PlanState.REJECTED);
        approvals.decide(request(), new Decision.Approve(), manager);
        assertThat(plan(second).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan(first).state()).isEqualTo(PlanState.REJECTED);
    }

    @Test
    void aPartOfTheMoneyKeepsTheCaseUnderFollowUp() {
        UUID plan = active("3000", 3);
        book(today.plusDays(2), "400", "10100", null);
        assertThat(plan(plan).next().orElseThrow().received()).isEqualTo(Money.of("400"));
        close.run(today.plusDays(10).plusDays(3));
        assertThat(plan(plan).next().orElseThrow().state()).isEqualTo(InstalmentState.MISSED);
        assertThat(plan(plan).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(mayPress(Purpose.PRESS)).isFalse();
        assertThat(told()).contains("plan.missed");
    }

    @Test
    void theSecondMissedInstalmentBreaksItAndTheCaseIsWorkedAgain() {
        UUID plan = active("3000", 3);
        LocalDate second = today.plusDays(10).plusMonths(1).plusDays(3);
        close.run(second.minusDays(1));
        assertThat(plan(plan).state()).isEqualTo(PlanState.ACTIVE);
        close.run(second);
        assertThat(plan(plan).state()).isEqualTo(PlanState.BROKEN);
        assertThat(plan(plan).endedOn()).isEqualTo(second);
        assertThat(holds()).isEmpty();
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(mayPress(Purpose.PRESS)).isTrue();
        assertThat(told()).endsWith("plan.broken");
        assertThat(close.run(second)).as("the same date again").isZero();
    }

    @Test
    void theLastInstalmentCompletesItAReversalUndoesThatAndTheCloseOfADayJudgesAnew() {
        UUID plan = active("3000", 2);
        book(today, "1500", "9000", null);
        String last = book(today.plusDays(1), "1500", "7500", null);
        assertThat(plan(plan).state()).isEqualTo(PlanState.COMPLETED);
        assertThat(plan(plan).endedOn()).isNotNull();
        assertThat(holds()).isEmpty();
        book(today.plusDays(1), "1500", "9000", last);
        assertThat(plan(plan).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan(plan).endedOn()).isNull();
        assertThat(plan(plan).received()).isEqualTo(Money.of("1500"));
        assertThat(holds()).containsExactly("HOLD_PLAN");
        assertThat(told()).containsExactly("plan.proposed", "plan.made", "plan.completed", "plan.resumed");
        assertThat(timeline.latest(id, Timeline.Kind.PROMISE, 20))
                .extracting(Timeline.Entry::key)
                .contains("timeline.plan.paid", "timeline.plan.settled");
        close.run(today.plusDays(10).plusMonths(1).plusDays(3));
        assertThat(plan(plan).missed()).isEqualTo(1);
    }

    @Test
    void theEndOfTheCaseEndsItsPlans() {
        UUID plan = active("10500", 7);
        book(today.plusDays(1), "9000", "0", null);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(plan(plan).state()).isEqualTo(PlanState.COMPLETED);
        assertThat(plan(plan).endReason()).isEqualTo("CLOSE_PAID");
    }

    @Test
    void endingItEarlyNeedsAReasonAndAPlanThatRuns() {
        UUID plan = propose("3000", 2);
        refused("cases.plan.notActive", () -> plans.cancel(id, plan, "客户改变主意", manager, clock.instant()));
        approvals.decide(request(), new Decision.Approve(), manager);
        refused("cases.plan.reason", () -> plans.cancel(id, plan, " ", manager, clock.instant()));
        plans.cancel(id, plan, "客户改变主意", manager, clock.instant());
        assertThat(plan(plan).state()).isEqualTo(PlanState.CANCELLED);
        assertThat(holds()).isEmpty();
    }

    @Test
    void moreThanIsOwedOrADayThatHasPassedIsRefused() {
        refused("cases.plan.against.amount", () -> propose("10500.01", 7));
        refused(
                "cases.plan.against.first",
                () -> plans.propose(id, wish("100", 1, today.minusDays(1)), officer, clock.instant()));
        refused("cases.plan.against.months", () -> propose("10500", 121));
        assertThat(plans.ofCase(id)).isEmpty();
    }

    @Test
    void aCardsPlanEndsWithinSixtyMonthsAndRestsOnASignedAgreementWithItsPledge() {
        jdbc.sql("UPDATE collection_case SET scope = 'SCOPE_CARD' WHERE id = :c")
                .param("c", id.value())
                .update();
        refused("cases.plan.against.months", () -> propose("10500", 61));
        refused("cases.plan.against.agreement", () -> propose("10500", 60));
        PlanWish unpledged = card(false);
        refused("cases.plan.against.pledge", () -> plans.propose(id, unpledged, officer, clock.instant()));
        assertThat(plans.propose(id, card(true), officer, clock.instant())).isNotNull();
    }

    private PlanWish card(boolean pledged) {
        return new PlanWish(
                Money.of("10500"),
                60,
                null,
                today.plusDays(5),
                PlanRhythm.MONTH,
                PlanBasis.TALKS,
                true,
                pledged,
                Ids.next(),
                null,
                null,
                "个性化分期");
    }

    @Test
    void noPlanOutlastsAPeriodWithoutTheDebtorsAndTheGuarantorsWord() {
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_JOINT);
        steps.stream()
                .filter(step -> step.name().equals("clocks"))
                .findFirst()
                .orElseThrow()
                .run(today);
        refused("cases.plan.against.confirmation", () -> propose("10500", 12));
        PlanWish confirmed = papers(Ids.next(), null);
        refused("cases.plan.against.consent", () -> plans.propose(id, confirmed, officer, clock.instant()));
        assertThat(propose("10500", 2)).as("a short plan needs neither").isNotNull();
        approvals.withdraw(request(), officer);
        assertThat(plans.propose(id, papers(Ids.next(), Ids.next()), officer, clock.instant()))
                .isNotNull();
    }

    private PlanWish papers(UUID confirmation, @Nullable UUID consent) {
        return new PlanWish(
                Money.of("10500"),
                null,
                Money.of("875"),
                today.plusDays(5),
                PlanRhythm.MONTH,
                PlanBasis.TALKS,
                false,
                false,
                null,
                confirmation,
                consent,
                "分期一年");
    }

    @Test
    void whatIsSignedWithAPlanRestartsTheClaimFromTheDayItWasOnFileOnceTheManagerSaysYes() {
        makeClocks();
        UUID agreement = Ids.next();
        PlanWish wish = new PlanWish(
                Money.of("6000"),
                3,
                null,
                today.plusDays(10),
                PlanRhythm.MONTH,
                PlanBasis.TALKS,
                false,
                false,
                agreement,
                null,
                null,
                "客户愿意分期");
        plans.propose(id, wish, officer, clock.instant());
        assertThat(limitation().events()).isEmpty();
        approvals.decide(request(), new Decision.Approve(), manager);
        assertThat(limitation().dueOn()).isEqualTo(today.plusYears(3));
        assertThat(limitation().events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("LIM_PLAN_SIGNED");
            assertThat(event.proof()).isEqualTo("PROOF_SIGNED");
            assertThat(event.proven()).isTrue();
        });
    }

    @Test
    void aPlanOfWhichNothingIsSignedMovesNoClock() {
        makeClocks();
        active("6000", 3);
        assertThat(limitation().events()).isEmpty();
        assertThat(limitation().dueOn()).isEqualTo(today.minusDays(30).plusYears(3));
    }

    private void makeClocks() {
        jdbc.sql("INSERT IGNORE INTO loan_touched (loan_id) VALUES (:l)")
                .param("l", loan)
                .update();
        steps.stream()
                .filter(step -> step.name().equals("clocks"))
                .findFirst()
                .orElseThrow()
                .run(today);
    }

    private LoanClock limitation() {
        return clocks.of(List.of(new LoanId(loan))).getFirst();
    }
}
