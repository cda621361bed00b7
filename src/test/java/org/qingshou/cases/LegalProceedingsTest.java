package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.ProceedingState.ACCEPTED;
import static org.qingshou.cases.ProceedingState.APPEALED;
import static org.qingshou.cases.ProceedingState.APPROVED;
import static org.qingshou.cases.ProceedingState.DECIDED;
import static org.qingshou.cases.ProceedingState.DROPPED;
import static org.qingshou.cases.ProceedingState.EFFECTIVE;
import static org.qingshou.cases.ProceedingState.ENDED;
import static org.qingshou.cases.ProceedingState.FILED;
import static org.qingshou.cases.ProceedingState.NO_ASSETS;
import static org.qingshou.cases.ProceedingState.PROPOSED;
import static org.qingshou.cases.ProceedingState.REFUSED;
import static org.qingshou.cases.ProceedingState.REJECTED;
import static org.qingshou.cases.ProceedingState.SETTLED;
import static org.qingshou.cases.ProceedingState.WITHDRAWN;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.Standing;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Proceedings beside the ladder: four eyes, stages by the court's papers, what they do to clocks, days and costs. */
@QingshouTest
@Transactional
class LegalProceedingsTest {
    private static final String NUMBER = "（2026）鲁0705民初1234号";
    private static final Map<ProceedingState, Set<ProceedingState>> TABLE = Map.of(
            PROPOSED, Set.of(APPROVED, REJECTED),
            APPROVED, Set.of(FILED, DROPPED),
            FILED, Set.of(ACCEPTED, REFUSED, WITHDRAWN),
            ACCEPTED, Set.of(DECIDED, NO_ASSETS, SETTLED, WITHDRAWN, ENDED),
            DECIDED, Set.of(APPEALED, EFFECTIVE, SETTLED),
            APPEALED, Set.of(DECIDED, EFFECTIVE, SETTLED, WITHDRAWN, ENDED),
            EFFECTIVE, Set.of(NO_ASSETS, ENDED),
            NO_ASSETS, Set.of(ACCEPTED, SETTLED, ENDED));

    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk pages;

    @Autowired
    LegalDesk desk;

    @Autowired
    LoanClocks clocks;

    @Autowired
    Approvals approvals;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    private LocalDate today;
    private Staff staff;
    private UUID loan;
    private UUID other;
    private CaseId id;

