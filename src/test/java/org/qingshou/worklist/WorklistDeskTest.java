package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.ApprovalChanged;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** What an officer and a manager see of the book, and in which order. */
@QingshouTest
@Transactional
@WithMockUser(username = "wd.li", roles = "OFFICER")
class WorklistDeskTest {
    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    WorklistDesk desk;

    @Autowired
    WorklistRebuild rebuild;

    @Autowired
    Book book;

    @Autowired
    BusinessClock clock;

    @Autowired
    org.qingshou.ledger.BusinessDates dates;

    @Autowired
    ApplicationEventPublisher events;

    private LocalDate today = LocalDate.EPOCH;
    private CaseId promised = CaseId.next();
    private CaseId ordinary = CaseId.next();
    private CaseId unclaimed = CaseId.next();
    private CaseId colleagues = CaseId.next();
    private CaseId elsewhere = CaseId.next();

    @BeforeEach
    void aBook() {
        today = clock.today();
        book.branch("WD-1");
        book.branch("WD-2");
        book.officer("wd.li", "WD-1");
        book.officer("wd.wang", "WD-1");
        book.user("wd.zhao", Roles.MANAGER, "WD-1");
        ordinary = book.openCase("WD-1", "wd.li", "周家养殖户", "86200.00");
        promised = book.openCase("WD-1", "wd.li", "林记五金店", "23480.00");
        unclaimed = book.openCase("WD-1", null, "孙家果园", "158300.00");
        colleagues = book.openCase("WD-1", "wd.wang", "恒达装饰", "312000.00");
        elsewhere = book.openCase("WD-2", null, "何某", "9816.37");
        book.promise(promised, today, "8000.00", "OPEN", null);
        book.step(ordinary, "OUTREACH", 1, "EXHAUSTED");
        book.step(ordinary, "EMPATHY", 1, "EXHAUSTED");
        book.step(ordinary, "EMPATHY", 2, "ACTIVE");
        List.of(ordinary, promised, unclaimed, colleagues, elsewhere).forEach(rebuild::now);
    }

    @Test
    void anOfficerSeesTheOwnCasesMostPressingFirst() {
        assertThat(desk.page(WorklistFilter.START, 0, 50))
                .extracting(WorklistRow::id)
                .containsExactly(promised, ordinary);
        assertThat(desk.sums(WorklistFilter.START))
                .isEqualTo(new WorklistSums(2, Money.of("109680.00"), dates.current()));
    }

    @Test
    void aRowSaysWhyItStandsThereAndWhatIsBeingDone() {
        WorklistRow row = desk.page(WorklistFilter.START, 1, 1).getFirst();
        assertThat(row.reasons()).extracting(Reason::code).containsExactly("NEVER_SPOKEN", "NEAR_1", "MIDDLING");
        assertThat(row.methods()).containsExactly("EMPATHY");
        assertThat(row.total()).isEqualTo(Money.of("86200.00"));
        assertThat(desk.page(WorklistFilter.START, 0, 1).getFirst().clockOn()).isEqualTo(today);
    }

    @Test
    void tabsDivideTheListByWhatIsToBeDone() {
        assertThat(ids(tab(WorklistTab.TODAY))).containsExactly(promised);
        assertThat(ids(tab(WorklistTab.METHOD))).containsExactly(ordinary);
        assertThat(ids(tab(WorklistTab.PROMISES))).containsExactly(promised);
        assertThat(ids(tab(WorklistTab.UNCLAIMED))).containsExactly(unclaimed);
        book.change(ordinary, "state = 'HELD'");
        book.change(promised, "state = 'PLACED'");
        rebuild.now(ordinary);
        rebuild.now(promised);
        assertThat(ids(tab(WorklistTab.HELD))).containsExactly(ordinary);
        assertThat(ids(tab(WorklistTab.PLACED))).containsExactly(promised);
    }

    @Test
    void theListIsNarrowedToACountyOrATownship() {
        home(ordinary, "370705103");
        assertThat(desk.places())
                .extracting(WorklistPlace::division, WorklistPlace::name, WorklistPlace::cases)
                .containsExactly(
                        tuple("370705", "奎文区", 3),
                        tuple("370705102", "奎文区 370705102", 2),
                        tuple("370705103", "奎文区 370705103", 1));
        assertThat(ids(at("370705"))).containsExactly(promised, ordinary);
        assertThat(ids(at("370705103"))).containsExactly(ordinary);
        assertThat(ids(at("3707051"))).hasSize(2);
        assertThat(ids(at("370704"))).isEmpty();
        assertThat(desk.sums(at("370705103")).cases()).isEqualTo(1);
    }

