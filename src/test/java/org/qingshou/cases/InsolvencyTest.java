package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.InsolvencyState.CONFIRMED;
import static org.qingshou.cases.InsolvencyState.ENDED;
import static org.qingshou.cases.InsolvencyState.PROPOSED;
import static org.qingshou.cases.InsolvencyState.REJECTED;
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
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.notify.Notices;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Insolvency: pressing stops at once, a second person confirms, the claim has its day, another manager ends it. */
@QingshouTest
@Transactional
class InsolvencyTest {
    private static final String NUMBER = "（2026）粤03破12号";
    private static final Map<InsolvencyState, Set<InsolvencyState>> TABLE =
            Map.of(PROPOSED, Set.of(CONFIRMED, REJECTED), CONFIRMED, Set.of(ENDED));

    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk pages;

    @Autowired
    CaseActs acts;

    @Autowired
    InsolvencyDesk desk;

    @Autowired
    LegalDesk legal;

    @Autowired
    StandingDesk standings;

    @Autowired
    CaseFactSource facts;

    @Autowired
    Approvals approvals;

    @Autowired
    Notices notices;

    @Autowired
    BusinessClock clock;

    private LocalDate today;
    private Staff staff;
    private PersonId debtor;
    private UUID loan;
    private CaseId id;
    private CaseId elsewhere;
    private BranchCode other;