    @BeforeEach
    void aCaseWhoseClaimEndsSoon() {
        today = clock.today();
        staff = Staff.of(given);
        PersonId debtor = given.person("恒达装饰");
        loan = given.loan(debtor, staff.branch(), today.minusYears(3).plusDays(60));
        other = given.loan(debtor, staff.branch(), today.minusYears(1));
        run("clocks");
        run("case-open");
        id = cases.openCase(debtor, staff.branch()).orElseThrow();
        SignedIn.as(staff.an(), Roles.OFFICER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void run(String name) {
        steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
    }

    private UUID propose(ProceedingKind kind, UUID... loans) {
        return desk.propose(
                id,
                new ProceedingWish(
                        kind,
                        "潍城区人民法院",
                        List.of(loans).stream().map(LoanId::new).toList(),
                        Money.of("10500"),
                        "时效将满"));
    }

    private void decide(UUID proceeding, Decision decision, ActorId by) {
        UUID request = approvals
                .latest("APR_LEGAL", proceeding.toString())
                .map(Standing::requestId)
                .orElseThrow();
        approvals.decide(request, decision, by);
    }

    private UUID allowed(ProceedingKind kind, UUID... loans) {
        UUID proceeding = propose(kind, loans);
        decide(proceeding, new Decision.Approve(), staff.manager());
        return proceeding;
    }

    private int reached(UUID proceeding, ProceedingState state) {
        return desk.reached(id, proceeding, entry(state, today, Ids.next()));
    }

    private int reached(UUID proceeding, ProceedingState state, ProceedingResult result, @Nullable Money amount) {
        return desk.reached(
                id,
                proceeding,
                new StageEntry(
                        state, today, NUMBER, Ids.next(), today.plusDays(10), result, amount, today.plusMonths(12)));
    }

    private StageEntry entry(ProceedingState state, LocalDate on, @Nullable UUID paper) {
        return new StageEntry(state, on, NUMBER, paper, state == EFFECTIVE ? today.plusDays(10) : null);
    }

    private Proceeding read(UUID proceeding) {
        return desk.ofCase(id).entries().stream()
                .map(LegalDesk.Entry::proceeding)
                .filter(each -> each.id().equals(proceeding))
                .findFirst()
                .orElseThrow();
    }

    private LoanClock only(UUID of, ClockKind kind) {
        return clocks.of(List.of(new LoanId(of))).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        return timeline.latest(id, Timeline.Kind.LEGAL, 20).stream()
                .map(Timeline.Entry::key)
                .toList();
    }

    @Test
    void onlyTheMovesOfTheTableAreMade() {
        for (ProceedingState from : ProceedingState.values())
            for (ProceedingState to : ProceedingState.values())
                if (TABLE.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aClaimThatEndsWithinNinetyDaysIsProposedAtOnceAndAManagerDecides() {
        assertThat(desk.urgent(id)).singleElement().satisfies(urgent -> {
            assertThat(urgent.loan()).isEqualTo(new LoanId(loan));
            assertThat(urgent.left()).isEqualTo(60);
        });
        UUID suit = propose(ProceedingKind.LAW_SUIT, loan);
        assertThat(desk.urgent(id)).as("asked for already").isEmpty();
        refused("approvals.maker", () -> decide(suit, new Decision.Approve(), staff.an()));
        refused("legal.stage.not", () -> reached(suit, APPROVED));
        decide(suit, new Decision.Approve(), staff.manager());
        assertThat(read(suit).state()).isEqualTo(APPROVED);
        assertThat(told()).contains("timeline.legal.proposed", "timeline.legal.approved");
    }

    @Test
    void whatAManagerDoesNotAllowIsNotBegunAndTheClockAsksAgain() {
        UUID suit = propose(ProceedingKind.LAW_SUIT, loan);
        decide(suit, new Decision.Reject("先发支付令"), staff.manager());
        assertThat(read(suit).state()).isEqualTo(REJECTED);
        refused("legal.stage.not", () -> reached(suit, FILED));
        assertThat(desk.urgent(id)).hasSize(1);
        assertThat(propose(ProceedingKind.LAW_PAYMENT_ORDER, loan)).isNotNull();
    }

    @Test
    void aPreservationSecuresButAssertsNothing() {
        propose(ProceedingKind.LAW_PRESERVE_ASSET, loan);
        assertThat(desk.urgent(id)).hasSize(1);
    }

    @Test
    void neitherAHoldNorTheLadderLocksThem() {
        cases.hold(id, "HOLD_RELIEF", today, null, null, "受灾", staff.an(), clock.instant());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        reached(suit, FILED);
        assertThat(read(suit).state()).isEqualTo(FILED);
        assertThat(cases.get(id).state()).as("and it lifts none").isEqualTo(CaseState.HELD);
    }

    @Test
    void filingRestartsTheClocksOfItsOwnLoansByTheCourtsPaper() {
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_GENERAL);
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        LocalDate before = only(other, ClockKind.LIMITATION).dueOn();
        refused("legal.paper", () -> desk.reached(id, suit, entry(FILED, today, null)));
        refused("legal.paper", () -> desk.reached(id, suit, new StageEntry(FILED, today, " ", Ids.next(), null)));
        assertThat(read(suit).state()).as("nothing half done").isEqualTo(APPROVED);
        assertThat(reached(suit, FILED)).isOne();
        LoanClock moved = only(loan, ClockKind.LIMITATION);
        assertThat(moved.dueOn()).isEqualTo(today.plusYears(3));
        assertThat(moved.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("LIM_SUIT");
            assertThat(event.proof()).isEqualTo("PROOF_COURT");
            assertThat(event.reference()).isEqualTo(NUMBER);
            assertThat(event.proven()).isTrue();
        });
        assertThat(only(other, ClockKind.LIMITATION).dueOn()).as("not sued for").isEqualTo(before);
        assertThat(read(suit).number()).isEqualTo(NUMBER);
        assertThat(read(suit).stages()).extracting(Proceeding.Stage::state).containsExactly(PROPOSED, APPROVED, FILED);
    }

    @Test
    void suingTheDebtorInTimeKeepsAGeneralGuarantor() {
        PersonId debtor = given.person("李记");
        UUID guaranteed = given.loan(debtor, staff.branch(), today.minusMonths(5));
        given.party(guaranteed, given.person("一般保证人"), PartyRole.GUARANTOR_GENERAL);
        run("clocks");
        run("case-open");
        id = cases.openCase(debtor, staff.branch()).orElseThrow();
        assertThat(desk.urgent(id)).extracting(UrgentClock::kind).containsExactly(ClockKind.GUARANTEE);
        UUID order = allowed(ProceedingKind.LAW_PAYMENT_ORDER, guaranteed);
        reached(order, FILED);
        assertThat(only(guaranteed, ClockKind.GUARANTEE).stoppedOn())
                .as("a payment order is no suit")
                .isNull();
        UUID suit = allowed(ProceedingKind.LAW_SUIT, guaranteed);
        reached(suit, FILED);
        assertThat(only(guaranteed, ClockKind.GUARANTEE).stoppedOn()).isEqualTo(today);
    }

    @Test
    void aJudgmentThatBindsSetsTheLastDayToEnforceAndEnforcementMeetsIt() {
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        reached(suit, FILED);
        reached(suit, ACCEPTED);
        reached(suit, DECIDED, ProceedingResult.J_JUDGED_FULL, Money.of("10500"));
        refused("legal.perform", () -> desk.reached(id, suit, new StageEntry(EFFECTIVE, today, NUMBER, suit, null)));
        reached(suit, EFFECTIVE);
        LocalDate last = today.plusDays(10).plusYears(2);
        assertThat(pages.open(id).orElseThrow().court()).isEqualTo(new CourtDay(LegalDeadlineKind.ENFORCE_BY, last));
        UUID ofOther = allowed(ProceedingKind.LAW_ENFORCE, other);
        reached(ofOther, FILED);
        assertThat(pages.open(id).orElseThrow().court()).as("another loan's").isNotNull();
        UUID enforcement = allowed(ProceedingKind.LAW_ENFORCE, loan);
        reached(enforcement, FILED);
        assertThat(pages.open(id).orElseThrow().court()).isNull();
    }

    private UUID inCourt(ProceedingKind kind) {
        UUID proceeding = allowed(kind, loan);
        reached(proceeding, FILED);
        reached(proceeding, ACCEPTED);
        return proceeding;
    }

    private List<String> holds() {
        return cases.holds(id, today).stream().map(Cases.Hold::code).toList();
    }

    @Test
    void filingPutsTheCaseInCourtUntilNothingRunsThereAnyMore() {
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        assertThat(holds()).isEmpty();
        reached(suit, FILED);
        assertThat(holds()).containsExactly("HOLD_COURT");
        assertThat(cases.get(id).state()).as("its own officer still presses").isEqualTo(CaseState.OPEN);
        refused("cases.place.hold", () -> cases.placed(id, "A1", staff.manager(), clock.instant()));
        UUID preservation = allowed(ProceedingKind.LAW_PRESERVE_ASSET, loan);
        reached(preservation, FILED);
        reached(suit, WITHDRAWN);
        assertThat(holds()).as("another one runs").containsExactly("HOLD_COURT");
        reached(preservation, WITHDRAWN);
        assertThat(holds()).isEmpty();
    }

    @Test
    void aHoldThatAManagerSetOutlivesTheProceedings() {
        cases.hold(id, "HOLD_COURT", today, null, null, "他行起诉", staff.manager(), clock.instant());
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        reached(suit, FILED);
        reached(suit, WITHDRAWN);
        assertThat(holds()).containsExactly("HOLD_COURT");
    }

    @Test
    void aJudgmentSaysWhatWasGrantedAndALostOneCanBeAppealedForFifteenDays() {
        UUID suit = inCourt(ProceedingKind.LAW_SUIT);
        refused("legal.result", () -> reached(suit, DECIDED));
        refused("legal.result", () -> reached(suit, DECIDED, ProceedingResult.J_PRESERVED, null));
        refused("legal.result.amount", () -> reached(suit, DECIDED, ProceedingResult.J_JUDGED_FULL, null));
        refused("legal.result.part", () -> reached(suit, DECIDED, ProceedingResult.J_JUDGED_PART, Money.of("10500")));
        reached(suit, DECIDED, ProceedingResult.J_JUDGED_LOST, null);
        assertThat(pages.open(id).orElseThrow().court())
                .isEqualTo(new CourtDay(LegalDeadlineKind.APPEAL, today.plusDays(15)));
        reached(suit, APPEALED);
        reached(suit, DECIDED, ProceedingResult.J_JUDGED_PART, Money.of("10499.99"));
        assertThat(read(suit).results())
                .extracting(Proceeding.Result::code)
                .containsExactly(ProceedingResult.J_JUDGED_LOST, ProceedingResult.J_JUDGED_PART);
        assertThat(read(suit).results().getLast().amount()).isEqualTo(Money.of("10499.99"));
        assertThat(reached(suit, EFFECTIVE)).as("limitation anew").isOne();
    }

    @Test
    void aClaimThatWasDismissedRestartsNothingAndIsNotEnforced() {
        UUID suit = inCourt(ProceedingKind.LAW_SUIT);
        reached(suit, DECIDED, ProceedingResult.J_JUDGED_LOST, null);
        UUID appeal = read(suit).openDeadlines().getFirst().id();
        desk.met(id, suit, appeal);
        int moved = desk.reached(id, suit, new StageEntry(EFFECTIVE, today, NUMBER, null, null));
        assertThat(moved).isZero();
        assertThat(pages.open(id).orElseThrow().court()).isNull();
    }

    @Test
    void theCourtsPaperOnAMediationIsEnforcedLikeAJudgmentAndASettlementIsNot() {
        UUID suit = inCourt(ProceedingKind.LAW_SUIT);
        StageEntry without =
                new StageEntry(SETTLED, today, NUMBER, suit, null, ProceedingResult.J_MEDIATED, Money.of("9000"), null);
        refused("legal.perform", () -> desk.reached(id, suit, without));
        reached(suit, SETTLED, ProceedingResult.J_MEDIATED, Money.of("9000"));
        assertThat(read(suit).deadlines()).singleElement().satisfies(day -> {
            assertThat(day.kind()).isEqualTo(LegalDeadlineKind.ENFORCE_BY);
            assertThat(day.on()).isEqualTo(today.plusDays(10).plusYears(2));
        });
        assertThat(pages.open(id).orElseThrow().court())
                .as("also once the suit is over")
                .isEqualTo(new CourtDay(
                        LegalDeadlineKind.ENFORCE_BY, today.plusDays(10).plusYears(2)));
        UUID second = inCourt(ProceedingKind.LAW_ARBITRATE);
        reached(second, SETTLED, ProceedingResult.J_SETTLED, Money.of("9000"));
        assertThat(read(second).deadlines()).isEmpty();
    }

    @Test
    void aRunOfEnforcementThatFoundNothingIsLookedAtAgainEachHalfYear() {
        UUID enforcement = inCourt(ProceedingKind.LAW_ENFORCE);
        reached(enforcement, NO_ASSETS, ProceedingResult.J_ENFORCE_ENDED, null);
        assertThat(holds()).as("it may be placed now").isEmpty();
        CourtDay check = new CourtDay(LegalDeadlineKind.ASSET_CHECK, today.plusMonths(6));
        assertThat(pages.open(id).orElseThrow().court()).isEqualTo(check);
        desk.met(id, enforcement, read(enforcement).openDeadlines().getFirst().id());
        assertThat(pages.open(id).orElseThrow().court()).as("and again").isEqualTo(check);
        reached(enforcement, ACCEPTED);
        assertThat(holds()).as("resumed").containsExactly("HOLD_COURT");
        reached(enforcement, ENDED, ProceedingResult.J_ENFORCE_DONE, null);
        assertThat(holds()).isEmpty();
        UUID suit = inCourt(ProceedingKind.LAW_SUIT);
        refused("legal.stage.not", () -> reached(suit, NO_ASSETS, ProceedingResult.J_ENFORCE_ENDED, null));
    }

    @Test
    void whatComesInBetweenIsKeptAndASeizureHasItsEnd() {
        UUID enforcement = inCourt(ProceedingKind.LAW_ENFORCE);
        refused("legal.result.until", () -> between(enforcement, ProceedingResult.J_PRESERVED, null, today));
        between(enforcement, ProceedingResult.J_PRESERVED, null, today.plusDays(365));
        assertThat(pages.open(id).orElseThrow().court())
                .isEqualTo(new CourtDay(LegalDeadlineKind.PRESERVATION_ENDS, today.plusDays(365)));
        Balances owed = cases.get(id).balances();
        refused("legal.result.amount", () -> between(enforcement, ProceedingResult.J_ENFORCE_PART, Money.ZERO, null));
        between(enforcement, ProceedingResult.J_ENFORCE_PART, Money.of("1200.50"), null);
        between(enforcement, ProceedingResult.J_AUCTION_FAILED, null, null);
        assertThat(cases.get(id).balances())
                .as("money comes with the payments file")
                .isEqualTo(owed);
        assertThat(read(enforcement).state()).isEqualTo(ACCEPTED);
        assertThat(read(enforcement).results()).hasSize(3);
        refused("legal.stage.not", () -> between(enforcement, ProceedingResult.J_JUDGED_LOST, null, null));
    }

    private void between(UUID proceeding, ProceedingResult result, @Nullable Money amount, @Nullable LocalDate until) {
        desk.result(id, proceeding, new ResultEntry(result, today, amount, until, NUMBER, null));
    }

    @Test
    void everyStageOffersResultsOfItsOwnKindOnly() {
        for (ProceedingKind kind : ProceedingKind.values())
            for (ProceedingState state : ProceedingState.values()) {
                List<ProceedingResult> with = ProceedingResult.with(kind, state);
                assertThat(with).as("%s %s", kind, state).doesNotHaveDuplicates();
                if (with.contains(ProceedingResult.J_ENFORCE_DONE))
                    assertThat(kind.enforces()).isTrue();
                if (with.contains(ProceedingResult.J_ORDER_EFFECTIVE)
                        || with.contains(ProceedingResult.J_ORDER_OBJECTED))
                    assertThat(kind).isEqualTo(ProceedingKind.LAW_PAYMENT_ORDER);
                if (!ProceedingResult.between(kind, state).isEmpty())
                    assertThat(state.over()).isFalse();
            }
    }

    @Test
    void theNextDayInCourtStandsOnTheCaseUntilItIsMet() {
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        reached(suit, FILED);
        refused("legal.deadline.past", () -> desk.deadline(id, suit, LegalDeadlineKind.HEARING, today.minusDays(1)));
        desk.deadline(id, suit, LegalDeadlineKind.HEARING, today.plusDays(20));
        desk.deadline(id, suit, LegalDeadlineKind.PAY_FEE, today.plusDays(7));
        CourtDay fee = new CourtDay(LegalDeadlineKind.PAY_FEE, today.plusDays(7));
        assertThat(pages.open(id).orElseThrow().court()).isEqualTo(fee);
        UUID first = read(suit).openDeadlines().getFirst().id();
        desk.met(id, suit, first);
        assertThat(pages.open(id).orElseThrow().court())
                .isEqualTo(new CourtDay(LegalDeadlineKind.HEARING, today.plusDays(20)));
        refused("legal.deadline.missing", () -> desk.met(id, suit, first));
        reached(suit, WITHDRAWN);
        assertThat(pages.open(id).orElseThrow().court()).as("over").isNull();
    }

    @Test
    void costsAreSummedApartAndNeverAddedToWhatIsOwed() {
        Balances owed = cases.get(id).balances();
        UUID suit = propose(ProceedingKind.LAW_SUIT, loan);
        refused("legal.cost.early", () -> cost(suit, LegalCostKind.Way.ADVANCE, "1", today));
        decide(suit, new Decision.Approve(), staff.manager());
        cost(suit, LegalCostKind.Way.ADVANCE, "1200.50", today);
        cost(suit, LegalCostKind.Way.FEE, "3000", today);
        refused("legal.cost.refund", () -> cost(suit, LegalCostKind.Way.REFUND, "4200.51", today));
        refused("legal.cost.amount", () -> cost(suit, LegalCostKind.Way.FEE, "0", today));
        refused("legal.cost.day", () -> cost(suit, LegalCostKind.Way.FEE, "1", today.plusDays(1)));
        cost(suit, LegalCostKind.Way.REFUND, "600.25", today);
        Proceeding read = read(suit);
        assertThat(read.paid(LegalCostKind.Way.ADVANCE)).isEqualTo(Money.of("1200.50"));
        assertThat(read.paid(LegalCostKind.Way.FEE)).isEqualTo(Money.of("3000"));
        assertThat(read.net()).isEqualTo(Money.of("3600.25"));
        assertThat(cases.get(id).balances()).isEqualTo(owed);
    }

    private void cost(UUID proceeding, LegalCostKind.Way way, String amount, LocalDate on) {
        desk.cost(id, proceeding, new Proceeding.Cost(LegalCostKind.COURT_FEE, way, Money.of(amount), on));
    }

    @Test
    void stagesComeInTheOrderOfTheirDays() {
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        refused("legal.stage.day", () -> desk.reached(id, suit, entry(FILED, today.plusDays(1), Ids.next())));
        refused("legal.stage.day", () -> desk.reached(id, suit, entry(FILED, today.minusDays(1), Ids.next())));
        refused("legal.stage.not", () -> reached(suit, DECIDED));
    }

    @Test
    void whatIsMissingOrRunsAlreadyIsRefused() {
        UUID foreign = given.loan(given.person("他人"), staff.branch(), today.minusDays(9));
        refused("legal.loans", () -> propose(ProceedingKind.LAW_SUIT));
        refused("legal.loans", () -> propose(ProceedingKind.LAW_SUIT, foreign));
        List<LoanId> loans = List.of(new LoanId(loan));
        refused("legal.court", () -> desk.propose(id, wish(" ", loans, "1", "x")));
        refused("legal.claimed", () -> desk.propose(id, wish("法院", loans, "0", "x")));
        refused("legal.reason", () -> desk.propose(id, wish("法院", loans, "1", " ")));
        propose(ProceedingKind.LAW_SUIT, loan, other);
        refused("legal.against.runs", () -> propose(ProceedingKind.LAW_SUIT, loan));
    }

    private static ProceedingWish wish(String court, List<LoanId> loans, String claimed, String reason) {
        return new ProceedingWish(ProceedingKind.LAW_SUIT, court, loans, Money.of(claimed), reason);
    }

    @Test
    void anotherBranchSeesNothingAndComplianceChangesNothing() {
        UUID suit = allowed(ProceedingKind.LAW_SUIT, loan);
        ActorId compliance = given.user(staff.branch(), "sun", Roles.COMPLIANCE);
        SignedIn.as(compliance, Roles.COMPLIANCE);
        LegalDesk.Page page = desk.ofCase(id);
        assertThat(page.entries()).hasSize(1);
        assertThat(page.proposes()).isFalse();
        assertThat(page.records()).isFalse();
        assertThat(desk.urgent(id)).isEmpty();
        assertThatThrownBy(() -> propose(ProceedingKind.LAW_ARBITRATE, loan))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        SignedIn.as(given.user(given.branch(), "cy", Roles.OFFICER), Roles.OFFICER);
        refused("cases.missing", () -> desk.ofCase(id));
        refused("cases.missing", () -> reached(suit, FILED));
    }
}