    @Test
    void aPlaceIsNamedAsPeopleThereCallIt() {
        home(ordinary, "330127100");
        home(promised, "330104");
        assertThat(desk.places()).extracting(WorklistPlace::name).contains("淳安县", "淳安县 千岛湖镇", "杭州市 330104");
        assertThat(desk.preview(ordinary).orElseThrow().place()).isEqualTo("淳安县 千岛湖镇");
    }

    private void home(CaseId id, String division) {
        jdbc.sql(
                        "UPDATE person SET division_code = :d WHERE id = (SELECT person_id FROM collection_case WHERE id = :c)")
                .param("d", division)
                .param("c", id.value())
                .update();
        rebuild.now(id);
    }

    private static WorklistFilter at(String division) {
        return new WorklistFilter(WorklistTab.ALL, null, division, "", WorklistSort.TRADE, false);
    }

    @Test
    void aPlainSortPutsTheTradesOrderAside() {
        WorklistFilter byTotal = WorklistFilter.START.sorted(WorklistSort.TOTAL, true);
        assertThat(ids(byTotal)).containsExactly(ordinary, promised);
        assertThat(ids(byTotal.sorted(WorklistSort.TOTAL, false))).containsExactly(promised, ordinary);
    }

    @Test
    void beginningsOfNamesCaseAndLoanNumbersAreFoundAndWildcardsAreLetters() {
        book.loan(ordinary, "JD2024-77");
        assertThat(ids(search("周家"))).containsExactly(ordinary);
        assertThat(ids(search("JD2024"))).containsExactly(ordinary);
        assertThat(ids(search("家养"))).isEmpty();
        assertThat(ids(search("%"))).isEmpty();
        String number = desk.page(WorklistFilter.START, 0, 1).getFirst().caseNo();
        assertThat(ids(search(number))).containsExactly(promised);
    }

    @Test
    @WithMockUser(username = "wd.zhao", roles = "MANAGER")
    void aManagerSeesTheBranchAndCanLookAtOneOfficer() {
        assertThat(ids(WorklistFilter.START))
                .containsExactlyInAnyOrder(promised, ordinary, unclaimed, colleagues)
                .doesNotContain(elsewhere);
        assertThat(ids(new WorklistFilter(
                        WorklistTab.ALL, new ActorId("wd.wang"), null, "", WorklistSort.TRADE, false)))
                .containsExactly(colleagues);
        assertThat(desk.owners()).extracting(user -> user.id().value()).containsExactly("wd.li", "wd.wang");
    }

    @Test
    void whoStandsInForAColleagueHasTheirCasesTooUntilTheLastDay() {
        assertThat(desk.owners()).isEmpty();
        book.absence("wd.wang", "wd.li", today.minusDays(2), today);
        book.promise(colleagues, today, "900.00", "OPEN", null);
        assertThat(ids(WorklistFilter.START)).containsExactlyInAnyOrder(promised, ordinary, colleagues);
        assertThat(desk.owners()).extracting(user -> user.id().value()).containsExactly("wd.li", "wd.wang");
        assertThat(ids(of("wd.wang"))).containsExactly(colleagues);
        assertThat(ids(of("wd.li"))).containsExactlyInAnyOrder(promised, ordinary);
        assertThat(desk.cards().promisesToday()).isEqualTo(2);
        assertThat(desk.preview(colleagues)).isPresent();
    }

    @Test
    void whoHelpsAColleagueHasThatCaseTooUntilTheLastDay() {
        book.assist(colleagues, "wd.li", "RUNNING", today);
        assertThat(ids(WorklistFilter.START)).containsExactlyInAnyOrder(promised, ordinary, colleagues);
        assertThat(ids(of("wd.li"))).as("those of one officer").doesNotContain(colleagues);
        assertThat(desk.preview(colleagues)).isPresent();
    }

    @Test
    void helpThatIsOverOrNotYetAcceptedBringsNoCase() {
        book.assist(colleagues, "wd.li", "RUNNING", today.minusDays(1));
        book.assist(colleagues, "wd.li", "ASKED", today.plusDays(5));
        assertThat(ids(WorklistFilter.START)).containsExactlyInAnyOrder(promised, ordinary);
        assertThat(desk.preview(colleagues)).isEmpty();
    }