    @BeforeEach
    void aDebtorWithCasesAtTwoBranches() {
        today = clock.today();
        staff = Staff.of(given);
        other = given.branch();
        debtor = given.person("林记五金店");
        loan = given.loan(debtor, staff.branch(), today.minusDays(200));
        given.loan(debtor, other, today.minusDays(100));
        run("case-open");
        id = cases.openCase(debtor, staff.branch()).orElseThrow();
        elsewhere = cases.openCase(debtor, other).orElseThrow();
        SignedIn.as(staff.an(), Roles.OFFICER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void run(String name) {
        steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
    }

    private InsolvencyWish wish() {
        return wish(InsolvencyKind.PERSONAL_LIQUIDATION, today.minusDays(3), today.plusDays(30), Ids.next());
    }

    private static InsolvencyWish wish(
            InsolvencyKind kind, @Nullable LocalDate accepted, @Nullable LocalDate claimBy, @Nullable UUID ruling) {
        return new InsolvencyWish(kind, "深圳市中级人民法院", NUMBER, accepted, claimBy, "某某律师事务所 0755-0000", ruling);
    }

    private void decide(UUID insolvency, Decision decision, ActorId by) {
        UUID request = approvals
                .latest("APR_INSOLVENCY", insolvency.toString())
                .map(Standing::requestId)
                .orElseThrow();
        approvals.decide(request, decision, by);
    }

    private Insolvency read(UUID insolvency) {
        return desk.ofCase(id).entries().stream()
                .map(InsolvencyDesk.Entry::insolvency)
                .filter(each -> each.id().equals(insolvency))
                .findFirst()
                .orElseThrow();
    }

    private boolean guarded(PersonId person) {
        CaseFacts filled = new CaseFacts();
        facts.fill(filled, id, person, staff.branch(), today);
        return filled.personInsolvent();
    }

    @Test
    void onlyTheMovesOfTheTableAreMade() {
        for (InsolvencyState from : InsolvencyState.values())
            for (InsolvencyState to : InsolvencyState.values())
                if (TABLE.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void legalPersonsAndNaturalOnesHaveTheirOwnProceedings() {
        for (CustomerKind kind : CustomerKind.values())
            assertThat(InsolvencyKind.of(kind))
                    .as("%s", kind)
                    .hasSize(3)
                    .allMatch(each -> each.name().startsWith("PERSONAL_") == kind.isRetail());
    }

    @Test
    void pressingStopsInEveryCaseAtOnceAndASecondPersonConfirms() {
        UUID told = desk.record(id, debtor, wish());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
        assertThat(cases.get(elsewhere).state()).isEqualTo(CaseState.HELD);
        assertThat(cases.holds(id, today)).extracting(Cases.Hold::code).containsExactly("HOLD_INSOLVENCY");
        assertThat(guarded(debtor)).isTrue();
        refused("cases.place.state", () -> cases.placed(id, "A1", staff.manager(), clock.instant()));
        refused("approvals.maker", () -> decide(told, new Decision.Approve(), staff.an()));
        decide(told, new Decision.Approve(), staff.manager());
        assertThat(read(told).state()).isEqualTo(CONFIRMED);
        assertThat(read(told).administrator()).isEqualTo("某某律师事务所 0755-0000");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
    }

    @Test
    void whatIsNotConfirmedFreesTheCases() {
        UUID told = desk.record(id, debtor, wish());
        decide(told, new Decision.Reject("同名不同人"), staff.manager());
        assertThat(read(told).state()).isEqualTo(REJECTED);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(elsewhere).state()).isEqualTo(CaseState.OPEN);
        assertThat(guarded(debtor)).isFalse();
        assertThat(desk.ofCase(id).claimBy()).isNull();
        assertThat(desk.record(id, debtor, wish())).as("and may be told anew").isNotNull();
    }

    @Test
    void nobodySetsOrLiftsItsHoldByHand() {
        SignedIn.as(staff.manager(), Roles.MANAGER);
        assertThat(acts.holdChoices()).doesNotContain(HoldCode.HOLD_INSOLVENCY);
        refused("cases.hold.role", () -> acts.hold(id, HoldCode.HOLD_INSOLVENCY, null, "听说"));
        desk.record(id, debtor, wish());
        UUID hold = cases.holds(id, today).getFirst().id();
        refused("cases.hold.system", () -> acts.lift(id, hold));
        refused("cases.standing.insolvent", () -> standings.end(id, debtor, PersonStanding.INSOLVENT));
        assertThat(standings.choices(debtor)).doesNotContain(PersonStanding.INSOLVENT);
    }

    @Test
    void theClaimHasItsDayInEachCaseUntilItIsFiled() {
        refused("legal.no-insolvency", this::claim);
        desk.record(id, debtor, wish());
        CourtDay day = new CourtDay(LegalDeadlineKind.CLAIM_BY, today.plusDays(30));
        assertThat(pages.open(id).orElseThrow().court()).isEqualTo(day);
        assertThat(desk.ofCase(id).claimBy()).isEqualTo(today.plusDays(30));
        UUID claim = claim();
        approvals.decide(
                approvals
                        .latest("APR_LEGAL", claim.toString())
                        .map(Standing::requestId)
                        .orElseThrow(),
                new Decision.Approve(),
                staff.manager());
        assertThat(desk.ofCase(id).claimBy()).as("allowed is not filed").isNotNull();
        legal.reached(id, claim, new StageEntry(ProceedingState.FILED, today, NUMBER, Ids.next(), null));
        assertThat(pages.open(id).orElseThrow().court()).isNull();
        SignedIn.as(given.user(other, "cy", Roles.OFFICER), Roles.OFFICER);
        assertThat(desk.ofCase(elsewhere).claimBy())
                .as("the other branch's is still to be declared")
                .isNotNull();
    }

    private UUID claim() {
        return legal.propose(
                id,
                new ProceedingWish(
                        ProceedingKind.LAW_BANKRUPTCY_CLAIM,
                        "深圳市中级人民法院",
                        List.of(new LoanId(loan)),
                        Money.of("10500"),
                        "申报债权"));
    }

    @Test
    void theCloseOfADayTellsThirtySevenAndOneDayBeforeAndOnTheLastOne() {
        for (int left : new int[] {31, 30, 8, 7, 2, 1, 0}) {
            UUID told = desk.record(
                    id,
                    debtor,
                    wish(InsolvencyKind.PERSONAL_LIQUIDATION, today.minusDays(90), today.plusDays(left), Ids.next()));
            int before = told("cases.notice.claim.soon");
            int missed = told("cases.notice.claim.missed");
            run("insolvencies");
            assertThat(told("cases.notice.claim.soon") - before)
                    .as("%d days before", left)
                    .isEqualTo(left == 30 || left == 7 || left == 1 ? 1 : 0);
            assertThat(told("cases.notice.claim.missed") - missed)
                    .as("%d days before", left)
                    .isEqualTo(left == 0 ? 1 : 0);
            decide(told, new Decision.Reject("x"), staff.manager());
        }
    }

    private int told(String key) {
        return (int) Staff.told(notices, staff.manager()).stream()
                .filter(key::equals)
                .count();
    }

    @Test
    void aCaseThatOpensLaterIsHeldToo() {
        desk.record(id, debtor, wish());
        BranchCode third = given.branch();
        given.loan(debtor, third, today.minusDays(9));
        run("case-open");
        CaseId later = cases.openCase(debtor, third).orElseThrow();
        assertThat(cases.get(later).state()).isEqualTo(CaseState.OPEN);
        run("insolvencies");
        assertThat(cases.get(later).state()).isEqualTo(CaseState.HELD);
        run("insolvencies");
        assertThat(cases.holds(later, today)).hasSize(1);
    }

    @Test
    void anInsolventGuarantorHoldsNoCaseOfTheDebtor() {
        PersonId guarantor = given.person("保证人");
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        desk.record(id, guarantor, wish());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(guarded(guarantor)).isTrue();
        assertThat(guarded(debtor)).isFalse();
        assertThat(desk.ofCase(id).claimBy()).as("the bank declares there too").isEqualTo(today.plusDays(30));
    }

    @Test
    void anotherManagerThanWhoToldItEndsItWithTheCourtsPaper() {
        SignedIn.as(staff.manager(), Roles.MANAGER);
        ActorId second = given.user(staff.branch(), "second", Roles.MANAGER);
        UUID told = desk.record(id, debtor, wish());
        SignedIn.as(second, Roles.MANAGER);
        refused("insolvency.not", () -> desk.end(id, told, today, "终结", Ids.next()));
        decide(told, new Decision.Approve(), second);
        SignedIn.as(staff.manager(), Roles.MANAGER);
        refused("insolvency.own", () -> desk.end(id, told, today, "终结", Ids.next()));
        SignedIn.as(second, Roles.MANAGER);
        refused("insolvency.reason", () -> desk.end(id, told, today, " ", Ids.next()));
        refused("insolvency.paper", () -> desk.end(id, told, today, "终结", null));
        refused("insolvency.ended-on", () -> desk.end(id, told, today.plusDays(1), "终结", Ids.next()));
        refused("insolvency.ended-on", () -> desk.end(id, told, today.minusDays(4), "终结", Ids.next()));
        assertThat(desk.ofCase(id).entries().getFirst().ends()).isTrue();
        desk.end(id, told, today, "法院裁定终结破产程序", Ids.next());
        assertThat(read(told).state()).isEqualTo(ENDED);
        assertThat(read(told).endReason()).isEqualTo("法院裁定终结破产程序");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(elsewhere).state()).isEqualTo(CaseState.OPEN);
        refused("insolvency.not", () -> desk.end(id, told, today, "终结", Ids.next()));
        SignedIn.as(staff.an(), Roles.OFFICER);
        assertThatThrownBy(() -> desk.end(id, told, today, "终结", Ids.next())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsMissingIsRefusedAndHoldsNothing() {
        LocalDate accepted = today.minusDays(3);
        InsolvencyKind kind = InsolvencyKind.PERSONAL_LIQUIDATION;
        UUID paper = Ids.next();
        refused("insolvency.kind.not", () -> record(wish(InsolvencyKind.LIQUIDATION, accepted, today, paper)));
        refused("insolvency.accepted", () -> record(wish(kind, today.plusDays(1), today.plusDays(9), paper)));
        refused("insolvency.accepted", () -> record(wish(kind, null, today.plusDays(9), paper)));
        refused("insolvency.claim-by", () -> record(wish(kind, accepted, accepted.minusDays(1), paper)));
        refused("insolvency.claim-by", () -> record(wish(kind, accepted, null, paper)));
        refused("insolvency.ruling", () -> record(wish(kind, accepted, today, null)));
        refused("insolvency.court", () -> record(new InsolvencyWish(kind, " ", NUMBER, accepted, today, "", paper)));
        refused(
                "insolvency.number",
                () -> record(new InsolvencyWish(kind, "法院", "9".repeat(81), accepted, today, "", paper)));
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        record(wish(kind, accepted, accepted, paper));
        refused("insolvency.stands", () -> record(wish()));
        refused("cases.person.missing", () -> desk.record(id, given.person("路人"), wish()));
        SignedIn.as(given.user(given.branch(), "far", Roles.OFFICER), Roles.OFFICER);
        refused("cases.missing", () -> desk.ofCase(id));
    }

    private void record(InsolvencyWish wish) {
        desk.record(id, debtor, wish);
    }
}