    @Test
    void anAbsenceThatIsOverOrToComePassesNothingOn() {
        book.absence("wd.wang", "wd.li", today.minusDays(2), today.minusDays(1));
        book.absence("wd.wang", "wd.li", today.plusDays(1), today.plusDays(2));
        assertThat(ids(WorklistFilter.START)).containsExactlyInAnyOrder(promised, ordinary);
        assertThat(ids(of("wd.wang")))
                .as("somebody else's are not to be had by asking")
                .doesNotContain(colleagues);
        assertThat(desk.preview(colleagues)).isEmpty();
    }

    @Test
    void aCaseThatWasHandedOverSaysFromWhom() {
        book.takenOver(promised, "wd.li", "王磊");
        book.takenOver(ordinary, "wd.wang", "赵敏");
        assertThat(desk.page(WorklistFilter.START, 0, 50))
                .extracting(WorklistRow::takenOverFrom)
                .containsExactly("王磊", null);
    }

    private static WorklistFilter of(String officer) {
        return new WorklistFilter(WorklistTab.ALL, new ActorId(officer), null, "", WorklistSort.TRADE, false);
    }

    @Test
    void thePreviewHoldsWhatAnOfficerAsksBeforeOpening() {
        assertThat(desk.preview(promised)).hasValueSatisfying(preview -> {
            assertThat(preview.balances().principal()).isEqualTo(Money.of("23480.00"));
            assertThat(preview.promise()).isNotNull();
            assertThat(preview.ease().points())
                    .isEqualTo(preview.ease().distance()
                            + preview.ease().amount()
                            + preview.ease().segment()
                            + preview.ease().keyAccount()
                            + preview.ease().season());
        });
        assertThat(desk.preview(colleagues)).isEmpty();
        assertThat(desk.preview(elsewhere)).isEmpty();
        assertThat(desk.preview(CaseId.next())).isEmpty();
    }

    @Test
    void theDayBeginsWithItsFigures() {
        UUID loan = book.loan(ordinary, "JD-1");
        UUID other = book.loan(colleagues, "JD-2");
        book.payment(loan, Ids.next(), today, "1000.00", null);
        book.payment(loan, Ids.next(), today, "200.00", "P1");
        book.payment(loan, Ids.next(), today.withDayOfMonth(1).minusDays(1), "5000.00", null);
        book.payment(other, Ids.next(), today, "7000.00", null);
        book.promise(ordinary, today.minusDays(3), "500.00", "BROKEN", clock.instant());
        book.promise(colleagues, today, "900.00", "OPEN", null);
        book.change(ordinary, "next_action = 'CALL', next_action_on = '2026-01-02'");
        answered("wd.li", "approved");
        answered("wd.li", "sentBack");
        answered("wd.wang", "approved");

        WorklistCards cards = desk.cards();
        assertThat(cards).isEqualTo(new WorklistCards(1, Money.of("8000.00"), 1, 1, 1, 1, Money.of("800.00")));
    }

    @Test
    @WithMockUser(
            username = "wd.li",
            roles = {"COMPLIANCE", "ADMIN", "AGENCY"})
    void nobodyElseHasAWorklist() {
        assertThatThrownBy(() -> desk.page(WorklistFilter.START, 0, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.claimNext()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theNextCaseToTakeIsTheFirstThatNobodyHasInTheOwnBranch() {
        assertThat(desk.claimNext()).contains(unclaimed);
        assertThat(desk.claimNext()).isEmpty();
        assertThat(ids(WorklistFilter.START)).contains(unclaimed);
        assertThat(ids(tab(WorklistTab.UNCLAIMED))).isEmpty();
    }

    @Test
    void aCaseThatGotAnOfficerMeanwhileIsPassedBy() {
        CaseId later = book.openCase("WD-1", null, "吴某", "999999.00");
        rebuild.now(later);
        book.change(unclaimed, "owner = 'wd.wang'");
        assertThat(desk.claimNext()).contains(later);
    }

    private void answered(String maker, String change) {
        events.publishEvent(new ApprovalChanged(
                Ids.next(),
                "APR_STEP_ESCALATE",
                ordinary + ":EMPATHY",
                change,
                new ActorId(maker),
                new ActorId("wd.zhao"),
                clock.instant()));
    }

    private List<CaseId> ids(WorklistFilter filter) {
        return desk.page(filter, 0, 50).stream().map(WorklistRow::id).toList();
    }

    private static WorklistFilter tab(WorklistTab tab) {
        return new WorklistFilter(tab, null, null, "", WorklistSort.TRADE, false);
    }

    private static WorklistFilter search(String text) {
        return new WorklistFilter(WorklistTab.ALL, null, null, text, WorklistSort.TRADE, false);
    }
}
